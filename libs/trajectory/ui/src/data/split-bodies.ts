import type { DeliveredItem, Mistake } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { nl } from '../nl';
import { countOf, decimalOf } from './typed-numbers';
import { sendable, type Values, valueAt } from '../form/values';

type Delivered = Pick<DeliveredItem, 'period' | 'about' | 'values'>;
const COUNTED = ['diplomas', 'studyValue', 'heavierDiplomas'] as const;

/** The place in a form of what is divided of a unit: `2014-2015 79010-4`. */
export const divisionKey = ({ period, about }: Pick<DeliveredItem, 'period' | 'about'>): string => `${period} ${about}`;

/** Only what is not suppressed can be divided. */
export const isDivisible = ({ values }: Delivered): boolean => values?.['diplomas'] != null;

const othersIn = ({ others }: Values): readonly unknown[] => (Array.isArray(others) ? others : []);

interface Given {
  readonly key: string;
  readonly unit: Readonly<Record<string, unknown>>;
}

/** What goes to one of the others, of every unit in which something was filled in. */
function givenTo(values: Values, delivered: readonly Delivered[], other: number): readonly Given[] {
  return delivered.flatMap((item): Given[] => {
    const key = divisionKey(item);
    const typed = COUNTED.map((name) => valueAt(values, ['divided', key, other, name]));
    if (!isDivisible(item) || typed.every((text) => text === undefined || text === '')) return [];
    const [diplomas, studyValue, heavierDiplomas] = typed;
    const orZero = <T>(name: string, value: T | null, zero: T) =>
      item.values?.[name] === null ? null : (value ?? zero);
    return [
      {
        key,
        unit: {
          ...about(item),
          diplomas: countOf(diplomas) ?? 0,
          studyValue: orZero('studyValue', decimalOf(studyValue), '0'),
          heavierDiplomas: orZero('heavierDiplomas', countOf(heavierDiplomas), 0),
        },
      },
    ];
  });
}

function about({ period: schoolYear, about: unit }: Delivered) {
  const [domain, level] = unit.split('-');
  return { schoolYear, domain, level: Number(level) };
}

/** As many decimals as a sum of study values may have. */
const DIGITS = 12;
const NUMBER = /^(\d+)(?:\.(\d{1,12}))?$/;
/** In units of the last decimal; null: it is no number. */
function exactOf(text: string): bigint | null {
  const [, whole, decimals = ''] = NUMBER.exec(text) ?? [];
  return whole === undefined ? null : BigInt(whole + decimals.padEnd(DIGITS, '0'));
}
function textOf(exact: bigint): string {
  const digits = exact.toString().padStart(DIGITS + 1, '0');
  const decimals = digits.slice(-DIGITS).replace(/0+$/, '');
  return digits.slice(0, -DIGITS) + (decimals === '' ? '' : `.${decimals}`);
}

/** What is left of a number; below zero when more was given than there is. What is no number is left out of the sum. */
function restOf(had: string | number | null | undefined, given: readonly unknown[]): bigint | null {
  if (had === null || had === undefined) return null;
  return given.reduce<bigint>((rest, one) => rest - (exactOf(String(one)) ?? 0n), exactOf(String(had)) ?? 0n);
}

const sentRest = (name: (typeof COUNTED)[number], rest: bigint): unknown =>
  name === 'studyValue' ? textOf(rest) : Number(textOf(rest));

/** What stays with the institution that is split. */
function kept(delivered: readonly Delivered[], given: readonly (readonly Given[])[]) {
  return delivered
    .filter(({ values }) => values !== null)
    .map((item) => {
      const key = divisionKey(item);
      const parts = given.flatMap((all) => all.filter((one) => one.key === key));
      const rest = COUNTED.map((name) => [
        name,
        restOf(
          item.values?.[name],
          parts.map(({ unit }) => unit[name]),
        ),
      ] as const);
      return { key, item, rest };
    });
}

/** The statement as it is sent: the others get what is filled in, the rest stays. @param delivered what counts of the study value of the one that is split */
export function splitBody(values: Values, delivered: readonly Delivered[]): unknown {
  const { others: _others, divided: _divided, ...said } = values;
  const given = othersIn(values).map((_, at) => givenTo(values, delivered, at));
  const own = kept(delivered, given).map(({ item, rest }) => ({
    ...about(item),
    ...Object.fromEntries(
      rest.map(([name, left]) => [
        name,
        // more than there is: `tooMuchGiven` says so, and the rest of it should say nothing else
        left === null || rest.some(([, each]) => each !== null && each < 0n) ? item.values?.[name] : sentRest(name, left),
      ]),
    ),
  }));
  return sendable({
    ...said,
    parts: [
      { into: values['brin'], units: own },
      ...othersIn(values).map((into, at) => ({ into, units: (given[at] ?? []).map(({ unit }) => unit) })),
    ],
  });
}

const Parts = z.array(z.object({ into: z.unknown(), units: z.array(z.record(z.string(), z.unknown())) }));

/** Where the others together get more than there is. @param body as `splitBody` made it */
export function tooMuchGiven(body: Readonly<Record<string, unknown>>, delivered: readonly Delivered[]): readonly Mistake[] {
  const [, ...others] = Parts.safeParse(body['parts']).data ?? [];
  const keyOf = ({ schoolYear, domain, level }: Readonly<Record<string, unknown>>) =>
    divisionKey({ period: String(schoolYear), about: `${String(domain)}-${String(level)}` });
  return delivered.flatMap((item) => {
    const parts = others.flatMap(({ units }, other) =>
      units.flatMap((unit, at) => (keyOf(unit) === divisionKey(item) ? [{ unit, path: ['parts', other + 1, 'units', at] }] : [])),
    );
    const [first] = parts;
    return COUNTED.flatMap((name) => {
      const rest = restOf(item.values?.[name], parts.map(({ unit }) => unit[name]));
      return first && rest !== null && rest < 0n ? [{ path: [...first.path, name], message: nl.transitions.tooMuch }] : [];
    });
  });
}

/** The field that a place in what is sent stands for. */
export const splitField =
  (delivered: readonly Delivered[]) =>
  (place: string, values: Values): string => {
    const [, part, rest = ''] = /^parts\[(\d+)\](.*)$/.exec(place) ?? [];
    if (part === undefined) return place.startsWith('parts') ? 'others' : place;
    const other = Number(part) - 1;
    const [, unit, name = 'diplomas'] = /^\.units\[(\d+)\](?:\.(\w+))?$/.exec(rest) ?? [];
    if (other < 0) {
      const item = delivered.filter(({ values: all }) => all !== null)[Number(unit)];
      return item === undefined ? 'brin' : `divided.${divisionKey(item)}[0].${name}`;
    }
    const key = unit === undefined ? undefined : givenTo(values, delivered, other)[Number(unit)]?.key;
    return key === undefined ? `others[${other}]` : `divided.${key}[${other}].${name}`;
  };
