import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { describe, expect, it } from '@jest/globals';
import { addressOfColumns, columnsOf } from './overview-columns';
import { overviewCsv } from './overview-csv';
import { filterWords } from './overview-filter-words';
import { type LateDeadline, overviewRow } from './overview-row';
import { OverviewView } from './overview-address';
import { chosenRows, groupsOf, sortedRows } from './overview-view';

const item = (name: string, code: string, rest: Partial<TrajectoryItem> = {}): TrajectoryItem => ({
  brin: brin(code),
  name,
  type: 'roc',
  province: 'Utrecht',
  accountManager: 'practice-accountManager',
  phase: 'executing',
  step: 'planFiled',
  year: null,
  turn: 'assessor',
  nextDeadline: { id: 'excellence-decision-2015', lastDay: isoDate('2015-07-15'), daysLeft: 64 },
  late: [],
  excellence: 'applied',
  successor: null,
  predecessors: [],
  successorAwaitedSince: null,
  ...rest,
});
const lateDay = (code: string, id: string, lastDay: string, daysLeft: number) => ({
  brin: brin(code),
  id,
  lastDay: isoDate(lastDay),
  daysLeft,
});

const rowOf = (of: TrajectoryItem, late: readonly LateDeadline[]) =>
  overviewRow(of, late, (id) => (id === 'practice-accountManager' ? 'Noor Visser' : 'Iemand'));

const waits = item('Aventus', '27DV');
const isLate = item('Zadkine', '25LP', {
  step: 'awaitingPlan',
  turn: 'institution',
  nextDeadline: null,
  late: ['plan-2015'],
});
const told = item('ROC Ter AA', '25LJ', {
  step: 'delayNotified',
  turn: 'institution',
  nextDeadline: null,
  late: ['plan-2015'],
});
const soon = item('Rijn IJssel', '25LF', {
  step: 'supplementAsked',
  nextDeadline: { id: 'supplement-1', lastDay: isoDate('2015-05-18'), daysLeft: 6 },
});
const rows = [
  rowOf(waits, []),
  rowOf(soon, []),
  rowOf(told, [lateDay('25LJ', 'plan-2015', '2015-04-30', -12)]),
  rowOf(isLate, [lateDay('25LP', 'plan-2015', '2015-04-30', -12)]),
];
const names = (view: OverviewView, actor = '') =>
  sortedRows(chosenRows(rows, view, actor), view).map(({ item: { name } }) => name);

describe('a row of the overview', () => {
  it('says what is late, since when and how many days', () =>
    expect(rows[3]).toMatchObject({
      urgency: 'late',
      step: 'Plan te laat',
      lastDay: '2015-04-30',
      days: '12 te laat',
      group: 'late',
    }));
  it('is late also while the days are not known', () =>
    expect(rowOf(isLate, [])).toMatchObject({ urgency: 'late', days: 'te laat', lastDay: null }));
  it('shows the earliest of two late deadlines, and counts the other', () =>
    expect(
      rowOf({ ...isLate, late: ['plan-2015', 'agreement-2015'] }, [
        lateDay('25LP', 'plan-2015', '2015-04-30', -12),
        lateDay('25LP', 'agreement-2015', '2015-03-01', -72),
      ]),
    ).toMatchObject({ step: 'Overeenkomst te laat', days: '72 te laat', moreLate: 1 }));
  it('keeps a plan that is late in told time apart', () =>
    expect(rows[2]).toMatchObject({
      urgency: 'told',
      step: 'Uitstel gemeld',
      days: '12 over',
      group: 'delayNotified',
    }));
  it('says so when the agreement is late beside a plan that was told', () =>
    expect(rowOf({ ...told, late: ['agreement-2015', 'plan-2015'] }, []).urgency).toBe('late'));
  it('warns 14 days before a last day', () =>
    expect(rows.map(({ urgency }) => urgency)).toEqual([null, 'soon', 'told', 'late']));
  it('names a step with its year', () =>
    expect(rowOf({ ...waits, step: 'talkPlanned', year: 2017 }, [])).toMatchObject({
      step: 'Gesprek 2017 gepland',
      group: 'talkPlanned-2017',
    }));
  it('calls an account manager by name', () => expect(rows[0]?.accountManager).toBe('Noor Visser'));
});

describe('the order and choice of rows', () => {
  it('puts late first, then told in time, then by days left', () =>
    expect(names({})).toEqual(['Zadkine', 'ROC Ter AA', 'Rijn IJssel', 'Aventus']));
  it('turns round', () =>
    expect(names({ sorteer: 'name', richting: 'af' })).toEqual(['Zadkine', 'ROC Ter AA', 'Rijn IJssel', 'Aventus']));
  it.each([['AVENT'], ['27dv'], ['àvéntus']])('finds Aventus by %s', (zoek) =>
    expect(names({ zoek })).toEqual(['Aventus']),
  );
  it('keeps whose turn it is', () => expect(names({ aanzet: 'institution' })).toEqual(['Zadkine', 'ROC Ter AA']));
  it('keeps the own portfolio', () => expect(names({ portefeuille: 'mijn' }, 'somebody-else')).toEqual([]));
  it('counts each step in the order of the path, late first', () =>
    expect(groupsOf(rows)).toEqual([
      { group: 'late', count: 1 },
      { group: 'delayNotified', count: 1 },
      { group: 'planFiled', count: 1 },
      { group: 'supplementAsked', count: 1 },
    ]));
  it('leaves out of an address what it does not know', () =>
    expect(OverviewView.parse({ aanzet: 'koning', zoek: 'x', sorteer: 'kleur' })).toEqual({ zoek: 'x' }));
});

describe('the list as CSV', () => {
  const noMoney = { year: null, of: () => null };
  const lines = (...[of, columns, money = noMoney]: Partial<Parameters<typeof overviewCsv>>) =>
    overviewCsv(of ?? rows, columns ?? columnsOf({}), money)
      .slice(1)
      .trimEnd()
      .split('\r\n'); // without the byte order mark
  it('has the columns that are shown, in their order, and a line for each row, with days as numbers', () =>
    expect(lines(rows.slice(3))).toEqual([
      '"Instelling";"BRIN";"Stap";"Pad";"Aan zet";"Termijn";"Uiterlijk";"Dagen";"Excellentie";"Accountmanager"',
      '"Zadkine";"25LP";"Plan te laat";"2 van 9";"Instelling";"Plan";"2015-04-30";"-12";"Aangevraagd";"Noor Visser"',
    ]));
  it('has the others when they are chosen, and says which amount is not whole', () => {
    const amounts = new Map([
      ['27DV', { total: '7200.50', isAll: true, illustrative: false }],
      ['25LF', { total: '10.00', isAll: false, illustrative: false }],
    ]);
    const money = { year: 2016, of: (code: string) => amounts.get(code) ?? null };
    expect(lines(rows.slice(0, 3), columnsOf({ kolommen: 'money.phase.province.type' }), money)).toEqual([
      '"Instelling";"Soort";"Provincie";"Fase";"Recht op 2016";"Alles bekend"',
      '"Aventus";"roc";"Utrecht";"Uitvoering";"7200,50";"ja"',
      '"Rijn IJssel";"roc";"Utrecht";"Uitvoering";"10,00";"deels bekend"',
      '"ROC Ter AA";"roc";"Utrecht";"Uitvoering";"";"nog niet bekend"',
    ]);
  });
  it('says how much else is late', () =>
    expect(lines([rowOf({ ...isLate, late: ['plan-2015', 'agreement-2015'] }, [])], ['deadline'])[1]).toContain(
      'en nog 1 te laat',
    ));
  it('does not let a name become a formula', () =>
    expect(lines([rowOf(item('=SOM(1)', '99ZZ'), [])], ['name'])).toContain(`"'=SOM(1)"`));
});

describe('the filter on paper', () => {
  it('is told in words', () =>
    expect(
      filterWords({
        zoek: 'roc',
        aanzet: 'institution',
        provincie: 'Utrecht',
        stap: 'talkPlanned-2017',
        sorteer: 'name',
      }),
    ).toBe('Gekozen: naam of BRIN met ‘roc’, aan zet Instelling, provincie Utrecht, stap Gesprek 2017 gepland.'));
  it('is not told where there is none', () => expect(filterWords({ sorteer: 'name' })).toBeNull());
});

describe('the columns of the overview', () => {
  it('are the usual ones without a word in the address, and the chosen ones in their own order with one', () => {
    expect(columnsOf({})).toHaveLength(10);
    expect(columnsOf({ kolommen: 'money.brin.geheim' })).toEqual(['name', 'brin', 'money']);
    expect(addressOfColumns(columnsOf({}))).toBeUndefined();
    expect(columnsOf({ kolommen: addressOfColumns(['name', 'turn', 'money']) })).toEqual(['name', 'turn', 'money']);
    expect(columnsOf({ kolommen: addressOfColumns(['name']) })).toEqual(['name']);
  });
});
