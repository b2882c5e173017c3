import type { Position } from '@mijlpaal/engine-core';

/** The views are further than the log: they were made from another one. */
export class ViewsAheadOfLog extends Error {
  override readonly name = 'ViewsAheadOfLog';
  constructor(view: string, position: Position, head: Position | null) {
    super(
      `'${view}' is at ${position}, the log ends at ${head ?? 'its start'}: these views are of another log, delete them`,
    );
  }
}
