import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { type FundingItem, fundingWords, FundingReading } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { FundingExplanation } from './funding-explanation';
import { FundingMissing } from './funding-missing';
import { FundingTable } from './funding-table';
import { fundingSoFar } from './funding-so-far';
import { formatDifference, PaymentMoves } from './payment-causes';

const text = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
const line = (name: string, value: string) => ({ name, value, facts: ['f'], illustrative: true });
const step = (name: string, value: string) => ({ name, expression: 'diplomas * 1', value, exact: null });
const item: FundingItem = {
  brin: brin('25LH'),
  component: 'studyValue',
  entitled: true,
  since: null,
  firstPaymentMonth: null,
  amount: '5.00',
  illustrative: true,
  explanation: {
    formula: '2015-study-value',
    article: 'R16 art. 3.4 to 3.8',
    inputs: [line('ceiling', '10.00')],
    parts: [
      {
        kind: 'unit',
        name: '79010-4',
        inputs: [line('diplomas', '1120'), line('heavierDiplomas', '80')],
        steps: [step('keepDiplomas', '1120'), step('improvementWeight', '0')],
        remarks: [{ code: 'valueOfDomain', name: null, brin: null }],
      },
    ],
    steps: [step('amount', '5')],
    rounding: null,
    result: '5.00',
    remarks: [{ code: 'figureMissing', name: 'diplomas 79010-4 2014-2015', brin: brin('25LH') }],
    readings: ['limitLevel', 'limitLevel'],
  },
};

describe('how an amount came about', () => {
  it('has a row for each unit, that opens to its own calculation', () => {
    const markup = renderToStaticMarkup(<FundingExplanation item={item} year={2016} />);
    expect(text(markup)).toContain('Domein 79010 (afbouw, hout en onderhoud), niveau 4 1.120 1.120 0 80');
    expect(markup.match(/aria-expanded="false"/g)).toHaveLength(1);
    expect(text(markup)).toContain(
      "Nog niet geleverd: diploma's (domein 79010 (afbouw, hout en onderhoud), niveau 4, 2014-2015).",
    );
  });
  it('tells each reading once, and has words for all of them', () => {
    const said = text(renderToStaticMarkup(<FundingExplanation item={item} year={2016} />));
    expect(said.split(fundingWords.reading.limitLevel)).toHaveLength(2);
    expect(FundingReading.options.filter((one) => !fundingWords.reading[one])).toEqual([]);
  });
});

describe('the money of an institution', () => {
  const of = (year: number, component: FundingItem['component'], amount: string | null, entitled = true) => ({
    ...item,
    year,
    component,
    amount,
    entitled,
  });
  const items = [
    of(2015, 'investment', '5.00'),
    of(2015, 'excellence', '0.00', false),
    of(2015, 'earlyLeavingVariable', null),
    of(2016, 'investment', null),
    of(2016, 'excellence', '0.00', false),
    of(2017, 'studyValue', null),
  ];
  const said = text(renderToStaticMarkup(<FundingTable items={items} />));
  it('goes by year, with what cannot be computed yet in one line', () => {
    expect(said).toMatch(
      /2015 Investering Ja .* € 5,00 Excellentie Nee .* € 0,00 Vsv, variabel deel nog niet te berekenen/,
    );
    expect(said).toContain('2016 en 2017 nog niet te berekenen');
    expect(said.match(/nog niet te berekenen/g)).toHaveLength(2);
  });
  it('says of each what is missing', () => {
    const missing = text(renderToStaticMarkup(<FundingMissing items={items.slice(3)} />));
    expect(missing).toContain(
      "Investering Nog niet geleverd: diploma's (domein 79010 (afbouw, hout en onderhoud), niveau 4, 2014-2015).",
    );
    expect(missing).toMatch(/2016 .* 2017 Studiewaarde/);
  });
});

describe('money so far', () => {
  const of = (year: number, amount: string | null) => ({ ...item, year, amount });
  it.each([
    [[of(2015, '1.00'), of(2015, null)], { total: '1.00', isAll: false }],
    [[of(2015, null)], { total: null, isAll: false }],
    [[of(2015, '1.00'), of(2016, null)], { total: '1.00', isAll: true }],
  ])('is what is known up to the year, and says whether that is all: %#', (items, expected) =>
    expect(fundingSoFar(items, 2015)).toMatchObject(expected),
  );
});

describe('why two runs differ', () => {
  const causes = (figures: string) => ({ figures, facts: '0.00', ceiling: '0.00', settings: '0.00', rounding: '0.01' });
  it('is how many each cause touched, how much up and how much down', () => {
    const items = [{ causes: causes('5.00') }, { causes: causes('-3.00') }, { causes: null }];
    const said = text(renderToStaticMarkup(<PaymentMoves items={items} label="x" />));
    expect(said).toContain('Gegevens 2 + € 5,00 − € 3,00 + € 2,00');
    expect(said).toContain('Afronding 2 + € 0,02 € 0,00 + € 0,02');
  });
  it.each([
    ['0.00', '€\u00a00,00'],
    ['12.34', '+\u00a0€\u00a012,34'],
    ['-0.05', '−\u00a0€\u00a00,05'],
  ])('writes %s as %s', (euros, said) => expect(formatDifference(euros)).toBe(said));
});
