import { accept, type Decision, refuse } from '@mijlpaal/engine-core';
import type { Brin } from '@mijlpaal/shared-institution';
import { formatDay, type Refusal, type TransitionCommand, type TransitionEvent } from '@mijlpaal/trajectory-contract';
import { refusal } from './refusal-kinds';
import { sources } from './sources';
import { type CountedUnit, type StatementMistake, statementMistakes } from './split-statement';

/** Who goes on for an institution that ended, by its BRIN; null: nobody that is known. */
export type Successors = Readonly<Partial<Record<string, Brin | null>>>;

/** How an institution was split: on which day, over which institutions. */
interface Splitting {
  readonly on: string;
  readonly into: readonly Brin[];
}

/** What is known of all institutions that ended or were split. */
export interface Transitions {
  readonly successors: Successors;
  readonly splits: Readonly<Partial<Record<string, Splitting>>>;
}

/** Who goes on in the end, through later mergers too; the institution itself while it has not ended. */
export function lastSuccessor(successors: Successors, brin: string): string {
  const next = successors[brin];
  return next === undefined || next === null ? brin : lastSuccessor(successors, next);
}

/** What is against a merger, each in a sentence; who stopped without a successor may still get one. */
export function againstMerger(
  { data, register }: Extract<TransitionCommand, { type: 'MergeInstitutions' }>,
  successors: Successors,
) {
  const { parts, into, mergedOn } = data;
  const ended = (brin: string) => Object.hasOwn(successors, brin);
  return [
    ...register.unknown.map((brin) => `Instelling ${brin} staat niet in het register.`),
    ...parts.flatMap((part) => {
      const goneInto = successors[part];
      return goneInto === undefined || goneInto === null
        ? []
        : [`Instelling ${part} is al verdergegaan als ${goneInto}.`];
    }),
    ...(ended(into)
      ? [
          parts.includes(lastSuccessor(successors, into) as Brin)
            ? `Instelling ${into} is zelf verdergegaan als ${lastSuccessor(successors, into)}: dat wordt een kring.`
            : `Instelling ${into} bestaat niet meer en kan niet verdergaan voor een andere.`,
        ]
      : []),
    ...parts.flatMap((part) => beforeOpening(part, mergedOn, register.openedOn[part])),
  ];
}

const beforeOpening = (brin: string, on: string, openedOn: string | undefined): string[] =>
  openedOn !== undefined && on < openedOn ? [`Het traject van ${brin} is pas geopend op ${formatDay(openedOn)}.`] : [];

export function againstStop(
  { data: { brin, stoppedOn }, register }: Extract<TransitionCommand, { type: 'StopInstitution' }>,
  successors: Successors,
) {
  return [
    ...register.unknown.map((one) => `Instelling ${one} staat niet in het register.`),
    ...(Object.hasOwn(successors, brin) ? [`Van instelling ${brin} is het einde al vastgelegd.`] : []),
    ...beforeOpening(brin, stoppedOn, register.openedOn[brin]),
  ];
}

export const notPossible = (reasons: readonly string[]): Refusal =>
  refusal('TransitionNotPossible', sources.transitions, reasons.join(' '));

type Split = Extract<TransitionCommand, { type: 'SplitInstitution' }>;

/**
 * What is against dividing at all. A later statement about the same split takes the place of the earlier one.
 * @assumption data that were joined before, by a merger or another split, cannot be divided once more
 */
function againstSplit({ data, register }: Split, { successors, splits }: Transitions) {
  const { brin, splitOn, parts } = data;
  const into = parts.map((part) => part.into);
  const before = splits[brin];
  const isSame = before?.on === splitOn && [...before.into].sort().join() === [...into].sort().join();
  return [
    ...register.unknown.map((one) => `Instelling ${one} staat niet in het register.`),
    ...(successors[brin] ? [`Instelling ${brin} is al verdergegaan als ${successors[brin]}.`] : []),
    ...into
      .filter((one) => one !== brin && Object.hasOwn(successors, one))
      .map((one) => `Instelling ${one} bestaat niet meer en kan geen deel krijgen.`),
    ...beforeOpening(brin, splitOn, register.openedOn[brin]),
    ...(before === undefined || isSame
      ? []
      : [
          `Van instelling ${brin} is al een splitsing op ${formatDay(before.on)} vastgelegd, over ${before.into.join(' en ')}. Alleen van die splitsing kan een nieuwe verklaring komen.`,
        ]),
    ...(Object.values(successors).includes(brin)
      ? [`In instelling ${brin} is een andere opgegaan. Zulke gegevens kunnen hier niet worden verdeeld.`]
      : []),
    ...(Object.entries(splits).some(([of, split]) => of !== brin && split?.into.includes(brin))
      ? [`Instelling ${brin} heeft zelf gegevens uit een splitsing. Die kunnen hier niet nog eens worden verdeeld.`]
      : []),
  ];
}

const NAMED = 10;
const whereOf = ({ schoolYear, unit }: StatementMistake): string => `${schoolYear}, ${unit}`;
const WHAT = { diplomas: 'diploma’s', studyValue: 'studiewaarde', heavierDiplomas: 'zwaardere diploma’s' } as const;
function saidMistake(mistake: StatementMistake): string {
  const { field, delivered, divided } = mistake;
  if (field === 'notDelivered') return `${whereOf(mistake)}: hierover is niets geleverd`;
  if (field === 'notDivided') return `${whereOf(mistake)}: dit is niet verdeeld`;
  return `${whereOf(mistake)}: ${WHAT[field]}, geleverd ${delivered ?? 'afgeschermd'}, verdeeld ${divided ?? 'deels afgeschermd'}`;
}

function notInBalance(brin: Brin, mistakes: readonly StatementMistake[]): Refusal {
  const more = mistakes.length > NAMED ? ` En nog ${mistakes.length - NAMED}.` : '';
  return {
    ...refusal(
      'StatementNotInBalance',
      sources.split,
      `De verklaring klopt niet met wat over ${brin} is geleverd. ${mistakes.slice(0, NAMED).map(saidMistake).join('; ')}.${more}`,
    ),
    differences: [...mistakes],
  };
}

const asCounted = ({ domain, level, ...rest }: Split['register']['delivered'][number]): CountedUnit => ({
  ...rest,
  unit: `${domain}-${level}`,
});

export function decideSplit(command: Split, context: Transitions): Decision<TransitionEvent, Refusal> {
  const against = againstSplit(command, context);
  if (against.length > 0) return refuse(notPossible(against));
  const { data, register } = command;
  const mistakes = statementMistakes(
    register.delivered.map(asCounted),
    data.parts.flatMap(({ units }) => units.map(asCounted)),
  );
  return mistakes.length > 0 ? refuse(notInBalance(data.brin, mistakes)) : accept({ type: 'InstitutionSplit', data });
}
