import { type Brin, brin } from '@mijlpaal/shared-institution';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { Act } from '../act';
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
/** Closed without a successor. @source institutions.csv @assumption the day on which that was decided on */
const STOPPED = { brin: brin('11UL'), on: isoDate('2018-08-01'), endedOn: isoDate('2018-10-15') };
const SOURCE = 'Register van DUO, relaties tussen instellingen';

/** What changes among these institutions; a merger of which one is not among them is not played. */
export interface Transitions {
  readonly mergers: readonly Merger[];
  /** Who goes on for others and was not there before. */
  readonly newcomers: readonly PracticeInstitution[];
  /** The day from which on an institution sends nothing any more. */
  readonly endedOn: ReadonlyMap<Brin, IsoDate>;
  readonly acts: readonly Act[];
}

export function transitionsAmong(institutions: readonly PracticeInstitution[]): Transitions {
  const there = new Set(institutions.map((one) => one.brin));
  const mergers = MERGERS.filter(
    ({ parts, into }) => parts.every((part) => there.has(part)) && (there.has(into) || into === ZONE.brin),
  );
  const newcomers = mergers.some(({ into }) => into === ZONE.brin) ? [ZONE] : [];
  const stops = there.has(STOPPED.brin);
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
            {
              on: STOPPED.endedOn,
              brin: STOPPED.brin,
              collection: 'endings',
              body: { grounds: 'De instelling is gesloten en heeft geen opvolger.' },
            },
          ]
        : []),
    ],
  };
}
