import type { FundingReading } from '@mijlpaal/trajectory-contract';
import { paymentMonth, type ResultComponent } from './funding-payment-month';
import type { Rule } from './funding-division';
import type { Right, Under } from './funding-way';

/** The right to money that nobody applies for (ambtshalve): everyone with a trajectory shares. @source regeling.md 2.6 */
export const exOfficio = (
  component: ResultComponent,
  { article }: Rule,
  { year, settings }: Under,
  readings: readonly FundingReading[] = [],
): Right => ({
  entitled: true,
  since: null,
  firstPaymentMonth: paymentMonth(component, year, settings),
  because: [],
  article,
  readings,
});
