import type { PaymentRunDraft, PaymentRunItem } from '@mijlpaal/trajectory-contract';
import {
  differences,
  frozenSettings,
  inputsOf,
  instalments,
  paymentRefusal,
  type PaymentRunData,
  together,
  unchangedRefusal,
} from '@mijlpaal/trajectory-domain';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { KnownDivision } from './funding-views';

/** What a draft was computed from, in the order in which the digests of these stand in its id. */
const SECTIONS = ['ceiling', 'settings', 'facts', 'figures', 'calculation'] as const;
type Section = (typeof SECTIONS)[number];
const DIGITS = 12;

const digestOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
    .slice(0, DIGITS);

/** A run before anybody confirmed it. */
export type ComputedRun = Omit<PaymentRunData, 'confirmedOn'>;

/** A division with the names of its institutions and the run that was confirmed last. */
export interface Basis {
  readonly division: KnownDivision;
  readonly names: ReadonlyMap<string, string>;
  readonly last: PaymentRunData | null;
}

const nameOf = ({ names }: Basis, brin: string): string => names.get(brin) ?? brin;

function digests(basis: Basis): Readonly<Record<Section, string>> {
  const { knowledge, list } = basis.division;
  const { ceiling, institutions, ...others } = knowledge;
  return {
    ceiling: digestOf(ceiling),
    settings: digestOf(frozenSettings()),
    // all that is no figure, so that what is added to it later counts too
    facts: digestOf([
      institutions.map(({ figures: _, diplomas: _1, counts: _2, ...facts }) => [facts, nameOf(basis, facts.brin)]),
      others,
    ]),
    figures: digestOf(
      institutions.map(({ brin, figures, diplomas, counts }) => [brin, figures, diplomas ?? [], counts ?? []]),
    ),
    calculation: digestOf(list.items.map(({ brin, amount, firstPaymentMonth }) => [brin, amount, firstPaymentMonth])),
  };
}

/** Says what was computed from what: the same id is the same division after the same run. */
export function draftId(basis: Basis): string {
  const { component, year } = basis.division.list;
  const all = digests(basis);
  return `${component}-${year}-${(basis.last?.number ?? 0) + 1}-${SECTIONS.map((section) => all[section]).join('')}`;
}

/** What is other now than in the draft that was seen. @param seen an id that `draftId` gave */
export function changedSince(seen: string, now: string): readonly (Section | 'run')[] {
  const parts = (id: string) => {
    const [, , number = '', hash = ''] = id.split('-');
    return { number, of: SECTIONS.map((_, index) => hash.slice(index * DIGITS, (index + 1) * DIGITS)) };
  };
  const [before, after] = [parts(seen), parts(now)];
  return [
    ...(before.number === after.number ? [] : (['run'] as const)),
    ...SECTIONS.filter((_, index) => before.of[index] !== after.of[index]),
  ];
}

/** How a run differs from the one before it: null when there is none, or no amounts. */
export function comparedWith(last: ComputedRun | null, run: ComputedRun | null) {
  if (last === null || run === null) return null;
  const compared = (one: ComputedRun) => ({
    inputs: inputsOf(one),
    amounts: new Map(one.results.map(({ brin, amount }) => [brin, amount])),
  });
  return differences(compared(last), compared(run));
}

/** The fact that a draft would become; null while an amount is missing. @param draft the id that `draftId` gives this basis */
export function runFrom(basis: Basis, draft: string): ComputedRun | null {
  const { knowledge, list } = basis.division;
  if (list.total === null || list.undistributed === null) return null;
  return {
    component: list.component,
    year: list.year,
    number: (basis.last?.number ?? 0) + 1,
    draft,
    inputs: knowledge,
    settings: frozenSettings(),
    results: list.items.map(({ brin, amount, firstPaymentMonth }) => ({
      brin,
      name: nameOf(basis, brin),
      amount: amount ?? '0.00', // known, as the total is
      firstPaymentMonth,
    })),
    total: list.total,
    undistributed: list.undistributed,
    illustrative: list.items.some(({ illustrative }) => illustrative),
  };
}

/** What somebody sees before confirming. */
export function draftOf(basis: Basis): PaymentRunDraft {
  const { knowledge, list, complete, missing, missingFigures } = basis.division;
  const { component, year } = list;
  const id = draftId(basis);
  const changes = comparedWith(basis.last, runFrom(basis, id));
  const before = new Map(basis.last?.results.map(({ brin, amount }) => [brin, amount]));
  return {
    id,
    component,
    year,
    number: (basis.last?.number ?? 0) + 1,
    ceiling: knowledge.ceiling?.value ?? null,
    total: list.total,
    undistributed: list.undistributed,
    illustrative: list.items.some(({ illustrative }) => illustrative),
    complete,
    missing,
    missingFigures,
    previous: basis.last && `${component}-${year}-${basis.last.number}`,
    causes: changes && together(changes.values()),
    items: list.items.map(({ brin, amount, firstPaymentMonth, illustrative }): PaymentRunItem => ({
      brin,
      name: nameOf(basis, brin),
      amount,
      illustrative,
      instalments: amount === null ? [] : [...instalments(component, year, amount, firstPaymentMonth)],
      before: before.get(brin) ?? null,
      causes: changes?.get(brin) ?? null,
    })),
    refusal: paymentRefusal({ complete, missing, missingFigures }) ?? unchangedRefusal(basis.last?.draft ?? null, id),
  };
}
