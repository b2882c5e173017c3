import { z } from 'zod';

const BuildState = z.enum(['building', 'serving']);

/** One build of one view. Instants in UTC, ISO 8601. */
export const ViewStatus = z.object({
  view: z.string(),
  version: z.int(),
  /** Counts up with each build of the view. */
  build: z.int(),
  /** `building`: a new build, that nobody sees yet. */
  state: BuildState,
  position: z.string().nullable(),
  atHead: z.boolean(),
  /** When the oldest fact was recorded that is not in it yet; null at the head. */
  behindSince: z.string().nullable(),
  facts: z.int().nullable(),
  /** Of a build that does not serve yet: facts it still needs; null when that is not known. */
  factsLeft: z.int().nullable(),
  parkedStreams: z.int(),
  /** Who folds it; null: nobody, at this moment. */
  leader: z.string().nullable(),
});
export type ViewStatus = z.infer<typeof ViewStatus>;

/** How the system is doing: what an operator and an auditor see. Nothing of what facts say. */
export const SystemStatus = z.object({
  version: z.string(),
  /** Position of the last fact of the log; null: it holds none. */
  head: z.string().nullable(),
  ready: z.boolean(),
  /** A sentence in Dutch; null when it is ready. */
  notReadyBecause: z.string().nullable(),
  /** What keeps the facts and the views. */
  stores: z.object({
    events: z.enum(['SQLite', 'EventStoreDB']),
    views: z.enum(['SQLite', 'PostgreSQL']),
    desk: z.enum(['SQLite', 'PostgreSQL']),
  }),
  views: z.array(ViewStatus),
  parked: z.array(
    z.object({ view: z.string(), state: BuildState, stream: z.string(), position: z.string(), reason: z.string() }),
  ),
  /** Reminders by their state. */
  reminders: z.object({ issued: z.int(), sent: z.int(), failed: z.int() }),
});
export type SystemStatus = z.infer<typeof SystemStatus>;
