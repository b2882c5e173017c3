import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import type { Act } from '../act';
import { chanceOf } from '../chance';
import type { PracticeInstitution } from '../practice-institutions';
import { earlyLeavingActs } from './early-leaving';
import { paymentActs } from './payments';
import { planActs } from './plan';
import { published } from './published';
import { reportActs } from './reports';
import { sectorActs } from './sector';
import type { Player } from './simulated';
import { studyValueActs, studyValueAfterMerger } from './study-value';
import { transitionsAmong } from './transitions';
import { workPlacementActs } from './work-placement';

/**
 * Everything that is sent from 2015 to 2019 after the trajectories were opened, by day; of one day what is of the sector first.
 * Honours the published outcomes O5 to O8 and the mergers of the register; all else is by chance. The same seed gives the same
 * acts.
 */
export function course(institutions: readonly PracticeInstitution[], seed: number): readonly Act[] {
  const chance = chanceOf('mijlpaal-simulation', seed);
  const shares = published(institutions, chance);
  const {
    mergers,
    newcomers: coming,
    endedOn,
    acts: transitions,
  } = transitionsAmong(institutions, shares.filesWorkPlacement);
  const playerOf = (institution: PracticeInstitution): Player => ({
    ...institution,
    chance: (...words) => chance(institution.brin, ...words),
  });
  const players = institutions.map(playerOf);
  const newcomers = coming.map(playerOf);
  const everyone = new Map([...players, ...newcomers].map((player) => [player.brin, player]));
  const partsOf = (brin: Brin, on: IsoDate): readonly Player[] =>
    mergers
      .filter((merger) => merger.into === brin && merger.on <= on)
      .flatMap(({ parts }) => parts.flatMap((part) => everyone.get(part) ?? []));
  const isNew = ({ brin }: Pick<Player, 'brin'>) => newcomers.some((one) => one.brin === brin);
  const together = (player: Player, on: IsoDate): readonly Player[] => [
    ...(isNew(player) ? [] : [player]),
    ...partsOf(player.brin, on),
  ];
  const goesOn = {
    ...shares,
    filesWorkPlacement: (brin: string) =>
      mergers.some(({ into, parts }) => into === brin && parts.some(shares.filesWorkPlacement)),
  };
  const startOf = new Map(mergers.map(({ into, on }) => [into, on]));
  const acts: readonly Act[] = [
    ...transitions,
    ...sectorActs(institutions, chance),
    ...paymentActs,
    ...studyValueActs(players, newcomers, chance),
    ...earlyLeavingActs(players, newcomers, together),
    ...players.flatMap((player) => [
      ...planActs(player, shares),
      ...reportActs(player),
      ...workPlacementActs(player, shares),
    ]),
    ...newcomers.flatMap((player) => [...reportActs(player), ...workPlacementActs(player, goesOn)]),
    ...mergers.flatMap(({ into, on }) => {
      const player = everyone.get(into);
      return player === undefined ? [] : studyValueAfterMerger(player, together(player, on), on);
    }),
  ];
  /** Before it was there, or after it ended, nobody sends anything of it. */
  const isThere = (act: Act): boolean => {
    if (!('collection' in act) || act.brin === null || act.as !== undefined) return true;
    const start = isNew({ brin: act.brin }) ? startOf.get(act.brin) : undefined;
    const end = endedOn.get(act.brin);
    return (start === undefined || act.on > start) && (end === undefined || act.on < end);
  };
  return acts.filter(isThere).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
