import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type Server, succeeded } from './server';

const Asked = z.object({ rebuilding: z.array(z.object({ view: z.string(), build: z.int() })) });
const View = z.object({
  view: z.string(),
  build: z.int(),
  state: z.enum(['building', 'serving']),
  facts: z.int().nullable(),
  factsLeft: z.int().nullable(),
});
const Status = z.object({ views: z.array(View) });

/** How far a build was at a moment. */
export interface Look {
  readonly facts: number | null;
  readonly factsLeft: number | null;
  /** On a clock that only goes forward, in ms. */
  readonly atMs: number;
}

const LOOK_MS = 1_000;

/** Asks for new builds and looks until they serve, telling once a second how far they are. @returns the views that were rebuilt */
export async function rebuild(
  server: Server,
  view: string | undefined,
  tell: (line: string) => void,
): Promise<{ rebuilt: string[] }> {
  const said = await server.post('/v1/rebuilds', JSON.stringify(view ? { view } : {}), { prefer: 'respond-async' });
  const { rebuilding } = Asked.parse(succeeded(said, 'rebuild'));
  const before = new Map<string, Look>();
  for (let waitMs = 50; ; waitMs = Math.min(LOOK_MS, waitMs * 2)) {
    const { views } = Status.parse(succeeded(await server.get('/v1/status'), 'status'));
    const unserved = rebuilding.filter(
      (one) => !views.some(({ view, build, state }) => view === one.view && build >= one.build && state === 'serving'),
    );
    if (unserved.length === 0) return { rebuilt: rebuilding.map((one) => one.view) };
    for (const one of unserved) {
      const now = views.find(({ view, build }) => view === one.view && build >= one.build);
      if (now === undefined) throw new Error(`rebuild: the new build of ${one.view} was thrown away`);
      const look = { ...now, atMs: performance.now() };
      const last = before.get(one.view);
      if (last === undefined || look.atMs - last.atMs >= LOOK_MS) before.set(one.view, look);
      if (last !== undefined && look.atMs - last.atMs >= LOOK_MS) tell(progressLine(one.view, last, look));
    }
    await delay(waitMs);
  }
}

/** Facts it has and facts it needs, the rate between two looks, and the time that the rest takes at that rate. */
export function progressLine(view: string, before: Look, { facts, factsLeft, atMs }: Look): string {
  if (facts === null || before.facts === null) return `${view}: being built, how far is not known`;
  const perSecond = Math.round(((facts - before.facts) / (atMs - before.atMs)) * 1_000);
  const total = factsLeft === null ? '' : ` of ${facts + factsLeft}`;
  const left =
    factsLeft === null || perSecond <= 0 ? 'time left unknown' : `about ${Math.ceil(factsLeft / perSecond)} s left`;
  return `${view}: ${facts}${total} facts, ${perSecond} a second, ${left}`;
}
