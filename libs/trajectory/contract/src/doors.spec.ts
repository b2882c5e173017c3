import { describe, expect, it } from '@jest/globals';
import { calendarDoors } from './calendar-doors';
import {
  CalendarCommand,
  InstitutionCommand,
  OperationCommand,
  PaymentRunCommand,
  SchemeCommand,
  TrajectoryCommand,
  TransitionCommand,
} from './commands';
import { correctionDoor } from './corrections';
import type { Door } from './door';
import { institutionDoors, openingDoor, parkedDoors, schemeDoors, trajectoryDoors } from './doors';
import { MijlpaalEvent } from './events';
import { figureCorrectionDoor } from './figure-corrections';
import { confirmationDoor } from './payment-run';
import { commandRights } from './rights';
import { transitionDoors } from './transition-doors';

type AnyDoor = Door<{ type: string }>;
const all: readonly AnyDoor[] = [
  ...trajectoryDoors,
  correctionDoor,
  ...schemeDoors,
  figureCorrectionDoor,
  ...Object.values(institutionDoors),
  openingDoor,
  ...Object.values(parkedDoors),
  confirmationDoor,
  ...Object.values(transitionDoors),
  ...Object.values(calendarDoors),
];
const factTypes: readonly string[] = MijlpaalEvent.options.map(({ shape }) => shape.type.value);
const commandTypes: readonly string[] = [
  TrajectoryCommand,
  InstitutionCommand,
  SchemeCommand,
  OperationCommand,
  PaymentRunCommand,
  TransitionCommand,
  CalendarCommand,
].flatMap(({ options }) => options.map(({ shape }) => shape.type.value));
const doorCalled = (collection: string): AnyDoor => {
  const door = all.find((one) => one.collection === collection);
  if (!door) throw new Error(collection);
  return door;
};
const mistakesIn = (collection: string, change: Record<string, unknown>): string[] => {
  const { body, example } = doorCalled(collection);
  const result = body.safeParse({ ...example, ...change });
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
};

describe.each(all.map((door) => [door.collection, door] as const))('the door %s', (_, door) => {
  it('takes its own example, without a mistake', () => {
    expect(door.body.safeParse(door.example).error?.issues ?? []).toEqual([]);
    expect(door.rules?.(door.example) ?? []).toEqual([]);
  });
  it('refuses a field that it does not know', () =>
    expect(door.body.safeParse({ ...door.example, stray: 1 }).success).toBe(false));
  it('makes a fact and a command that exist', () => {
    expect(factTypes).toContain(door.fact);
    expect(commandTypes).toContain(door.command);
  });
  it('is for the roles of the table of rights', () =>
    expect(Object.entries(commandRights).find(([collection]) => collection === door.collection)?.[1]).toEqual(
      door.roles,
    ));
});

it('each command has one door, but those that Mijlpaal itself gives', () => {
  const withDoor = all.map(({ command }) => command);
  expect(new Set(withDoor).size).toBe(withDoor.length);
  expect(commandTypes.filter((type) => !withDoor.includes(type))).toEqual([
    'NoteStudyValueData',
    'NoteEarlyLeavingData',
    'HandTrajectoryOver',
    'TakePredecessorOver',
    'AwaitSuccessor',
    'IssueReminder',
    'RecordReminderSent',
    'RecordReminderFailed',
  ]);
});

describe('the own day (eigen dag) of a fact', () => {
  it.each([
    ['agreement-signatures', 'signedOn'],
    ['delay-notices', 'notifiedOn'],
    ['plan-submissions', 'submittedOn'],
    ['plan-confirmations', 'confirmedOn'],
    ['plan-talks', 'heldOn'],
    ['plan-advices', 'advisedOn'],
    ['plan-supplements', 'suppliedOn'],
    ['excellence-advices', 'advisedOn'],
    ['excellence-decisions', 'decidedOn'],
    ['interim-reports', 'submittedOn'],
    ['progress-talk-plans', 'plannedOn'],
    ['progress-talks', 'heldOn'],
    ['progress-advices', 'advisedOn'],
    ['change-notices', 'notifiedOn'],
    ['final-reports', 'submittedOn'],
    ['closures', 'closedOn'],
    ['work-claims', 'claimedOn'],
    ['work-handovers', 'handedOverOn'],
    ['institution-reports', 'issuedOn'],
    ['work-placement-plans', 'submittedOn'],
    ['work-placement-assessments', 'assessedOn'],
    ['work-placement-revisions', 'revisedOn'],
    ['work-placement-approvals', 'approvedOn'],
    ['work-placement-reports', 'reportedOn'],
    ['work-placement-classifications', 'classedOn'],
    ['study-value-decisions', 'decidedOn'],
    ['study-value-payments', 'paidOn'],
    ['early-leaving-decisions', 'decidedOn'],
    ['early-leaving-payments', 'paidOn'],
    ['midterm-reviews', 'heldOn'],
    ['guidance-documents', 'publishedOn'],
    ['ceilings', null],
    ['sector-reports', null],
    ['figures', null],
    ['institutions', null],
    ['account-manager-assignments', null],
    ['openings', null],
  ])('of %s is %s, and may be left out', (collection, ownDay) => {
    expect(doorCalled(collection).ownDay).toBe(ownDay);
    if (ownDay !== null) expect(mistakesIn(collection, { [ownDay]: '2015-04-15' })).toEqual([]);
  });
});

describe('what may be left out of a body', () => {
  it('everything that signs the agreement', () =>
    expect(doorCalled('agreement-signatures').body.parse({})).toEqual({ documents: [] }));
  it('other themes and conditions', () => {
    const { otherThemes: _, ...plan } = doorCalled('plan-submissions').example;
    expect(doorCalled('plan-submissions').body.parse(plan)['otherThemes']).toEqual([]);
    expect(doorCalled('excellence-advices').body.parse(doorCalled('excellence-advices').example)['conditions']).toEqual(
      [],
    );
  });
  it.each([
    ['delay-notices', 'reason'],
    ['delay-notices', 'expectedOn'],
    ['plan-submissions', 'provisional'],
    ['plan-submissions', 'excellenceApplication'],
    ['plan-submissions', 'themes'],
    ['plan-talks', 'subjects'],
    ['plan-advices', 'findings'],
    ['plan-advices', 'advice'],
    ['plan-advices', 'supplementBy'],
    ['plan-supplements', 'what'],
    ['excellence-advices', 'outcome'],
    ['excellence-advices', 'items'],
    ['excellence-decisions', 'outcome'],
    ['excellence-decisions', 'grounds'],
    ['interim-reports', 'reportYear'],
    ['interim-reports', 'perTheme'],
    ['interim-reports', 'annualReport'],
    ['progress-talk-plans', 'year'],
    ['progress-talk-plans', 'at'],
    ['progress-talks', 'year'],
    ['progress-talks', 'subjects'],
    ['progress-talks', 'vulnerableYouth'],
    ['progress-talks', 'withAccountManager'],
    ['progress-advices', 'year'],
    ['progress-advices', 'advice'],
    ['progress-advices', 'vulnerableYouth'],
    ['work-handovers', 'to'],
    ['change-notices', 'kind'],
    ['change-notices', 'what'],
    ['final-reports', 'perTheme'],
    ['final-reports', 'annualReport'],
    ['work-placement-plans', 'indicators'],
    ['work-placement-assessments', 'findings'],
    ['work-placement-approvals', 'grounds'],
    ['work-placement-reports', 'results'],
    ['work-placement-classifications', 'class'],
    ['study-value-decisions', 'values'],
    ['study-value-payments', 'amount'],
    ['early-leaving-decisions', 'part'],
    ['ceilings', 'source'],
    ['figures', 'illustrative'],
    ['midterm-reviews', 'findings'],
    ['account-manager-assignments', 'from'],
  ])('not %s: %s', (collection, field) => expect(mistakesIn(collection, { [field]: undefined })).toEqual([field]));
});

describe('limits of a body', () => {
  it.each([
    ['a remark of 2,000 characters', 'agreement-signatures', { remark: 'x'.repeat(2_000) }, []],
    ['a remark of 2,001 characters', 'agreement-signatures', { remark: 'x'.repeat(2_001) }, ['remark']],
    ['a day that does not exist', 'agreement-signatures', { signedOn: '2015-02-29' }, ['signedOn']],
    ['a leap day', 'interim-reports', { submittedOn: '2016-02-29' }, []],
    ['an empty ground', 'agreement-signatures', { ground: ' ' }, ['ground']],
    ['empty grounds of a decision', 'excellence-decisions', { grounds: '' }, ['grounds']],
    ['a report of 2015', 'interim-reports', { reportYear: 2015 }, ['reportYear']],
    ['a report of 2016', 'interim-reports', { reportYear: 2016 }, []],
    ['a report of 2018', 'interim-reports', { reportYear: 2018 }, []],
    ['a report of 2019, which is the final one', 'interim-reports', { reportYear: 2019 }, ['reportYear']],
    ['a talk of 2015', 'progress-talks', { year: 2015 }, ['year']],
    ['a talk of 2019', 'progress-talks', { year: 2019 }, []],
    ['a talk of 2020', 'progress-talks', { year: 2020 }, ['year']],
    ['a talk planned to the minute', 'progress-talk-plans', { at: '2016-05-16T10:00' }, []],
    ['a talk planned to the second', 'progress-talk-plans', { at: '2016-05-16T10:00:00' }, ['at']],
    ['a talk planned in another zone', 'progress-talk-plans', { at: '2016-05-16T10:00Z' }, ['at']],
    ['a talk planned with a person by name', 'progress-talk-plans', { assessor: 'Jan de Vries' }, ['assessor']],
    ['work handed over to a person by name', 'work-handovers', { to: 'Jan de Vries' }, ['to']],
    ['work given back', 'work-handovers', { to: null }, []],
    ['advice on the progress of 2020', 'progress-advices', { year: 2020 }, ['year']],
    ['a change of another kind', 'change-notices', { kind: 'other' }, ['kind']],
    ['an amount with one decimal', 'ceilings', { amount: '1.5' }, ['amount']],
    ['a negative amount', 'ceilings', { amount: '-1.00' }, ['amount']],
    ['a plan for work placement without an indicator', 'work-placement-plans', { indicators: [] }, ['indicators']],
    ['results of 2016', 'work-placement-reports', { resultYear: 2016 }, ['resultYear']],
    ['results of 2019', 'work-placement-classifications', { resultYear: 2019 }, ['resultYear']],
    ['study value of 2015', 'study-value-decisions', { year: 2015 }, ['year']],
    ['study value of 2018', 'study-value-payments', { year: 2018 }, []],
    [
      'a unit twice',
      'study-value-decisions',
      { values: [2, 2].map((level) => ({ domain: '79010', level, base: '0', average: '0.12' })) },
      ['values'],
    ],
    [
      'a domain and a level that are not there, and values that are none',
      'study-value-decisions',
      { values: [{ domain: '79170', level: 1, base: '5', average: '0,12' }] },
      ['values.0.domain', 'values.0.level', 'values.0.base', 'values.0.average'],
    ],
    ['early leaving of 2014', 'early-leaving-payments', { year: 2014 }, ['year']],
    [
      'more than all of them',
      'early-leaving-decisions',
      { percentages: [{ category: 'entry', percentage: '100.01' }] },
      ['percentages.0.percentage'],
    ],
    ['half a student', 'figures', { level2Students: 0.5 }, ['level2Students']],
    [
      'a name as account manager',
      'account-manager-assignments',
      { accountManager: 'Jan de Vries' },
      ['accountManager'],
    ],
    ['a BRIN in small letters', 'openings', { brin: '25lh' }, ['brin']],
  ])('%s', (_, collection, change, expected) => expect(mistakesIn(collection, change)).toEqual(expected));
  it('all six themes, chosen and described or not chosen with a reason', () => {
    const themes = { ...(doorCalled('plan-submissions').example['themes'] as Record<string, unknown>) }; // an object, by the example
    const { studyValue: _, ...five } = themes;
    expect(mistakesIn('plan-submissions', { themes: five })).toEqual(['themes.studyValue']);
    const without = { ...themes, studyValue: { chosen: false } };
    expect(mistakesIn('plan-submissions', { themes: without })).toEqual(['themes.studyValue.reason']);
    const undescribed = { ...themes, studyValue: { chosen: true, reason: 'Geen.' } };
    expect(mistakesIn('plan-submissions', { themes: undescribed })).toEqual([
      'themes.studyValue.start',
      'themes.studyValue.results',
      'themes.studyValue.way',
      'themes.studyValue.budget',
      'themes.studyValue',
    ]);
  });
  it('all fourteen points of the framework for excellence', () =>
    expect(mistakesIn('excellence-advices', { items: {} })).toHaveLength(14));
});
