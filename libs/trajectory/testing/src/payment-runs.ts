import { PaymentRunCommand, PaymentRunEvent } from '@mijlpaal/trajectory-contract';
import type { Said } from './made';

const known = (value: unknown, fact: string, illustrative = false) => ({ value, facts: [fact], illustrative });
const candidate = (brin: string, nationalContribution: string, level2Students: number) => ({
  brin,
  conditions: {
    agreementSignedOn: known('2015-02-20', `signed-${brin}`),
    planSubmittedOn: known('2015-04-01', `filed-${brin}`),
    excellence: null,
  },
  figures: known({ nationalContribution, level2Students }, `figures-${brin}`, true),
});
const result = (brin: string, name: string, amount: string) => ({ brin, name, amount, firstPaymentMonth: '2015-05' });

/** The worked example of investment money: 9 million over three (regeling.md 4.2). */
const run = ({ on = '2015-05-12', ...said }: Said): object => ({
  component: 'investment',
  year: 2015,
  number: 1,
  confirmedOn: on,
  draft: 'investment-2015-1-seen',
  inputs: {
    ceiling: known('9000000.00', 'ceiling'),
    institutions: [
      candidate('00AA', '60000000.00', 3000),
      candidate('00BB', '30000000.00', 2500),
      candidate('00CC', '10000000.00', 500),
    ],
  },
  settings: [],
  results: [
    result('00AA', 'Voorbeeldcollege A', '5100000.00'),
    result('00BB', 'Voorbeeldcollege B', '3050000.00'),
    result('00CC', 'Voorbeeldcollege C', '850000.00'),
  ],
  total: '9000000.00',
  undistributed: '0.00',
  illustrative: true,
  ...said,
});
export const confirmPaymentRun = (said: Said = {}): PaymentRunCommand =>
  PaymentRunCommand.parse({ type: 'ConfirmPaymentRun', data: run(said) });
export const paymentRunConfirmed = (said: Said = {}): PaymentRunEvent =>
  PaymentRunEvent.parse({ type: 'PaymentRunConfirmed', data: run(said) });
