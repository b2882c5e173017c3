import type { PracticeInstitution } from '../practice-institutions';
import type { Chance } from '../chance';

/** Kept with everything that is made up. */
export const SOURCE = 'Voorbeeldcijfers: gesimuleerd, niet echt';
export const REMARK = 'Gesimuleerd: dit is zo niet gebeurd.';

/** One institution and the numbers by chance that are its own. */
export interface Player extends PracticeInstitution {
  readonly chance: Chance;
}

/** Who does what, as far as that was published. */
export interface Shares {
  readonly appliesForExcellence: (brin: string) => boolean;
  readonly excellence: (brin: string) => 'approved' | 'approvedWithConditions' | 'rejected';
  readonly filesWorkPlacement: (brin: string) => boolean;
  readonly acceptableAtOnce: (brin: string) => boolean;
  readonly goodIn2017: (brin: string) => boolean;
}
