import type { RecordedEvent } from '@mijlpaal/engine-core';
import type { Principal } from '@mijlpaal/shared-http';
import { Role, type View, viewRights } from '@mijlpaal/trajectory-contract';
import { sees } from './who-sees';

/** What a fact touched: the kind of its stream, and the institution that it is about. */
export interface Touched {
  /** Of its stream: `trajectory`, `scheme`, … */
  readonly category: string;
  /** null: no institution, or more than one. */
  readonly brin: string | null;
}

/** What may look different now to one reader. */
export interface Changed {
  readonly views: readonly View[];
  /** Institutions whose dossier may look different. */
  readonly brins: readonly string[];
}

const VIEWS: Readonly<Record<string, readonly View[]>> = {
  trajectory: ['trajectories', 'deadlines', 'funding', 'reminders', 'progressTalks'],
  institution: ['trajectories', 'deadlines'],
  scheme: ['deadlines', 'funding', 'sectorReports', 'midtermReviews'],
  delivery: ['deliveries', 'funding'],
  paymentRun: ['paymentRuns'],
  transitions: ['trajectories', 'deadlines', 'funding'],
  operation: ['parked', 'status'],
};

export function touchedBy({ stream, data }: RecordedEvent): Touched {
  const { brin } = data as { readonly brin?: unknown };
  return { category: stream.split('-')[0] ?? stream, brin: typeof brin === 'string' ? brin : null };
}

/** Nothing of an institution that the reader does not see; null: nothing at all. @param reader as whom somebody reads */
export function changedFor(reader: Principal, touched: readonly Touched[]): Changed | null {
  const role = Role.parse(reader.role);
  const seen = touched.filter(({ brin }) => brin === null || sees(reader, brin));
  const views = new Set(
    seen
      .flatMap(({ category }) => VIEWS[category] ?? [])
      .filter((view) => viewRights[view].some((each) => each === role)),
  );
  if (views.size === 0) return null;
  return { views: [...views], brins: [...new Set(seen.flatMap(({ brin }) => brin ?? []))] };
}
