import type { LogCheck, LogDifference } from '@mijlpaal/engine-core';
import { ReadStore, type ViewCheck, type ViewDifference, verifyViews } from '@mijlpaal/engine-read-store';
import { BadExport, compareWithExport, readExport } from '@mijlpaal/engine-transfer';
import { eventsSettingsFrom, type OpenEvents, viewsSettingsFrom } from '@mijlpaal/hosting-runtime';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, linesOf, withEvents } from './moving';
import { BadInput, Unseen } from './outcome';

export interface Verified {
  readonly same: boolean;
  /** The chain that the log keeps itself; null where it keeps none. */
  readonly log: LogCheck | null;
  /** Compared with an export; null when none was given. */
  readonly against: LogCheck | null;
  /** Empty when the log is not what it was: views of it would say nothing. */
  readonly views: readonly ViewCheck[];
}

/**
 * Computes the hash chain of the log and every view anew, beside a running server, and changes nothing.
 * @param against an export of this log, made earlier
 * @throws Unseen when it could not look; BadInput for settings
 */
export async function verify(environment: Environment, against?: string): Promise<Verified> {
  const events = eventsSettingsFrom(environment);
  const viewsUrl = viewsSettingsFrom(environment);
  if (typeof viewsUrl !== 'string') throw new BadInput(mistakesIn(events, viewsUrl));
  try {
    return await withEvents(environment, true, (events) => verified(events, viewsUrl, against));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const where = error instanceof BadExport ? `${against}: ` : '';
    throw new Unseen(`could not look: ${where}${Error.isError(error) ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

const mistakesIn = (...settings: readonly object[]): string[] => [
  ...new Set(settings.flatMap((one) => ('mistakes' in one ? (one.mistakes as string[]) : []))), // as settings say them
];

async function verified({ store, checkChain }: OpenEvents, viewsUrl: string, file?: string): Promise<Verified> {
  const log = checkChain === null ? null : await checkChain();
  const against = file === undefined ? null : await compareWithExport(store, readExport(linesOf(file)));
  const logIsSame = !log?.difference && !against?.difference;
  const views = logIsSame ? await viewsOf(store, viewsUrl) : [];
  return { same: logIsSame && views.every(({ difference }) => difference === null), log, against, views };
}

async function viewsOf(store: OpenEvents['store'], viewsUrl: string): Promise<ViewCheck[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mijlpaal-verify-'));
  const open: ReadStore[] = [];
  try {
    const served = await ReadStore.open(viewsUrl, { readOnly: true, stuckMs: 60_000 });
    open.push(served);
    const scratch = await ReadStore.open(`sqlite:${join(folder, 'anew.db')}`);
    open.push(scratch);
    return await verifyViews({
      store,
      served,
      scratch,
      projections,
      parse,
      resolutionOf,
      correctionOf,
      streamPrefixes: STREAM_PREFIXES,
    });
  } finally {
    for (const one of open) await one.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was seen, a line each, for people. */
export function told({ log, against, views }: Verified): string {
  const lines = [
    log === null
      ? 'log: it keeps no hash chain of its own; compare it with an export by --against'
      : `log: ${ofLog(log, 'the hash chain is whole', log.hash)}`,
    ...(against === null ? [] : [`export: ${ofLog(against, 'the log begins with all of it', against.hash)}`]),
    ...views.map(ofView),
    ...(views.length === 0 ? ['views: not looked at, because the log is not what it was'] : []),
  ];
  return lines.join('\n');
}

const ofLog = ({ events, difference }: LogCheck, good: string, hash: string): string =>
  difference === null ? `${events} events, ${good}, ${hash}` : `DIFFERENT ${ofLogDifference(difference)}`;

const ofLogDifference = ({ n, event, reason, stored, computed }: LogDifference): string =>
  `at event ${n}${event === null ? '' : `, ${event.stream} revision ${event.revision} (${event.type})`}: ${reason}; stored ${shown(stored)}, computed ${shown(computed)}`;

const ofView = ({ view, version, position, rows, parkedStreams, difference }: ViewCheck): string =>
  `${view}: ${difference === null ? `${rows} rows, the same` : `DIFFERENT ${ofViewDifference(difference)}`}; version ${version} at ${position ?? 'the start'}${parkedStreams > 0 ? `, ${parkedStreams} streams parked` : ''}`;

function ofViewDifference({ at, path, served, computed }: ViewDifference): string {
  const place =
    'row' in at
      ? `in row ${at.row}${path && `, ${path}`}`
      : 'parked' in at
        ? `in ${at.parked}, parked from`
        : 'the log ends before it';
  return `${place}: served ${shown(served)}, computed ${shown(computed)}`;
}

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
