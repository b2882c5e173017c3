import type { FundingCompleteness, Refusal } from '@mijlpaal/trajectory-contract';
import { refusal } from '../scheme-2015/rim-refusals';

/** Why no payment run can be confirmed on a division; null: nothing stands in the way here. Ask it before a result is frozen in a fact. */
export const paymentRefusal = ({ complete }: Pick<FundingCompleteness, 'complete'>): Refusal | null =>
  complete ? null : refusal('DivisionIncomplete');
