import { describe, expect, it } from '@jest/globals';
import { FundingReading } from '@mijlpaal/trajectory-contract';
import { paymentMonth } from './funding-payment-month';
import { fundingSettings } from './funding-settings';

describe('the payment calendar', () => {
  it.each([
    ['studyValue', 2016, '2016-11'],
    ['earlyLeavingFixed', 2016, '2015-10'],
    ['earlyLeavingVariable', 2015, '2016-11'],
    ['workPlacement', 2017, null],
  ] as const)('%s of %i: %s', (component, year, month) => expect(paymentMonth(component, year)).toBe(month));
});

describe('the readings', () => {
  it('are settings, each with its reason', () =>
    expect(FundingReading.options.filter((name) => fundingSettings[name].source.length < 20)).toEqual([]));
});
