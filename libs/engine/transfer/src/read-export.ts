import { chained, GENESIS } from '@mijlpaal/engine-core';
import { z } from 'zod';
import { EndLine, EventLine, HeadLine, withoutHash } from './chain';

/** The file is not a whole, untouched export: nothing of it should be taken. */
export class BadExport extends Error {
  override readonly name = 'BadExport';
  constructor(
    /** From 1. */
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

/**
 * Reads an export line by line and checks its chain.
 * @throws BadExport at the first line that is not what it should be, also when the end is missing
 */
export async function* readExport(lines: AsyncIterable<string>): AsyncGenerator<EventLine> {
  let at = 0;
  let events = 0;
  let hash = GENESIS;
  let ended = false;
  for await (const text of lines) {
    at += 1;
    if (ended) throw new BadExport(at, 'something stands after the end');
    const value = parsedJson(text, at);
    if (at === 1) {
      if (!HeadLine.safeParse(value).success)
        throw new BadExport(at, 'this is not an export of events, or of another version');
      continue;
    }
    const end = EndLine.safeParse(value);
    if (end.success) {
      if (end.data.events !== events || end.data.hash !== hash)
        throw new BadExport(at, `the end says ${end.data.events} events, ${events} stand here`);
      ended = true;
      continue;
    }
    const event = checked(value, at);
    hash = chained(hash, withoutHash(text));
    events += 1;
    if (event.hash !== hash || event.n !== events)
      throw new BadExport(at, 'the hash chain breaks here: a line was changed, added or left out');
    yield event;
  }
  if (!ended) throw new BadExport(at + 1, 'the end is missing: the file was cut off');
}

function parsedJson(text: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadExport(at, 'is not JSON');
  }
}

function checked(value: unknown, at: number): EventLine {
  const event = EventLine.safeParse(value);
  if (!event.success) throw new BadExport(at, z.prettifyError(event.error));
  return event.data;
}
