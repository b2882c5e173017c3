import { describe, expect, it } from '@jest/globals';
import { examples, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { DateField, MoneyField, TextAreaField } from './fields';
import { FormFrame } from './form-frame';
import { mistakesIn, mistakesSaid, NO_MISTAKES } from './mistakes';
import { amountOf, amountOfCents, centsOf, typedOf } from './typed-money';
import { placeOf, sendable, valueAt, withValue } from './values';

const doorOf = (collection: string) => {
  const door = trajectoryDoors.find((one) => one.collection === collection);
  if (!door) throw new Error(`No door ${collection}`);
  return door;
};

describe('what is filled in', () => {
  it('is put at its place and found there, and leaves the rest as it was', () => {
    const before = { a: { b: [{ c: 1 }] }, d: 2 };
    const after = withValue(before, ['a', 'b', 1, 'c'], 3);
    expect(after).toEqual({ a: { b: [{ c: 1 }, { c: 3 }] }, d: 2 });
    expect(before).toEqual({ a: { b: [{ c: 1 }] }, d: 2 });
    expect(valueAt(after, ['a', 'b', 1, 'c'])).toBe(3);
    expect(valueAt(after, ['d', 'b'])).toBeUndefined();
    expect(placeOf(['themes', 'excellence', 'budget', 0, 'amount'])).toBe('themes.excellence.budget[0].amount');
  });

  it('is sent without what is empty, but a list keeps its places', () =>
    expect(sendable({ a: '', b: undefined, c: null, d: ['', { e: '' }], f: false })).toEqual({
      c: null,
      d: ['', {}],
      f: false,
    }));
});

describe('money as it is typed', () => {
  it.each([
    ['2.100.000,00', '2100000.00'],
    ['€ 7200', '7200.00'],
    ['7.200,5', '7200.50'],
    ['7200,-', '7200.00'],
    ['1500.50', '1500.50'],
    ['0012', '12.00'],
    ['0', '0.00'],
    ['1.50', '1.50'],
    ['1.5', '1.5'],
    ['12.34.56', '12.34.56'],
    ['-5', '-5'],
    ['veel', 'veel'],
    ['', ''],
  ])('%j is %j', (typed, amount) => expect(amountOf(typed)).toBe(amount));

  it('is shown the Dutch way, and added up in cents', () => {
    expect([typedOf('2100000.50'), typedOf('veel')]).toEqual(['2.100.000,50', 'veel']);
    expect([centsOf('0.10'), centsOf('veel'), centsOf(undefined)]).toEqual([10n, null, null]);
    expect([amountOfCents(30n), amountOfCents(-1_234_50n), amountOfCents(0n)]).toEqual(['0.30', '-1234.50', '0.00']);
  });
});

describe('what is wrong with a form', () => {
  it('is nothing when the contract takes it', () => {
    for (const { collection, body, rules } of trajectoryDoors)
      expect([collection, mistakesIn(examples[collection as 'closures'], body, rules)]).toEqual([
        collection,
        NO_MISTAKES,
      ]);
  });

  it('is said in Dutch at its place, all at once', () => {
    const { body, rules } = doorOf('plan-submissions');
    const plan = examples['plan-submissions'];
    const sent = {
      ...plan,
      provisional: undefined,
      themes: {
        ...plan.themes,
        earlyLeaving: { chosen: false, reason: ' ' },
        studyValue: { ...(plan.themes['studyValue'] as object), budget: [{ year: 2015, amount: 'veel' }] },
      },
    };
    expect(Object.fromEntries(mistakesIn(sent, body, rules))).toEqual({
      provisional: 'Maak een keuze.',
      'themes.earlyLeaving.reason': 'Vul dit in.',
      'themes.studyValue.budget[0].amount': 'Schrijf een bedrag in euro’s, zoals 7.200,00.',
    });
  });

  it('is said in Dutch also where the rules find it, and where the API does', () => {
    const { body, rules } = doorOf('excellence-advices');
    const advice = examples['excellence-advices'];
    const items = { ...advice.items, 'E1.2': { result: 'notMet' } };
    expect(Object.fromEntries(mistakesIn({ ...advice, items }, body, rules))).toEqual({
      'items.E1.2.motivation': 'Geef een toelichting.',
      'items.E1.2.result': 'Bij een positief advies voldoet elk punt.',
    });
    const late = 'must be today (2015-05-12) or later';
    expect([...mistakesSaid([{ path: 'supplementBy', message: late }])]).toEqual([
      ['supplementBy', 'Kies vandaag of een latere dag.'],
    ]);
  });
});

it('a form shows what is wrong on the field, and says whether it is kept', () => {
  const html = renderToStaticMarkup(
    <FormFrame
      values={{ reason: 'Te druk', amount: '7200.00', on: '2015-05-20' }}
      set={() => undefined}
      mistakes={new Map([['reason', 'Geef een reden.']])}
      status={{ kind: 'mistaken' }}
      failures={1}
      kept={{ where: 'everywhere', time: '11.06' }}
      action="Verstuur"
      onSend={() => undefined}
      onAgain={() => undefined}
      onGoOn={() => undefined}
      signIn={null}
    >
      <TextAreaField path={['reason']} label="Reden" />
      <MoneyField path={['amount']} label="Bedrag" />
      <DateField path={['on']} label="Dag" />
    </FormFrame>,
  );
  for (const said of ['Concept bewaard om 11.06 uur', 'Vul nog 1 ding aan', 'Geef een reden.', 'value="7.200,00"'])
    expect(html).toContain(said);
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
  expect(html).toMatch(/aria-describedby="\S+-mistake"[^>]* aria-invalid="true">Te druk/);
});
