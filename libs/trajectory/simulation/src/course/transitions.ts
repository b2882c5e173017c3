import { type Brin, brin } from '@mijlpaal/shared-institution';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { Role } from '@mijlpaal/trajectory-contract';
import type { Act, Post } from '../act';
import type { PracticeInstitution } from '../practice-institutions';

interface Merger {
  readonly on: IsoDate;
  readonly parts: readonly Brin[];
  readonly into: Brin;
}
const merger = (on: string, parts: readonly string[], into: string): Merger => ({
  on: isoDate(on),
  parts: parts.map(brin),
  into: brin(into),
});
/** @source institution_transitions.csv */
const MERGERS = [
  merger('2018-08-01', ['01IC', '13US'], '31JC'),
  merger('2018-08-01', ['25MA'], '25LN'),
  merger('2019-08-01', ['25PU'], '25PL'),
];
/** @source institutions.csv */
const ZONE: PracticeInstitution = { brin: brin('31JC'), name: 'Zone.college', type: 'aoc', province: 'Gelderland' };
/**
 * Closed without a successor. @source institutions.csv @assumption what came after: DUO reports its last results, they are
 * insufficient, and then its trajectory is ended
 */
const STOPPED = { brin: brin('11UL'), on: isoDate('2018-08-01') };
const RESULT = { resultYear: 2018 };
const after = (on: string, collection: string, body: Post['body'], as: Role): Post => ({
  on: isoDate(on),
  brin: STOPPED.brin,
  collection,
  body,
  as,
});
const ENDING = after(
  '2019-04-15',
  'endings',
  { grounds: 'De instelling is gesloten en heeft geen opvolger.' },
  'decisionMaker',
);
const SOURCE = 'Register van DUO, relaties tussen instellingen';

/** Who goes on for others and was not there before. */
export const newcomersAmong = (institutions: readonly PracticeInstitution[]): readonly PracticeInstitution[] =>
  mergersAmong(institutions).some(({ into }) => into === ZONE.brin) ? [ZONE] : [];

function mergersAmong(institutions: readonly PracticeInstitution[]): readonly Merger[] {
  const there = new Set(institutions.map((one) => one.brin));
  return MERGERS.filter(
    ({ parts, into }) => parts.every((part) => there.has(part)) && (there.has(into) || into === ZONE.brin),
  );
}

/** What changes among these institutions; a merger of which one is not among them is not played. */
export interface Transitions {
  readonly mergers: readonly Merger[];
  /** Who goes on for others and was not there before. */
  readonly newcomers: readonly PracticeInstitution[];
  /** The day from which on an institution sends nothing any more. */
  readonly endedOn: ReadonlyMap<Brin, IsoDate>;
  readonly acts: readonly Act[];
}

/** @param filesWorkPlacement whether an institution has a plan for work placement */
export function transitionsAmong(
  institutions: readonly PracticeInstitution[],
  filesWorkPlacement: (brin: string) => boolean,
): Transitions {
  const mergers = mergersAmong(institutions);
  const newcomers = newcomersAmong(institutions);
  const stops = institutions.some((one) => one.brin === STOPPED.brin);
  return {
    mergers,
    newcomers,
    endedOn: new Map([
      ...mergers.flatMap(({ on, parts }) => parts.map((part) => [part, on] as const)),
      ...(stops ? [[STOPPED.brin, STOPPED.on] as const] : []),
    ]),
    acts: [
      ...newcomers.map((registers) => ({ on: isoDate('2018-07-02'), registers })),
      ...mergers.map(({ on, parts, into }) => ({
        on,
        transition: 'mergers' as const,
        body: { parts, into, mergedOn: on, source: SOURCE },
      })),
      ...(stops
        ? [
            {
              on: STOPPED.on,
              transition: 'stops' as const,
              body: { brin: STOPPED.brin, stoppedOn: STOPPED.on, source: SOURCE },
            },
            ...(filesWorkPlacement(STOPPED.brin)
              ? [
                  after('2019-02-18', 'work-placement-reports', RESULT, 'duo'),
                  after(
                    '2019-03-18',
                    'work-placement-classifications',
                    { ...RESULT, class: 'insufficient' },
                    'assessor',
                  ),
                ]
              : []),
            ENDING,
          ]
        : []),
    ],
  };
}
