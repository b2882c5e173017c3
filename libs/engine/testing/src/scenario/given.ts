import { type Actor, eventId, type Fact, type Recorded } from '@mijlpaal/engine-core';

export const SYSTEM: Actor = { id: 'test', organisation: 'test', role: 'system' };
export const A_DAY = '2015-01-05';

/** A fact of the past, told with who did it or when it was recorded. */
export class Told<F extends Fact> {
  constructor(
    readonly fact: F,
    readonly circumstances: { readonly actor?: Actor; readonly recordedOn?: string },
  ) {}
}

export type Given<F extends Fact> = F | Told<F>;

const told = <F extends Fact>(given: Given<F>): Told<F> => (given instanceof Told ? given : new Told(given, {}));

/** `fact`, done by `actor`. */
export function by<F extends Fact>(actor: Actor, given: Given<F>): Told<F> {
  const { fact, circumstances } = told(given);
  return new Told(fact, { ...circumstances, actor });
}

/** `fact`, recorded on `day` (`YYYY-MM-DD`); without this on the fact's own day. */
export function recordedOn<F extends Fact>(day: string, given: Given<F>): Told<F> {
  const { fact, circumstances } = told(given);
  return new Told(fact, { ...circumstances, recordedOn: day });
}

/** The day a fact says it happened: its first datum whose name ends in `On`. */
function ownDay({ data }: Fact): string | undefined {
  const day: unknown = Object.entries(data).find(
    ([key, value]) => key.endsWith('On') && typeof value === 'string',
  )?.[1];
  return typeof day === 'string' ? day : undefined;
}

/** The facts as a store gives them back, each made by a command of its own. */
export const history = <F extends Fact>(stream: string, rules: string, given: readonly Given<F>[]): Recorded<F>[] =>
  given.map((one, revision) => {
    const { fact, circumstances } = told(one);
    const day = circumstances.recordedOn ?? ownDay(fact) ?? A_DAY;
    const commandId = `given-${revision}`;
    return {
      ...fact,
      id: eventId(stream, commandId, 0),
      stream,
      revision,
      position: String(revision + 1).padStart(16, '0'),
      recordedAt: `${day}T09:00:00.000Z`,
      metadata: {
        commandId,
        commandHash: commandId,
        correlationId: commandId,
        causationId: commandId,
        actor: circumstances.actor ?? SYSTEM,
        rules,
        schema: 1,
        recordedOn: day,
      },
    };
  });
