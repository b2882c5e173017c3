import { Fraction } from '@mijlpaal/shared-money';
import type { PaymentDecision } from '../payment-run-views';
import { capital, formatDay, formatMoney, formatMonth, formatNumber } from './format';
import { componentName } from './component-name';
import { partName } from './funding-words';
import { heading, list, type Paper, type PaperBlock, paragraph, table } from './paper';
import { saidExplanation, type SaidInput, type SaidPart, type SaidStep } from './said-explanation';

const NONE = '–';
const inputsTable = (inputs: readonly SaidInput[], about: string): PaperBlock[] =>
  table(
    `Wat er in de berekening gaat: ${about}`,
    ['Wat erin gaat', 'Herkomst', 'Waarde'],
    inputs.map(({ label, value, facts, illustrative }) => [
      label,
      `${facts === 0 ? 'vaste waarde' : facts === 1 ? '1 vastgelegd feit' : `${facts} vastgelegde feiten`}${illustrative ? ', voorbeeldcijfers' : ''}`,
      value ?? NONE,
    ]),
    [2],
  );
const stepsTable = (steps: readonly SaidStep[], about: string): PaperBlock[] =>
  table(
    `De berekening: ${about}`,
    ['Zo is het berekend', 'Som', 'Uitkomst'],
    steps.map(({ label, sum, exact, outcome }) => [label, exact === null ? sum : `${sum} (precies ${exact})`, outcome]),
    [2],
    true,
  );

const FIGURES = [
  ['diplomas', 'Diploma’s'],
  ['base', 'Basis'],
  ['average', 'Gemiddeld'],
  ['previousAverage', 'Een jaar eerder'],
  ['limit', 'Grens'],
  ['keepDiplomas', 'Behoud'],
  ['improvementWeight', 'Verbetering'],
  ['heavierDiplomas', 'Zwaarder'],
] as const;

/** Rounded to four decimals where it is longer. */
function short(value: string): string {
  const number = Fraction.parse(value);
  return formatNumber(number.fitsIn(4) ? number.toDecimal(4) : number.roundedTo(4).toDecimal(4));
}

/** A line for each unit: what it weighs and why. All of its sums would be some twenty sheets. */
function unitsTable(parts: PaymentDecision['explanation']['parts']): PaperBlock[] {
  const rows = parts.map(({ name, inputs, steps }) => {
    const values = new Map([...inputs, ...steps].map((line) => [line.name, line.value]));
    return { label: capital(partName(name)), of: (figure: string) => values.get(figure) ?? null };
  });
  const columns = FIGURES.filter(([figure]) => rows.some(({ of }) => of(figure) !== null));
  return [
    paragraph(
      'Basis, gemiddelde en grens zijn studiewaarden. Bij behoud staan de diploma’s die meetellen, bij verbetering de verbetering maal de diploma’s, bij zwaarder de diploma’s boven de referentie. Lange getallen zijn hier afgerond op vier decimalen; er is gerekend met de precieze breuken.',
    ),
    ...table(
      'Elke eenheid',
      ['Eenheid', ...columns.map(([, label]) => label)],
      rows.map(({ label, of }) => [
        label,
        ...columns.map(([figure]) => {
          const value = of(figure);
          return value === null ? NONE : short(value);
        }),
      ]),
      columns.map((_, index) => index + 1),
    ),
  ];
}

const partBlocks = ({ label, inputs, steps, remarks }: SaidPart): PaperBlock[] => [
  heading(label, 3),
  ...remarks.map(paragraph),
  ...inputsTable(inputs, label),
  ...stepsTable(steps, label),
];

function annex({ parts }: PaymentDecision['explanation'], said: readonly SaidPart[]): PaperBlock[] {
  if (parts.length === 0) return [];
  if (parts[0]?.kind === 'category') return [heading('Bijlage: elke groep studenten'), ...said.flatMap(partBlocks)];
  const remarks = said.flatMap(({ label, remarks: own }) => own.map((remark) => `${label}: ${remark}`));
  return [heading('Bijlage: elke eenheid'), ...unitsTable(parts), ...list('Let op', remarks)];
}

function facts({ name, brin, component, year, decidedOn, number, run }: PaymentDecision): PaperBlock[] {
  return table(
    'Over dit besluit',
    ['Onderwerp', 'Gegeven'],
    [
      ['Instelling', `${name} (${brin})`],
      ['Onderdeel', `${componentName[component]} ${year}`],
      ['Besluit van', 'de minister'],
      ['Datum van het besluit', formatDay(decidedOn)],
      ['Kenmerk', `${run}, betaalronde ${number}`],
    ],
    [],
  );
}

function amountText({ name, component, year, amount, before }: PaymentDecision): PaperBlock[] {
  const what = `${componentName[component].toLowerCase()} ${year}`;
  const text =
    amount === '0.00'
      ? `${name} krijgt geen geld voor ${what}.`
      : `${name} krijgt ${formatMoney(amount)} voor ${what}.`;
  return [
    { kind: 'paragraph', text, strong: true },
    ...(before === null
      ? []
      : [
          paragraph(`In de vorige betaalronde was dit ${formatMoney(before)}. Dit besluit komt daarvoor in de plaats.`),
        ]),
  ];
}

function payments({ instalments }: PaymentDecision): PaperBlock[] {
  if (instalments.length === 0) return [];
  const isUnknown = instalments.some(({ month }) => month === null);
  return [
    heading('Wanneer wij betalen'),
    ...(isUnknown ? [paragraph('Wanneer dit geld wordt betaald, is nog niet bekend. U krijgt daarover bericht.')] : []),
    ...(instalments.length > 1
      ? [
          paragraph(
            'Wij betalen elke maand een gelijk deel. Welk percentage bij welke maand hoort, is in de regels niet gevonden.',
          ),
        ]
      : []),
    ...table(
      'Bedragen per maand',
      ['Maand', 'Bedrag'],
      instalments.map(({ month, amount }) => [
        month === null ? 'nog niet bekend' : formatMonth(month),
        formatMoney(amount),
      ]),
      [1],
    ),
  ];
}

/** The letter to one institution: what it gets, when, how that was computed, by which readings, and what to do about it. */
export function decisionPaper(decision: PaymentDecision): Paper {
  const { brin, component, year, illustrative, run, fact, explanation } = decision;
  const about = `${componentName[component].toLowerCase()} ${year}`;
  const said = saidExplanation(explanation, brin);
  return {
    title: `Besluit over ${about}`,
    reference: `${run}, ${brin}${illustrative ? ', voorbeeldcijfers' : ''}`,
    blocks: [
      ...(illustrative
        ? [
            {
              kind: 'notice' as const,
              text: 'Voorbeeldcijfers. Minstens één getal in dit besluit is verzonnen om mee te oefenen.',
            },
          ]
        : []),
      ...amountText(decision),
      ...facts(decision),
      ...payments(decision),
      heading('Zo is het bedrag berekend'),
      paragraph(`De regels staan in: ${said.article}.`),
      ...list('Let op', said.remarks),
      ...inputsTable(said.inputs, about),
      ...stepsTable(said.steps, about),
      ...(said.rounding === null ? [] : [paragraph(said.rounding)]),
      ...(said.readings.length === 0
        ? []
        : [
            heading('Onze lezing van de regels'),
            paragraph('Waar de regels niets zeggen, hebben wij gekozen. Dit telde mee voor uw bedrag:'),
            { kind: 'list' as const, items: said.readings },
          ]),
      heading('Bent u het niet eens met dit besluit?'),
      paragraph(
        'U kunt bezwaar maken bij de minister. Doe dat binnen zes weken nadat dit besluit aan u is verzonden. De regeling zegt niets over bezwaar; daarom geldt de Algemene wet bestuursrecht, artikel 6:7.',
      ),
      heading('Waar dit besluit vandaan komt'),
      paragraph(
        `Dit besluit is gemaakt uit het vastgelegde feit ${fact}. Daarin staan alle gegevens waarop het rust. Wie het overrekent, komt op dezelfde centen uit.`,
      ),
      ...annex(explanation, said.parts),
    ],
  };
}
