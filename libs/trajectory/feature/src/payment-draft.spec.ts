import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { dividedFrom, type FundingKnowledge, inputsOf, known } from '@mijlpaal/trajectory-domain';
import { paymentRunConfirmed } from '@mijlpaal/trajectory-testing';
import { type Basis, changedSince, draftId } from './payment-draft';

const run = paymentRunConfirmed().data;
const { knowledge } = inputsOf(run);
const names = new Map(run.results.map(({ brin, name }) => [brin as string, name]));
function basis(change: Partial<FundingKnowledge> = {}, rest: Partial<Basis> = {}): Basis {
  const inputs = { ...inputsOf(run), knowledge: { ...knowledge, ...change } };
  const division = {
    knowledge: inputs.knowledge,
    list: dividedFrom(inputs),
    complete: true,
    missing: [],
    missingFigures: [],
  };
  return { division, names, last: null, ...rest };
}
const [first, second, third] = knowledge.institutions;
if (!first || !second || !third) throw new Error('three share in the example');
const withFirst = (change: Partial<typeof first>) => ({ institutions: [{ ...first, ...change }, second, third] });
const counted = [known({ countedOn: isoDate('2014-10-01'), categories: [] })];

describe('what was seen', () => {
  const seen = draftId(basis());
  it('is the same as long as nothing is other', () => expect(changedSince(seen, draftId(basis()))).toEqual([]));
  it.each([
    ['the ceiling', basis({ ceiling: known('9000001.00', ['ceiling']) }), ['ceiling', 'calculation']],
    ['who published the ceiling', basis({ ceiling: known('9000000.00', ['another']) }), ['ceiling']],
    [
      'a figure',
      basis(withFirst({ figures: known({ nationalContribution: '1.00', level2Students: 1 }) })),
      ['figures', 'calculation'],
    ],
    ['a count', basis(withFirst({ counts: counted })), ['figures']],
    [
      'a right',
      basis(withFirst({ conditions: { ...first.conditions, planSubmittedOn: null } })),
      ['facts', 'calculation'],
    ],
    [
      'the day of a right',
      basis(withFirst({ conditions: { ...first.conditions, planSubmittedOn: known(isoDate('2015-04-02')) } })),
      ['facts'],
    ],
    ['when it began', basis(withFirst({ openedOn: isoDate('2015-01-05') })), ['facts']],
    [
      'who went on for whom',
      basis({ mergers: [{ brin: third.brin, into: first.brin, on: isoDate('2019-01-01'), fact: 'x' }] }),
      ['facts'],
    ],
    ['a name', basis({}, { names: new Map() }), ['facts']],
    ['the run before it', basis({}, { last: run }), ['run']],
  ] as const)('tells when another is %s', (_, now, changed) =>
    expect(changedSince(seen, draftId(now))).toEqual(changed),
  );
});
