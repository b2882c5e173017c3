import { BrokenHistory, type EventStore, OutcomeUnknown, StoreUnavailable } from '@mijlpaal/engine-core';
import type { Documents } from '@mijlpaal/engine-desk';
import type { WorkflowRunner } from '@mijlpaal/engine-nest';
import { importEvents } from '@mijlpaal/engine-transfer';
import type { IsoDate } from '@mijlpaal/shared-time';
import { examplePlan } from '@mijlpaal/trajectory-contract';
import { institutionsNaming, shelfOf } from '@mijlpaal/trajectory-feature';
import { open, type PracticeInstitution, withPracticeCourse } from '@mijlpaal/trajectory-simulation';
import { Readable } from 'node:stream';
import type { PracticeDb } from './practice-db';

/** Waits before another attempt, from 1. */
type Pause = (attempt: number) => Promise<void>;

/**
 * Registers and opens everything practice begins with; while the store does not answer, again and again.
 * @param warn told of a history that cannot be read: what it holds stays as it is
 */
export function loadPractice(
  runner: WorkflowRunner,
  institutions: readonly PracticeInstitution[],
  today: IsoDate,
  warn: (message: string) => void,
  pause: Pause,
): Promise<void> {
  const unlessBroken = (error: unknown) => {
    if (!(error instanceof BrokenHistory)) throw error;
    warn(error.message);
  };
  return untilAvailable(() => open(runner, institutions, today, unlessBroken), pause);
}

/** What practice that begins with a simulation fills. */
export interface Filled {
  readonly store: EventStore;
  readonly documents: Documents;
}

/**
 * Begins practice with what was simulated up to and including a day, in a log that is empty, and with the document that it
 * names; one that was cut off on the way is filled up. A log that was begun otherwise stays as it is, and `say` is told.
 * @param plan bytes of `examplePlan`
 * @throws OtherBytes when they are not
 */
export async function loadSimulated(
  { store, documents }: Filled,
  plan: Uint8Array,
  db: PracticeDb,
  institutions: readonly PracticeInstitution[],
  until: IsoDate,
  say: (message: string) => void,
  pause: Pause,
): Promise<void> {
  const begun = db.simulated();
  if (begun?.whole) return;
  if (begun === null && !(await untilAvailable(() => isEmpty(store), pause))) {
    say(`De oefening was al begonnen: MIJLPAAL_PRACTICE_START=${until} telt alleen in een lege map.`);
    return;
  }
  const day = begun?.until ?? until;
  say(`De jaren tot en met ${day} worden gesimuleerd. Dat kan een minuut duren.`);
  db.setSimulated(day, false);
  await withPracticeCourse(institutions, day, async (course) => {
    for (const brin of await institutionsNaming(course, examplePlan.sha256)) await keepPlan(documents, brin, plan);
    await untilAvailable(() => importEvents(store, course.readAll({ after: null }), pause), pause);
  });
  db.setSimulated(day, true);
}

async function keepPlan(documents: Documents, brin: string, plan: Uint8Array): Promise<void> {
  const { sha256, mediaType } = examplePlan;
  await documents.keep({ folder: shelfOf(brin).folder, sha256, mediaType }, 'practice-loader', Readable.from([plan]));
}

async function isEmpty(store: EventStore): Promise<boolean> {
  for await (const _ of store.readAll({ after: null, limit: 1 })) return false;
  return true;
}

async function untilAvailable<T>(work: () => Promise<T>, pause: Pause): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof OutcomeUnknown)) throw error;
      await pause(attempt);
    }
  }
}
