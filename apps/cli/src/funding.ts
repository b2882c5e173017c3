import { FundingCalculation, type FundingResult } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { divided } from './funding-components';
import { NotJson, type Path, type Places, placesOf, placeText } from './json-places';

type Answer = { readonly output: FundingResult } | { readonly mistakes: readonly string[] };

const ofType: Readonly<Record<string, string>> = {
  string: 'must be text in double quotes',
  object: 'must be an object between { and }',
};

/** One mistake a place: a key too many is a place of its own. */
const spread = (issue: z.core.$ZodIssue): readonly { readonly path: Path; readonly message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here' }))
    : [{ path: issue.path, message: (issue.code === 'invalid_type' && ofType[issue.expected]) || issue.message }];

/** The mistakes as lines for a person, in the order of the file; what is missing stands where it should have been. */
function told(issues: readonly z.core.$ZodIssue[], places: Places): readonly string[] {
  const twice = places.repeated.map((path) => ({ path, message: 'is there twice' }));
  return [...issues.flatMap(spread), ...twice]
    .map(({ path, message }) => ({
      place: placeText(path),
      line: places.lineOf(path) ?? places.lineOf(path.slice(0, -1)) ?? 1,
      message: places.lineOf(path) === undefined ? 'is missing' : message,
    }))
    .toSorted((a, b) => a.line - b.line)
    .map(({ place, line, message }) => `${place}: ${message} (line ${line})`);
}

/** Without a known component: the mistakes in the shape whose names it has most of. */
function nearest(file: unknown, places: Places): readonly z.core.$ZodIssue[] {
  const tried = FundingCalculation.options.map((shape) => {
    const issues = shape.safeParse(file).error?.issues ?? [];
    const missing = issues.filter(({ path }) => places.lineOf(path) === undefined).length;
    const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])).length;
    return { issues, strange: missing + unknown };
  });
  return tried.reduce((best, each) => (each.strange < best.strange ? each : best)).issues;
}

/**
 * Computes a division of money from a file that a person wrote: the amounts, or every mistake in it with its place.
 * @param text JSON as `FundingCalculation`; a byte order mark is passed over
 */
export function computeFunding(text: string): Answer {
  const json = text.replace(/^\uFEFF/, '');
  let places: Places;
  try {
    places = placesOf(json);
  } catch (error) {
    if (error instanceof NotJson) return { mistakes: [error.message] };
    throw error;
  }
  const file: unknown = JSON.parse(json);
  const parsed = FundingCalculation.safeParse(file);
  const issues = parsed.error?.issues ?? [];
  const unknownComponent = issues.some(({ code }) => code === 'invalid_union');
  const mistakes = told(unknownComponent ? nearest(file, places) : issues, places);
  if (!parsed.success || mistakes.length > 0) return { mistakes };

  const { amounts, total, undistributed } = divided(parsed.data);
  return { output: { amounts: amounts.map(({ brin, amount }) => ({ brin, amount })), total, undistributed } };
}

/** The JSON schema of what `computeFunding` takes: one shape a component. */
export const fundingSchema = (): object => z.toJSONSchema(FundingCalculation);
