import { expect, it } from '@jest/globals';
import { figureCorrectionDoor, schemeDoors, trajectoryDoors, transitionDoors } from '@mijlpaal/trajectory-contract';
import { config } from 'zod';
import { nl } from '../nl';
import { mistakesIn } from './mistakes';

const { localeError } = config();

type Path = readonly (string | number)[];
const isHolder = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every place in a body, with those that hold others. */
const places = (value: unknown, path: Path = []): Path[] =>
  isHolder(value)
    ? [
        ...(path.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key])),
      ]
    : [path];

/** The body with another value at a place. */
function withWrong(body: unknown, [first, ...rest]: Path, wrong: unknown): unknown {
  if (first === undefined) return wrong;
  if (Array.isArray(body))
    return body.map((one: unknown, at) => (at === Number(first) ? withWrong(one, rest, wrong) : one));
  return isHolder(body) ? { ...body, [first]: withWrong(body[first], rest, wrong) } : body;
}

const WRONG = [
  undefined,
  null,
  '',
  'x',
  'x'.repeat(30_000),
  '2015-02-30',
  '9999-12-31',
  -1,
  1e9,
  true,
  [],
  {},
  [{}, {}],
];

const ofSector = [...schemeDoors, ...Object.values(transitionDoors), figureCorrectionDoor];
const doors = [
  ...trajectoryDoors.map((door) => [door.collection, door, nl.resultRules] as const),
  ...ofSector.map((door) => [door.collection, door, nl.data.rules] as const),
];

it.each(doors)('says in Dutch whatever is wrong with what is filled in: %s', (_, { body, rules, example }, more) => {
  const bodies = places(example).flatMap((place) => WRONG.map((wrong) => withWrong(example, place, wrong)));
  const wrongBodies = [{ ...example, stray: 1 }, ...bodies];
  const words = () => wrongBodies.flatMap((wrong) => [...mistakesIn(wrong, body, rules, more).values()]);
  config({ localeError: () => undefined }); // as the web is built: zod has no sentences of its own there
  const said = words();
  config({ localeError });
  expect(words()).toEqual(said);
  expect(said.length).toBeGreaterThan(0);
  expect(
    [...new Set(said)].filter((words) =>
      /\b(must|needs|invalid|expected|received|too|is not|unrecognized)\b/i.test(words),
    ),
  ).toEqual([]);
});
