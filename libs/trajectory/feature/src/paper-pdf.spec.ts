import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { decisionPaper, type PaperBlock, type PaymentDecision } from '@mijlpaal/trajectory-contract';
import { paymentRunConfirmed } from '@mijlpaal/trajectory-testing';
import { createHash } from 'node:crypto';
import { pdfOf } from './paper-pdf';
import { decisionOf } from './payment-run-shown';

const FACT = '6f4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3';
function decisionFor(code: string, change: Partial<PaymentDecision> = {}): PaymentDecision {
  const decision = decisionOf({ fact: FACT, run: paymentRunConfirmed().data }, null, brin(code));
  if (decision === null) throw new Error(`${code} is not in the run`);
  return { ...decision, ...change };
}
const A = decisionFor('00AA');
const texts = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.join(' | '))
      : block.kind === 'list'
        ? block.items
        : [block.text],
  );
const said = (decision: PaymentDecision): string => texts(decisionPaper(decision).blocks).join('\n');

describe('the decision (besluit) for an institution, as it is read', () => {
  it('says who gets how much for what, when, how it was computed, and what to do about it', () => {
    const text = said(A);
    for (const line of [
      'Voorbeeldcollege A krijgt €\u00a05.100.000,00 voor investering 2015.',
      'Instelling | Voorbeeldcollege A (00AA)',
      'Datum van het besluit | 12 mei 2015',
      'mei 2015 | €\u00a0637.500,00',
      'Pot | 1 vastgelegd feit | €\u00a09.000.000,00',
      'Aandeel in de studenten niveau 2 | studenten niveau 2 van deze instelling : studenten niveau 2 van alle instellingen die meedelen | 0,5',
      'Studenten niveau 2 tellen op 1 oktober, twee kalenderjaren voor het jaar.',
      'Bent u het niet eens met dit besluit?',
    ])
      expect(text).toContain(line);
    expect(text).toContain(FACT);
  });
  it('is marked as practice wherever its figures are made up', () => {
    expect([said(A), decisionPaper(A).reference]).toEqual([
      expect.stringMatching(/^Voorbeeldcijfers\./),
      'investment-2015-1, 00AA, voorbeeldcijfers',
    ]);
    expect(said(A)).toContain('Rijksbijdrage van deze instelling | 1 vastgelegd feit, voorbeeldcijfers');
    expect(said({ ...A, illustrative: false })).not.toMatch(/^Voorbeeldcijfers/);
  });
  it('says what it replaces, that there is nothing to get, and that nobody knows when', () => {
    expect(said({ ...A, before: '5000000.00' })).toContain('In de vorige betaalronde was dit €\u00a05.000.000,00.');
    const nothing = said({ ...A, amount: '0.00', instalments: [] });
    expect([
      nothing.includes('krijgt geen geld voor investering 2015'),
      nothing.includes('Wanneer wij betalen'),
    ]).toEqual([true, false]);
    expect(said({ ...A, instalments: [{ month: null, amount: '1.00' }] })).toContain('nog niet bekend');
  });
});

describe('what a decision is made of', () => {
  const line = (name: string, value: string) => ({ name, value, facts: [], illustrative: false });
  const step = (name: string, value: string, exact: string | null = null) => ({ name, expression: '1', value, exact });
  const remarks = [{ code: 'valueOfDomain' as const, name: null, brin: null }];
  const withPart = (part: Omit<PaymentDecision['explanation']['parts'][number], 'remarks'>) =>
    said({ ...A, explanation: { ...A.explanation, parts: [{ ...part, remarks }] } });
  it('is a line for each unit, rounded for the eye, with what must be known of it', () => {
    const inputs = [line('diplomas', '1120'), line('limit', '0.55'), line('heavierDiplomas', '80')];
    const steps = [step('base', '0.345833333333', '83/240'), step('average', '0.6'), step('keepDiplomas', '0')];
    const text = withPart({ kind: 'unit', name: '79010-4', inputs, steps });
    expect(text).toContain('Domein 79010 (afbouw, hout en onderhoud), niveau 4 | 1.120 | 0,3458 | 0,6 | 0,55 | 0 | 80');
    expect(text).toContain('Domein 79010 (afbouw, hout en onderhoud), niveau 4: Deze eenheid is klein.');
  });
  it('is every sum of a group of students', () => {
    const inputs = [line('students', '1800')];
    const text = withPart({ kind: 'category', name: 'level2', inputs, steps: [step('categoryClaim', '150000')] });
    expect(text).toContain('Niveau 2\nDeze eenheid is klein.');
    expect(text).toContain('Bedrag voor deze categorie | 1 | €\u00a0150.000,00');
  });
});

describe('the decision as PDF', () => {
  const first = pdfOf(decisionPaper(A), A.decidedOn);
  it('is tagged, in Dutch, with a title, headings, and tables whose header cells say what they head', async () => {
    const paper = decisionPaper(A);
    const bytes = (await first).toString('latin1');
    const count = (pattern: RegExp) => bytes.match(pattern)?.length ?? 0;
    const tables = paper.blocks.filter((block) => block.kind === 'table');
    const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect([
      count(/\/Marked true/g),
      count(/\/Lang \(nl-NL\)/g),
      count(/\/DisplayDocTitle true/g),
      count(/<pdfuaid:part>1</g),
    ]).toEqual([1, 1, 1, 1]);
    expect(count(/\(Besluit over investering 2015\)|>Besluit over investering 2015</g)).toBe(2); // for readers old and new
    expect([count(/\/S \/H1\b/g), count(/\/S \/H2\b/g), count(/\/S \/Table\b/g), count(/\/S \/TR\b/g)]).toEqual([
      1,
      paper.blocks.filter((block) => block.kind === 'heading' && block.level === 2).length,
      tables.length,
      tables.length + rows,
    ]);
    expect([count(/\/Scope \/Row/g), count(/\/Scope \/Column/g)]).toEqual([
      rows,
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    ]);
    expect(count(/\/FontFile2 /g)).toBe(2); // all fonts are in it
  });
  it('is the same bytes for the same decision, whenever it is asked for', async () => {
    const bytes = await first;
    expect(await pdfOf(decisionPaper(A), A.decidedOn)).toEqual(bytes);
    // of those who were told in these bytes, nobody may be told in others: a new layout is a new kind of letter
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '1d348b7480562f118e68d86c25cccf9527bb62a00f1ea3caa0265a037e1344ab',
    );
  });
});
