import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { centsOf, Fraction, moneyOf } from '@mijlpaal/shared-money';
import type { WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import { known } from './funding-known';
import { divideWorkPlacement, type WorkPlacementInstitution } from './funding-work-placement';

const institution = (code: string, key: string, found: WorkPlacementClass | null): WorkPlacementInstitution => ({
  brin: brin(code),
  key: known(key),
  class: found && known(found),
});
const divide = (ceiling: string, institutions: readonly WorkPlacementInstitution[]) => {
  const { amounts, total, undistributed } = divideWorkPlacement({ year: 2017, ceiling: known(ceiling), institutions });
  for (const { amount, explanation } of amounts) expect(byHand(explanation)).toBe(amount);
  return { amounts: amounts.map(({ amount }) => amount), total, undistributed };
};

describe('dividing the work placement money (bpv)', () => {
  // 58,000,000 / 71.5 = 811,188.811…: sixteen cents are left, of which each good one gets one, and then the lowest BRIN
  it('O8: 15 good and 49 sufficient over 58 million with equal keys', () => {
    const code = (index: number) => `${10 + index}AA`;
    const institutions = Array.from({ length: 64 }, (_, index) =>
      institution(code(index), '1.00', index >= 49 ? 'good' : 'sufficient'),
    );
    const { amounts, undistributed } = divide('58000000.00', institutions);
    expect([new Set(amounts.slice(49)), amounts[0], new Set(amounts.slice(1, 49)), undistributed]).toEqual([
      new Set(['1216783.22']),
      '811188.82',
      new Set(['811188.81']),
      '0.00',
    ]);
    const good = Fraction.parse('58000000').times(Fraction.parse('225/715'));
    const rest = Fraction.parse('58000000').minus(good);
    expect([good.toDecimal(2), rest.toDecimal(2)]).toEqual(['18251748.25', '39748251.75']);
    const paid = amounts.slice(49).reduce((cents, amount) => cents + centsOf(amount), 0n);
    expect(moneyOf(paid)).toBe('18251748.30');
  });

  it.each([
    [
      'by key',
      [institution('00AA', '3.00', 'sufficient'), institution('00BB', '1.00', 'sufficient')],
      ['75.00', '25.00'],
    ],
    [
      'good counts for half as much again',
      [institution('00AA', '2', 'good'), institution('00BB', '1', 'sufficient')],
      ['75.00', '25.00'],
    ],
    [
      'insufficient gets nothing',
      [institution('00AA', '1', 'insufficient'), institution('00BB', '1', 'good')],
      ['0.00', '100.00'],
    ],
    ['without a plan nothing', [institution('00AA', '1', null), institution('00BB', '1', 'good')], ['0.00', '100.00']],
  ])('%s', (_, institutions, amounts) =>
    expect(divide('100.00', institutions)).toEqual({ amounts, total: '100.00', undistributed: '0.00' }),
  );

  it.each([
    ['all are insufficient', [institution('00AA', '1', 'insufficient')], ['0.00']],
    ['all keys are 0', [institution('00AA', '0', 'good')], ['0.00']],
    ['nobody has a plan', [institution('00AA', '1', null)], ['0.00']],
    ['there is nobody', [], []],
  ])('leaves all of it when %s', (_, institutions, amounts) =>
    expect(divide('100.00', institutions)).toEqual({ amounts, total: '0.00', undistributed: '100.00' }),
  );

  it('says which readings it took, and why nobody got anything', () => {
    const explained = (one: WorkPlacementInstitution) =>
      divideWorkPlacement({ year: 2018, ceiling: known('1.00'), institutions: [one] }).amounts[0]?.explanation;
    expect(explained(institution('00AA', '1', 'good'))?.readings).toEqual([
      'rounding',
      'workPlacementKey',
      'workPlacementFactors',
    ]);
    expect(explained(institution('00AA', '1', 'insufficient'))?.remarks).toEqual([
      { code: 'partUndistributed', name: 'ceiling', brin: null },
    ]);
    expect(explained(institution('00AA', '1', null))).toMatchObject({
      remarks: [{ code: 'notEntitled' }],
      readings: ['workPlacementNeedsPlan'],
    });
  });

  it.each([
    [{ year: 2016 }, 'There is no work placement money for 2016'],
    [{ institutions: [institution('00AA', '-1', 'good')] }, '00AA: a key cannot be negative: -1'],
    [
      { institutions: [institution('00AA', '1', 'good'), institution('00AA', '1', 'good')] },
      'Each BRIN may be there once',
    ],
  ])('refuses %j', (over, message) =>
    expect(() => divideWorkPlacement({ year: 2017, ceiling: known('1.00'), institutions: [], ...over })).toThrow(
      message,
    ),
  );
});
