import type { Position } from '@mijlpaal/engine-core';

/** The views are further than the log: its end is gone, or they were made from another one. Their tables are what still tells of it. */
export class ViewsAheadOfLog extends Error {
  override readonly name = 'ViewsAheadOfLog';
  constructor(view: string, position: Position, head: Position | null) {
    super(
      `'${view}' is at ${position}, the log ends at ${head ?? 'its start'}: the end of the log is gone (put back a copy of it), or these views are of another log (delete them)`,
    );
  }
}
