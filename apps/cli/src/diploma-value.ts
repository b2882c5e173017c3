import { Fraction } from '@mijlpaal/shared-money';
import { isoDate } from '@mijlpaal/shared-time';
import { DiplomaLevel, PriorEducation } from '@mijlpaal/trajectory-contract';
import { diplomaValue } from '@mijlpaal/trajectory-domain';
import { BadInput } from './outcome';

const VALUE = /^\d(\.\d{1,12})?$/;
/** The command line takes an earlier diploma as one that counts. */
const COUNTS = isoDate('2010-10-01');

/**
 * The study value of one diploma, with two decimals or as many as it has: "0.69".
 * @throws BadInput with every mistake in the options
 */
export function diplomaValueOf(options: {
  readonly level: string;
  readonly prior: string;
  readonly earlier?: string;
}): string {
  const level = DiplomaLevel.safeParse(/^\d$/.test(options.level) ? Number(options.level) : null);
  const prior = PriorEducation.safeParse(options.prior);
  const { earlier } = options;
  const wrongEarlier = earlier !== undefined && !VALUE.test(earlier);
  if (!level.success || !prior.success || wrongEarlier)
    throw new BadInput([
      ...(level.success ? [] : ['--level: must be 2, 3 or 4']),
      ...(prior.success ? [] : [`--prior: must be one of ${PriorEducation.options.join(', ')}`]),
      ...(wrongEarlier ? ['--earlier: must be a study value, such as 0.38'] : []),
    ]);
  const value = diplomaValue({
    level: level.data,
    prior: prior.data,
    earlier: earlier === undefined ? [] : [{ obtainedOn: COUNTS, value: Fraction.parse(earlier) }],
  });
  const [whole, decimals = ''] = value.toDecimal(12).split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}
