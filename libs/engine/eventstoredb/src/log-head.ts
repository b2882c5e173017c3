import { BACKWARDS, END } from '@eventstore/db-client';
import type { Position } from '@mijlpaal/engine-core';
import { FEW, type Link } from './link';
import { positionOf } from './position';
import { isSystem } from './recorded';

/** Where the log ends: its last event that is not the server's own, as its leader knows it. */
export class LogHead {
  private last: Position | null = null;
  /** What lies up to here was looked at before. */
  private scanned: Position = '';

  constructor(private readonly link: Link) {}

  /** @throws StoreUnavailable when there is no answer, or no leader to give it, within so many ms */
  async read(withinMs: number): Promise<Position | null> {
    if (!(await this.scan(1, withinMs))) await this.scan(Number.MAX_SAFE_INTEGER, withinMs);
    return this.last;
  }

  /** Looks back from the end over at most so many events. @returns whether the last one of ours is known now */
  private async scan(maxCount: number, withinMs: number): Promise<boolean> {
    const { credentials } = this.link;
    const options = { direction: BACKWARDS, fromPosition: END, maxCount, credentials, requiresLeader: true } as const;
    let newest = '';
    let seen = 0;
    for await (const event of this.link.reading('the log', withinMs, (client) => client.readAll(options, FEW))) {
      seen += 1;
      const position = event.position === undefined ? '' : positionOf(event.position);
      if (newest === '') newest = position;
      if (position > this.scanned && isSystem(event)) continue;
      if (position > this.scanned) this.last = position;
      this.scanned = newest;
      return true;
    }
    if (seen < maxCount) this.scanned = newest;
    return seen < maxCount;
  }
}
