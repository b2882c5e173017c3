import { formatNumber } from '../format';

const EXACT = /^\d+\.\d{2}$/;

/** Typed the Dutch way, as the contract has it: `2.100.000,5` is `2100000.50`. What is no amount stays as it was typed. */
export function amountOf(typed: string): string {
  const text = typed.replace(/[€\s\u00a0]/g, '');
  const parts = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{0,2}|-))?$/.exec(text) ?? /^(\d+)\.(\d{2})$/.exec(text);
  if (!parts) return typed.trim();
  const whole = (parts[1] ?? '').replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return `${whole}.${(parts[2] ?? '').replace('-', '').padEnd(2, '0')}`;
}

/** `2100000.50` as `2.100.000,50`; anything else as it is. */
export const typedOf = (amount: string): string => (EXACT.test(amount) ? formatNumber(amount) : amount);

/** Cents of an amount; null when it is none. */
export const centsOf = (amount: unknown): bigint | null =>
  typeof amount === 'string' && EXACT.test(amount) ? BigInt(amount.replace('.', '')) : null;

/** @param cents whole, perhaps below zero */
export function amountOfCents(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
