import { type Brin, brin } from '@mijlpaal/shared-institution';
import {
  type Door,
  InstitutionCommand,
  institutionDoors,
  InstitutionEvent,
  SchemeCommand,
  schemeDoors,
  SchemeEvent,
  TrajectoryCommand,
  trajectoryDoors,
  TrajectoryEvent,
} from '@mijlpaal/trajectory-contract';

/** Whose facts specs tell unless they say otherwise: ROC Nijmegen. */
export const BRIN: Brin = brin('25LH');

/** `on`: the own day; the rest goes over the example of the door. */
export type Said = { readonly on?: string } & Readonly<Record<string, unknown>>;
/** What a spec leaves out. `on` may depend on what it does say. */
interface Defaults {
  readonly on?: string | ((said: Said) => string);
  readonly [field: string]: unknown;
}

/** What is asked and what happened, both from the example of one door. */
export interface Pair<Command, Fact> {
  readonly command: (said?: Said) => Command;
  readonly fact: (said?: Said) => Fact;
}

interface Reads<T> {
  parse(value: unknown): T;
}

const pairsOf =
  <Command extends { type: string }, Fact>(
    doors: readonly Door<Command>[],
    common: object,
    commands: Reads<Command>,
    facts: Reads<Fact>,
  ) =>
  (collection: Door<Command>['collection'], { on: byDefault, ...defaults }: Defaults = {}): Pair<Command, Fact> => {
    const door = doors.find((one) => one.collection === collection);
    if (!door) throw new Error(`No door is called ${collection}`);
    const data = ({ on, ...said }: Said = {}): object => ({
      ...common,
      ...door.example,
      ...defaults,
      ...(door.ownDay !== null && {
        [door.ownDay]: on ?? (typeof byDefault === 'function' ? byDefault(said) : byDefault),
      }),
      ...said,
    });
    return {
      command: (said) => commands.parse({ type: door.command, data: data(said) }),
      fact: (said) => facts.parse({ type: door.fact, data: data(said) }),
    };
  };

export const ofTrajectory = pairsOf(trajectoryDoors, { brin: BRIN }, TrajectoryCommand, TrajectoryEvent);
export const ofInstitution = pairsOf(
  Object.values(institutionDoors),
  { brin: BRIN },
  InstitutionCommand,
  InstitutionEvent,
);
export const ofScheme = pairsOf(schemeDoors, {}, SchemeCommand, SchemeEvent);
