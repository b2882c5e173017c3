import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { entitlement, type FundingConditions } from './funding-entitlement';
import { known } from './funding-known';
import { fundingSettings } from './funding-settings';

type Outcome = NonNullable<FundingConditions['excellence']>['value']['outcome'];

const when = (signed: string | null, filed: string | null, decided?: string, outcome: Outcome = 'approved') => ({
  agreementSignedOn: signed === null ? null : known(isoDate(signed), ['fact-signed']),
  planSubmittedOn: filed === null ? null : known(isoDate(filed), ['fact-filed']),
  excellence: decided === undefined ? null : known({ outcome, decidedOn: isoDate(decided) }, ['fact-decided']),
});
const nothing = { entitled: false, since: null, firstPaymentMonth: null };
const from = (since: string, firstPaymentMonth: string) => ({ entitled: true, since, firstPaymentMonth });
const right = ({ entitled, since, firstPaymentMonth }: ReturnType<typeof entitlement>) => ({
  entitled,
  since,
  firstPaymentMonth,
});

describe('the right to investment money (investeringsbudget)', () => {
  it.each([
    ['all in time', '2015-02-20', '2015-04-01', 2015, from('2015-04-01', '2015-05')],
    ['plan on 30 April, the last day', '2015-02-20', '2015-04-30', 2015, from('2015-04-30', '2015-05')],
    ['plan on 1 May, the late road', '2015-02-20', '2015-05-01', 2015, from('2015-05-01', '2015-09')],
    ['late plan on 31 August', '2015-02-20', '2015-08-31', 2015, from('2015-08-31', '2015-09')],
    ['late plan on 1 September', '2015-02-20', '2015-09-01', 2015, from('2015-09-01', '2015-10')],
    ['signed on 30 April, plan in time', '2015-04-30', '2015-04-01', 2015, from('2015-04-30', '2015-05')],
    ['signed on 1 May, plan in time', '2015-05-01', '2015-04-01', 2015, from('2015-05-01', '2015-06')],
    ['signed on 10 May, plan in time', '2015-05-10', '2015-04-30', 2015, from('2015-05-10', '2015-06')],
    ['signed on 10 May, plan late', '2015-05-10', '2015-05-01', 2015, from('2015-05-10', '2015-09')],
    ['signed after 1 March only', '2015-03-02', '2015-04-30', 2015, from('2015-04-30', '2015-05')],
    ['last condition on 30 November', '2015-11-30', '2015-04-30', 2015, from('2015-11-30', '2015-12')],
    ['last condition on 31 December', '2015-12-31', '2015-04-30', 2015, from('2015-12-31', '2016-01')],
    ['last condition on 1 January, the year before', '2016-01-01', '2015-04-30', 2015, nothing],
    ['not signed', null, '2015-04-30', 2015, nothing],
    ['no plan', '2015-02-20', null, 2015, nothing],
    ['neither', null, null, 2015, nothing],
    ['a year later: January', '2015-02-20', '2015-04-01', 2016, from('2015-04-01', '2016-01')],
    ['a late plan a year later: January', '2015-02-20', '2015-09-01', 2016, from('2015-09-01', '2016-01')],
    ['three years later: January', '2015-02-20', '2015-04-01', 2018, from('2015-04-01', '2018-01')],
    ['31 December, the year after', '2015-12-31', '2015-04-30', 2016, from('2015-12-31', '2016-01')],
    ['1 January, that year', '2016-01-01', '2015-04-30', 2016, from('2016-01-01', '2016-02')],
    ['plan on 31 December 2016', '2015-02-20', '2016-12-31', 2016, from('2016-12-31', '2017-01')],
    ['plan on 31 December 2016, for 2015', '2015-02-20', '2016-12-31', 2015, nothing],
    ['plan on 31 December 2016, for 2017', '2015-02-20', '2016-12-31', 2017, from('2016-12-31', '2017-01')],
  ])('%s', (_, signed, filed, year, expected) =>
    expect(right(entitlement('investment', when(signed, filed), year))).toEqual(expected),
  );

  it('does not ask for excellence', () =>
    expect(right(entitlement('investment', when('2015-02-20', '2015-04-01', '2015-07-01', 'rejected'), 2015))).toEqual(
      from('2015-04-01', '2015-05'),
    ));

  it('says which condition was met by which fact, and which is missing', () => {
    const { because, article } = entitlement('investment', when('2015-02-20', null), 2015);
    expect(article).toBe('R16 art. 2.3(1), 1.4(1), 1.5(1); R14 art. 2.6');
    expect(because).toEqual([
      { name: 'agreementSignedOn', state: 'met', on: '2015-02-20', facts: ['fact-signed'], illustrative: false },
      { name: 'planSubmittedOn', state: 'missing', on: null, facts: [], illustrative: false },
    ]);
  });

  it.each([
    [2015, 'metAfterYear'],
    [2016, 'met'],
  ])('seen from %i a signature of 1 January 2016 is %s', (year, state) =>
    expect(entitlement('investment', when('2016-01-01', '2015-04-01'), year).because[0]?.state).toBe(state),
  );

  it.each([
    ['in time', when('2015-02-20', '2015-04-30'), 2015, []],
    ['late', when('2015-02-20', '2015-05-01'), 2015, ['latePlan']],
    ['signed on 1 May', when('2015-05-01', '2015-04-30'), 2015, ['startAfterLastCondition']],
    ['late and later than September', when('2015-02-20', '2015-09-01'), 2015, ['latePlan', 'startAfterLastCondition']],
    ['late, a year later', when('2015-02-20', '2015-09-01'), 2016, []],
  ])('names the readings it applied: %s', (_, conditions, year, readings) =>
    expect(entitlement('investment', conditions, year).readings).toEqual(readings),
  );

  it.each([2014, 2019, 2015.5, NaN])('has no money for %d', (year) =>
    expect(() => entitlement('investment', when(null, null), year)).toThrow(RangeError),
  );
});

describe('the right to excellence money', () => {
  it.each([
    ['approved in July', '2015-02-20', '2015-07-15', 'approved', 2015, from('2015-07-15', '2015-09')],
    [
      'approved with conditions',
      '2015-02-20',
      '2015-07-15',
      'approvedWithConditions',
      2015,
      from('2015-07-15', '2015-09'),
    ],
    ['approved on 31 August', '2015-02-20', '2015-08-31', 'approved', 2015, from('2015-08-31', '2015-09')],
    ['approved on 1 September', '2015-02-20', '2015-09-01', 'approved', 2015, from('2015-09-01', '2015-10')],
    ['signed on 1 September', '2015-09-01', '2015-07-15', 'approved', 2015, from('2015-09-01', '2015-10')],
    ['rejected', '2015-02-20', '2015-07-15', 'rejected', 2015, nothing],
    ['rejected, a year later', '2015-02-20', '2015-07-15', 'rejected', 2016, nothing],
    ['not signed', null, '2015-07-15', 'approved', 2015, nothing],
    ['approved on 1 January 2016, for 2015', '2015-02-20', '2016-01-01', 'approved', 2015, nothing],
    [
      'approved on 1 January 2016, for 2016',
      '2015-02-20',
      '2016-01-01',
      'approved',
      2016,
      from('2016-01-01', '2016-02'),
    ],
    ['a year later: January', '2015-02-20', '2015-07-15', 'approved', 2016, from('2015-07-15', '2016-01')],
  ] as const)('%s', (_, signed, decided, outcome, year, expected) =>
    expect(right(entitlement('excellence', when(signed, '2015-04-01', decided, outcome), year))).toEqual(expected),
  );

  it('is not there before a decision', () => {
    const { entitled, because } = entitlement('excellence', when('2015-02-20', '2015-04-01'), 2015);
    expect([entitled, ...because.map(({ name, state }) => `${name} ${state}`)]).toEqual([
      false,
      'agreementSignedOn met',
      'excellenceDecidedOn missing',
    ]);
  });

  it('says that it was rejected, by which fact', () =>
    expect(
      entitlement('excellence', when('2015-02-20', '2015-04-01', '2015-07-15', 'rejected'), 2015).because[1],
    ).toEqual({
      name: 'excellenceDecidedOn',
      state: 'rejected',
      on: '2015-07-15',
      facts: ['fact-decided'],
      illustrative: false,
    }));

  it('names the readings it applied', () =>
    expect(
      entitlement('excellence', when('2015-02-20', '2015-04-01', '2015-07-15', 'approvedWithConditions'), 2015)
        .readings,
    ).toEqual(['excellenceNeedsAgreement', 'conditionalApprovalPays']));

  it('pays an approval of 2015 in each later year, and says that this is a reading', () =>
    expect(
      [2015, 2016, 2018].map((year) => {
        const { entitled, readings } = entitlement('excellence', when('2015-02-20', '2015-04-01', '2015-07-15'), year);
        return [entitled, readings];
      }),
    ).toEqual([
      [true, ['excellenceNeedsAgreement']],
      [true, ['excellenceNeedsAgreement', 'approvalLasts']],
      [true, ['excellenceNeedsAgreement', 'approvalLasts']],
    ]));
});

describe('another reading of the same articles', () => {
  const set = <Name extends keyof typeof fundingSettings>(
    name: Name,
    value: (typeof fundingSettings)[Name]['value'],
  ) => ({
    ...fundingSettings,
    [name]: { value, source: 'another reading' },
  });

  it.each([
    [
      'pays excellence without an agreement',
      when(null, null, '2015-07-15'),
      set('excellenceNeedsAgreement', false),
      from('2015-07-15', '2015-09'),
    ],
    [
      'does not pay an approval with conditions',
      when('2015-02-20', null, '2015-07-15', 'approvedWithConditions'),
      set('conditionalApprovalPays', false),
      nothing,
    ],
    [
      'pays from the month of the last condition',
      when('2015-10-31', null, '2015-07-15'),
      set('startAfterLastCondition', 'sameMonth'),
      from('2015-10-31', '2015-10'),
    ],
  ])('%s', (_, conditions, settings, expected) =>
    expect(right(entitlement('excellence', conditions, 2015, settings))).toEqual(expected),
  );
});
