import { describe, it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import { confirmPaymentRun, paymentRunConfirmed } from '@mijlpaal/trajectory-testing';
import { paymentRunWorkflow } from './payment-run.workflow';

const runs = scenario(paymentRunWorkflow);
const first = paymentRunConfirmed();
const next = { number: 2, draft: 'investment-2015-2-other' };

describe('confirming a payment run (betaalronde)', () => {
  it('makes a decision of what was seen', () => runs.given().when(confirmPaymentRun()).then(first));
  it('follows on the run before it, with other inputs', () =>
    runs.given(first).when(confirmPaymentRun(next)).then(paymentRunConfirmed(next)));
  it('is refused when another run came first', () => {
    runs.given(first).when(confirmPaymentRun()).thenRefused('OtherRunConfirmed');
    runs.given().when(confirmPaymentRun(next)).thenRefused('OtherRunConfirmed');
    runs.given(first, paymentRunConfirmed(next)).when(confirmPaymentRun(next)).thenRefused('OtherRunConfirmed');
  });
  it('is refused when nothing changed since the run before', () =>
    runs
      .given(first)
      .when(confirmPaymentRun({ number: 2, draft: 'investment-2015-2-seen' }))
      .thenRefused('RunUnchanged'));
});
