import type { EventStore } from '@mijlpaal/engine-core';
import type { ReadStore } from '@mijlpaal/engine-read-store';
import { ProblemError } from '@mijlpaal/shared-http';

/** So long the views may take to come to the head of the log, in milliseconds. */
const WITHIN = 2_000;

/** What is recorded from views is recorded from all facts there are. @throws ProblemError 503 while a view is behind the log */
export async function viewsAtHead(store: EventStore, views: ReadStore): Promise<void> {
  const head = await store.head();
  if (head !== null && !(await views.waitFor(head, WITHIN))) throw viewsBehind();
}

export const viewsBehind = (): ProblemError =>
  new ProblemError(
    503,
    'De overzichten zijn nog niet bij. Er is niets vastgelegd. Probeer het zo weer.',
    {},
    { 'retry-after': '2' },
  );
