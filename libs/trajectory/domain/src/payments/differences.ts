import type { Brin } from '@mijlpaal/shared-institution';
import { centsOf, Fraction, type Money } from '@mijlpaal/shared-money';
import { type Cause, CAUSES, type FundingItem } from '@mijlpaal/trajectory-contract';
import type { FundingCandidate } from '../scheme-2015/funding-knowledge';
import { dividedFrom, type PaymentInputs } from './payment-run';

/** A run with what it came to. */
export interface ComparedRun {
  readonly inputs: PaymentInputs;
  readonly amounts: ReadonlyMap<Brin, Money>;
}

/** Signed euros with two decimals, by cause; together the difference. */
export type Causes = Readonly<Record<Cause, string>>;

const HALF = Fraction.of(1n, 2n);
const HUNDRED = Fraction.of(100n);

/** Rounded to a cent. */
const inCents = (euros: Fraction): bigint => euros.times(HUNDRED).plus(HALF).floor();

/** Cents, perhaps below 0, as euros. */
export function signed(cents: bigint): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? '-' : ''}${size / 100n}.${`${size % 100n}`.padStart(2, '0')}`;
}

/** What an institution gets before rounding. */
function exactOf({ explanation }: FundingItem): Fraction {
  const line = explanation.steps.find(({ name }) => name === 'exact');
  return line === undefined ? Fraction.zero : Fraction.parse(line.exact ?? line.value);
}

/** With the figures of `from`, and all else its own. */
const withFigures = (own: FundingCandidate, { figures, diplomas, counts }: FundingCandidate): FundingCandidate => ({
  ...own,
  figures,
  ...(diplomas && { diplomas }),
  ...(counts && { counts }),
});

/** From `before` to `after`, one cause after the other; the last one is `after` itself. */
function stages(before: PaymentInputs, after: PaymentInputs): readonly PaymentInputs[] {
  const later = new Map(after.knowledge.institutions.map((one) => [one.brin, one]));
  const { ceiling } = before.knowledge;
  const figures = before.knowledge.institutions.map((own) => withFigures(own, later.get(own.brin) ?? own));
  return [
    before,
    { ...before, knowledge: { ...before.knowledge, institutions: figures } },
    { ...before, knowledge: { ...after.knowledge, ceiling } },
    { ...before, knowledge: after.knowledge },
    after,
  ];
}

/** Exact amounts of a stage; null when it cannot be computed, for it is neither run: its change counts with the next cause. */
function exactAmounts(inputs: PaymentInputs): ReadonlyMap<Brin, Fraction> | null {
  const { items, total } = dividedFrom(inputs);
  return total === null ? null : new Map(items.map((item) => [item.brin, exactOf(item)]));
}

/**
 * Why each institution gets another amount than in the run before, to the cent. Causes are taken one after the other, in
 * the order of `CAUSES`, each on top of those before it; `rounding` is what whole cents make of it.
 * @param before of the same component and year; both can be computed
 * @returns of every institution in either of them
 */
export function differences(before: ComparedRun, after: ComparedRun): ReadonlyMap<Brin, Causes> {
  const known = stages(before.inputs, after.inputs).reduce<ReadonlyMap<Brin, Fraction>[]>((all, stage) => {
    const amounts = exactAmounts(stage) ?? all.at(-1);
    return amounts === undefined ? all : [...all, amounts];
  }, []);
  const brins = new Set([...before.amounts.keys(), ...after.amounts.keys()]);
  return new Map(
    [...brins].map((brin) => {
      const exact = known.map((amounts) => amounts.get(brin) ?? Fraction.zero);
      const changes = exact.slice(1).map((amount, index) => inCents(amount.minus(exact[index] ?? Fraction.zero)));
      const cents = ({ amounts }: ComparedRun) => centsOf(amounts.get(brin) ?? '0.00');
      const rounding = changes.reduce((left, change) => left - change, cents(after) - cents(before));
      const byCause = CAUSES.map((cause, index) => [cause, signed(changes[index] ?? rounding)] as const);
      return [brin, Object.fromEntries(byCause) as Record<Cause, string>]; // one of each cause
    }),
  );
}

/** Differences of many together. */
export const together = (all: Iterable<Causes>): Causes => {
  const lines = [...all];
  const cents = (cause: Cause) => lines.reduce((sum, causes) => sum + signedCents(causes[cause]), 0n);
  return Object.fromEntries(CAUSES.map((cause) => [cause, signed(cents(cause))])) as Record<Cause, string>; // one of each
};

const signedCents = (euros: string): bigint => (euros.startsWith('-') ? -centsOf(euros.slice(1)) : centsOf(euros));
