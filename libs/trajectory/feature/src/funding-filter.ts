import type { FundingItem } from '@mijlpaal/trajectory-contract';
import type { FundingFilter } from './filters';

/** The class that an amount of work placement rests on; undefined: there is none. */
const classOf = ({ explanation: { inputs } }: FundingItem) => inputs.find(({ name }) => name === 'class')?.value;

/** Whether a share is asked for. */
export const isShare =
  ({ brin, entitled, class: found }: Pick<FundingFilter, 'brin' | 'entitled' | 'class'>) =>
  (one: FundingItem): boolean =>
    (brin === undefined || brin === one.brin) &&
    (entitled === undefined || one.entitled === entitled) &&
    (found === undefined || (one.component === 'workPlacement' && classOf(one) === found));
