import type { IsoDate } from '@mijlpaal/shared-time';
import { lastDay, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { FUNDING_YEARS } from '@mijlpaal/trajectory-feature';
import { course } from './course/course';
import { newcomersAmong } from './course/transitions';
import { open } from './opening';
import { outcomeOf, type SimulationOutcome } from './outcome';
import { type AmountOf, play } from './play';
import type { PracticeInstitution } from './practice-institutions';
import type { Stage } from './stage';

export interface Simulation {
  readonly seed: number;
  readonly institutions: readonly PracticeInstitution[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Told of each day on which something happened. */
  readonly onDay: (day: IsoDate) => void;
}

/** Plays scheme 2015 on an empty stage: opening on the first day, then the course that the seed gives. @throws ImpossibleAct */
export async function simulateOn(stage: Stage, { seed, institutions, from, to, onDay }: Simulation): Promise<void> {
  await open(stage.runner, institutions, from, (error) => {
    throw error;
  });
  await play({
    stage,
    acts: course(institutions, seed),
    institutions: [...institutions, ...newcomersAmong(institutions)].map(({ brin }) => brin),
    seed,
    from,
    to,
    amountOf: amountsOn(stage),
    onDay,
  });
}

const amountsOn =
  ({ views, projections }: Stage): AmountOf =>
  async (component, year, brin) => {
    await projections.caughtUp();
    const { list } = await views.funding.division(component, year);
    return list.items.find((item) => item.brin === brin)?.amount ?? null;
  };

/** What the stage shows after the play. */
export async function outcomeOn(
  { runner, views, projections, store }: Stage,
  { seed, institutions, from, to }: Simulation,
): Promise<SimulationOutcome> {
  await projections.caughtUp();
  const { lists } = await views.funding.of(FUNDING_YEARS);
  const reminders = Map.groupBy(await views.reminders(), ({ brin }) => brin);
  const { events } = await store.checkChain();
  return outcomeOf({
    seed,
    from,
    to,
    planLastDay: lastDay.plan,
    facts: events,
    divisions: lists,
    institutions: await Promise.all(
      [...institutions, ...newcomersAmong(institutions)].map(async (institution) => ({
        ...institution,
        reminders: reminders.get(institution.brin)?.length ?? 0,
        standing: (await runner.state(trajectoryWorkflow, institution.brin)).state.context,
      })),
    ),
  });
}
