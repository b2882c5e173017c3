import { Fraction } from '@mijlpaal/shared-money';
import type { FrozenSettings } from '@mijlpaal/trajectory-contract';
import { type FundingSettings, fundingSettings } from '../scheme-2015/funding-settings';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Fraction);

function asJson(value: unknown): Json {
  if (value instanceof Fraction) return value.toText();
  if (Array.isArray(value)) return value.map(asJson);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asJson(one)]));
  return value as Json; // a setting is made of texts, numbers and truths
}

/** Back to what `like` is made of: exact numbers where it has exact numbers. */
function restored(value: Json, like: unknown): unknown {
  if (like instanceof Fraction) return Fraction.parse(String(value));
  if (Array.isArray(value)) return value.map((one: Json) => restored(one, Array.isArray(like) ? like[0] : undefined));
  if (typeof value === 'object' && value !== null && isRecord(like)) {
    const [any] = Object.values(like);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, restored(one, like[name] ?? any)]));
  }
  return value;
}

/** The values of all settings, as they can be stored. */
export const frozenSettings = (settings: FundingSettings = fundingSettings): FrozenSettings =>
  Object.entries(settings).map(([name, { value }]) => ({ name, value: JSON.stringify(asJson(value)) }));

/** Settings as they were, with the sources that they have now; one that is newer than the run has its present value. */
export function thawedSettings(frozen: FrozenSettings): FundingSettings {
  const values = new Map(frozen.map(({ name, value }) => [name, JSON.parse(value) as Json])); // as `frozenSettings` wrote it
  const settings = Object.entries(fundingSettings).map(([name, setting]) => {
    const value = values.get(name);
    return [name, value === undefined ? setting : { ...setting, value: restored(value, setting.value) }] as const;
  });
  return Object.fromEntries(settings) as unknown as FundingSettings; // same names, and `restored` gives each the shape it has
}
