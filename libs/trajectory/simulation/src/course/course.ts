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
import { studyValueActs } from './study-value';
import { workPlacementActs } from './work-placement';

/**
 * Everything that is sent from 2015 to 2019 after the trajectories were opened, by day; of one day what is of the sector first.
 * Honours the published outcomes O5 to O8; all else is by chance. The same seed gives the same acts.
 */
export function course(institutions: readonly PracticeInstitution[], seed: number): readonly Act[] {
  const chance = chanceOf('mijlpaal-simulation', seed);
  const shares = published(institutions, chance);
  const players = institutions.map((institution): Player => ({
    ...institution,
    chance: (...words) => chance(institution.brin, ...words),
  }));
  const acts: readonly Act[] = [
    ...sectorActs(institutions, chance),
    ...paymentActs,
    ...studyValueActs(players, chance),
    ...earlyLeavingActs(players),
    ...players.flatMap((player) => [
      ...planActs(player, shares),
      ...reportActs(player),
      ...workPlacementActs(player, shares),
    ]),
  ];
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
