import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { FundingItem } from '@mijlpaal/trajectory-contract';
import { known } from './funding-known';
import type { FundingCandidate } from './funding-knowledge';
import { divisionOf, type FundingList } from './funding-list';

const candidate = (
  code: string,
  contribution: string | null,
  students: number,
  { signed = '2015-02-20', filed = '2015-04-01', approved = true, illustrative = false } = {},
): FundingCandidate => ({
  brin: brin(code),
  conditions: {
    agreementSignedOn: signed === '' ? null : known(isoDate(signed), [`signed-${code}`]),
    planSubmittedOn: filed === '' ? null : known(isoDate(filed), [`filed-${code}`]),
    excellence: known({ outcome: approved ? 'approved' : 'rejected', decidedOn: isoDate('2015-07-01') }, [
      `decided-${code}`,
    ]),
  },
  figures:
    contribution === null
      ? null
      : known({ nationalContribution: contribution, level2Students: students }, [`figures-${code}`], illustrative),
});
const A = candidate('00AA', '60000000.00', 3000);
const B = candidate('00BB', '30000000.00', 2500);
const C = candidate('00CC', '10000000.00', 500);
const ceiling = known('9000000.00', ['ceiling-fact']);

const lines = ({ items }: FundingList) =>
  items.map(({ brin: code, entitled, since, firstPaymentMonth, amount }) => [
    code,
    entitled,
    since,
    firstPaymentMonth,
    amount,
  ]);
const remarks = (item: FundingItem | undefined) =>
  item?.explanation.remarks.map(({ code, name, brin: of }) => [code, name, of]);

describe('the list of a component in a year', () => {
  it('has each institution in the order given, with its right and its amount', () => {
    const late = candidate('00BB', '30000000.00', 2500, { filed: '2015-05-01' });
    const unsigned = candidate('00CC', '10000000.00', 500, { signed: '' });
    const list = divisionOf('investment', 2015, { ceiling, institutions: [late, unsigned, A] });
    expect(lines(list)).toEqual([
      ['00BB', true, '2015-05-01', '2015-09', '3363636.36'],
      ['00CC', false, null, null, '0.00'],
      ['00AA', true, '2015-04-01', '2015-05', '5636363.64'],
    ]);
    expect([list.component, list.year, list.total, list.undistributed]).toEqual([
      'investment',
      2015,
      '9000000.00',
      '0.00',
    ]);
  });

  it('divides excellence over the approved', () =>
    expect(
      lines(
        divisionOf('excellence', 2016, {
          ceiling: known('24000000.00'),
          institutions: [A, candidate('00BB', '30000000.00', 2500, { approved: false }), C],
        }),
      ),
    ).toEqual([
      ['00AA', true, '2015-07-01', '2016-01', '20571428.57'],
      ['00BB', false, null, null, '0.00'],
      ['00CC', true, '2015-07-01', '2016-01', '3428571.43'],
    ]));

  it('explains the right by its facts before the amount', () => {
    const [item] = divisionOf('investment', 2015, { ceiling, institutions: [A] }).items;
    expect(item?.explanation.inputs.slice(0, 3)).toEqual([
      { name: 'agreementSignedOn', value: '2015-02-20', facts: ['signed-00AA'], illustrative: false },
      { name: 'planSubmittedOn', value: '2015-04-01', facts: ['filed-00AA'], illustrative: false },
      { name: 'ceiling', value: '9000000.00', facts: ['ceiling-fact'], illustrative: false },
    ]);
    expect([item?.explanation.article, remarks(item), item?.explanation.readings]).toEqual([
      'R16 art. 2.3(1), 1.4(1), 1.5(1); R14 art. 2.6',
      [],
      ['rounding', 'level2Count'],
    ]);
  });

  it.each([
    [
      'no plan',
      candidate('00AA', '1.00', 1, { filed: '' }),
      'investment',
      2015,
      ['conditionMissing', 'planSubmittedOn', '00AA'],
    ],
    [
      'rejected',
      candidate('00AA', '1.00', 1, { approved: false }),
      'excellence',
      2015,
      ['excellenceRejected', 'excellenceDecidedOn', '00AA'],
    ],
    [
      'too late',
      candidate('00AA', '1.00', 1, { signed: '2016-01-01' }),
      'investment',
      2015,
      ['conditionMetAfterYear', 'agreementSignedOn', '00AA'],
    ],
  ] as const)('says why somebody is not entitled: %s', (_, institution, component, year, why) => {
    const { items, undistributed } = divisionOf(component, year, { ceiling, institutions: [institution] });
    expect([items[0]?.amount, remarks(items[0]), undistributed]).toEqual([
      '0.00',
      [['notEntitled', null, null], why],
      '9000000.00',
    ]);
  });

  it('does not need the figures of who is not entitled', () => {
    const unknown = candidate('00CC', null, 0, { signed: '' });
    expect(lines(divisionOf('investment', 2015, { ceiling, institutions: [unknown, A] }))).toEqual([
      ['00CC', false, null, null, '0.00'],
      ['00AA', true, '2015-04-01', '2015-05', '9000000.00'],
    ]);
  });

  it('is what the contract says of it', () => {
    const unknown = candidate('00DD', null, 0);
    for (const institutions of [
      [A, B, C],
      [A, unknown],
      [candidate('00AA', '1.00', 0), candidate('00BB', null, 0, { filed: '' })],
    ]) {
      const { items } = divisionOf('investment', 2015, { ceiling, institutions });
      expect(items.map((item) => FundingItem.strict().parse(item))).toEqual(items);
    }
  });

  it('refuses a BRIN that is there twice, also of who is not entitled', () =>
    expect(() =>
      divisionOf('investment', 2015, { ceiling, institutions: [A, candidate('00AA', null, 0, { signed: '' })] }),
    ).toThrow(RangeError));
});

describe('a list that cannot be computed', () => {
  const unsigned = candidate('00DD', null, 0, { signed: '' });

  it('has no amount for anybody, and says which figure of whom is missing', () => {
    const list = divisionOf('investment', 2015, { ceiling, institutions: [A, candidate('00BB', null, 0), unsigned] });
    expect(lines(list)).toEqual([
      ['00AA', true, '2015-04-01', '2015-05', null],
      ['00BB', true, '2015-04-01', '2015-05', null],
      ['00DD', false, null, null, null],
    ]);
    const others = ['figureOfOthersMissing', null, null];
    expect(list.items.map(remarks)).toEqual([
      [others],
      [
        ['figureMissing', 'nationalContribution', '00BB'],
        ['figureMissing', 'level2Students', '00BB'],
      ],
      [others, ['conditionMissing', 'agreementSignedOn', '00DD']],
    ]);
    const about = { component: 'investment', year: 2015, code: 'figureMissing', brin: '00BB' };
    expect(list.missing).toEqual([
      { ...about, name: 'nationalContribution' },
      { ...about, name: 'level2Students' },
    ]);
    expect([list.total, list.undistributed]).toEqual([null, null]);
    expect(list.items[1]?.explanation.inputs).toEqual([
      { name: 'agreementSignedOn', value: '2015-02-20', facts: ['signed-00BB'], illustrative: false },
      { name: 'planSubmittedOn', value: '2015-04-01', facts: ['filed-00BB'], illustrative: false },
      { name: 'ceiling', value: '9000000.00', facts: ['ceiling-fact'], illustrative: false },
      { name: 'nationalContribution', value: null, facts: [], illustrative: false },
      { name: 'level2Students', value: null, facts: [], illustrative: false },
    ]);
  });

  it('misses only the figures that the component uses', () =>
    expect(
      remarks(divisionOf('excellence', 2015, { ceiling, institutions: [candidate('00BB', null, 0)] }).items[0]),
    ).toEqual([['figureMissing', 'nationalContribution', '00BB']]));

  it('misses the ceiling, even when nobody is entitled', () => {
    const list = divisionOf('investment', 2016, { ceiling: null, institutions: [unsigned] });
    expect([lines(list), remarks(list.items[0])]).toEqual([
      [['00DD', false, null, null, null]],
      [
        ['ceilingMissing', 'ceiling', null],
        ['conditionMissing', 'agreementSignedOn', '00DD'],
      ],
    ]);
  });
});

describe('an amount is illustrative', () => {
  const invented = candidate('00BB', '30000000.00', 2500, { illustrative: true });
  const inventedUnsigned = candidate('00BB', '30000000.00', 2500, { illustrative: true, signed: '' });
  it.each([
    ['when its own figures are', ceiling, [invented], [true]],
    ['when the figures of another who shares are', ceiling, [A, invented], [true, true]],
    ['when the ceiling is', known('9000000.00', [], true), [A], [true]],
    ['not when only figures of who is not entitled are', ceiling, [A, inventedUnsigned], [false, false]],
    ['not otherwise', ceiling, [A, B, C], [false, false, false]],
  ])('%s', (_, pot, institutions, expected) =>
    expect(
      divisionOf('investment', 2015, { ceiling: pot, institutions }).items.map(({ illustrative }) => illustrative),
    ).toEqual(expected),
  );
});
