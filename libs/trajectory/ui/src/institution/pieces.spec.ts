import { describe, expect, it } from '@jest/globals';
import { examples, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { mistakesIn, NO_MISTAKES } from '../form/mistakes';
import { type Values, withValue } from '../form/values';
import { emptyPlan, planBody, planField } from './plan-form';
import { pieceFor } from './piece-for';
import { pieceAt, pieceHref, PIECES } from './pieces';

const plan = trajectoryDoors.find(({ collection }) => collection === 'plan-submissions');
const described = (amounts: readonly string[]) => ({
  chosen: true,
  reason: 'Staat er nog van eerder.',
  start: 'Nu.',
  results: 'Straks.',
  way: 'Zo.',
  budget: amounts.map((amount, at) => ({ year: 2015 + at, amount })),
});

describe('what an institution sends', () => {
  it('has a form for each door of its role, at an address of its own', () => {
    const doors = trajectoryDoors.filter(({ roles }) => roles.includes('institution'));
    expect([...PIECES].sort()).toEqual(doors.map(({ collection }) => collection).sort());
    for (const piece of PIECES)
      expect(pieceAt(new URL(pieceHref(piece, '25LH'), 'http://x').pathname.slice(14))).toBe(piece);
    expect(pieceAt('iets-anders')).toBeNull();
  });

  it('is asked by the deadlines in which it is its turn', () => {
    const about = (turn: 'institution' | 'assessor', closesWith: string) => pieceFor({ turn, closesWith } as never); // of a deadline it looks at these alone
    expect(about('institution', 'PlanSubmitted')).toBe('plan-submissions');
    expect(about('institution', 'WorkPlacementPlanApproved')).toBe('work-placement-revisions');
    expect(about('assessor', 'PlanAdvised')).toBeNull();
  });
});

describe('a plan', () => {
  const asked: Values = { ...emptyPlan, provisional: false, excellenceApplication: false };

  it('is sent with a plan for each theme that is chosen and a reason for the others, and years without money left out', () => {
    const reasons = Object.keys(examples['plan-submissions'].themes).reduce(
      (values, theme) => withValue(values, ['themes', theme, 'reason'], 'Dat doen wij al.'),
      asked,
    );
    const values = withValue(reasons, ['themes', 'studyValue'], described(['', '7.00', '', '9.00']));
    const body = planBody(values) as { themes: Record<string, unknown> };
    expect(mistakesIn(body, plan?.body as never, plan?.rules)).toEqual(NO_MISTAKES);
    expect(body.themes['excellence']).toEqual({ chosen: false, reason: 'Dat doen wij al.' });
    expect(body.themes['studyValue']).toEqual({
      chosen: true,
      start: 'Nu.',
      results: 'Straks.',
      way: 'Zo.',
      budget: [
        { year: 2016, amount: '7.00' },
        { year: 2018, amount: '9.00' },
      ],
    });
  });

  it('says what is wrong with an amount at the year in which it was typed', () => {
    const own = withValue(asked, ['otherThemes'], [described(['', '', 'veel', ''])]);
    const values = withValue(own, ['themes', 'studyValue'], described(['', '7.00', '', 'veel']));
    expect(planField('themes.studyValue.budget[1].amount', values)).toBe('themes.studyValue.budget[3].amount');
    expect(planField('otherThemes[0].budget[0].amount', values)).toBe('otherThemes[0].budget[2].amount');
    expect(planField('themes.studyValue.start', values)).toBe('themes.studyValue.start');
  });
});
