import { describe, expect, it } from '@jest/globals';
import type { DeliveryKind } from '@mijlpaal/trajectory-contract';
import { deliveryFacts, judgedRows } from './delivery';
import { csvTable, type Table } from './delivery-table';

const table = (kind: DeliveryKind, text: string | Uint8Array): Table => {
  const read = csvTable(kind, typeof text === 'string' ? Buffer.from(text) : text);
  if (!('rows' in read)) throw new Error(`line ${read.row} ${read.message}`);
  return read;
};
const values = (kind: DeliveryKind, text: string | Uint8Array) => table(kind, text).rows.map((row) => row.values);
const bad = (kind: DeliveryKind, text: string) =>
  judgedRows(kind, table(kind, text).rows).bad.map(({ row, column, value }) => [row, column, value]);

const UNITS = 'brin;schoolYear;domain;level;diplomas;studyValue;heavierDiplomas';
const unit = (more = '120;66,30;80', about = '25LH;2014-2015;79010;4') => `${about};${more}`;
const read = {
  brin: '25LH',
  schoolYear: '2014-2015',
  domain: '79010',
  level: 4,
  diplomas: 120,
  studyValue: '66.30',
  heavierDiplomas: 80,
};

describe('a CSV file as DUO writes it', () => {
  it.each<[string, string | Uint8Array]>([
    ['semicolon and decimal comma', `${UNITS}\r\n${unit()}\r\n`],
    ['comma and decimal point', `${UNITS}\n${unit()}`.replaceAll(';', ',').replace('66,30', '66.30')],
    ['comma and a quoted decimal comma', `${UNITS}\n${unit('120;"66,30";80')}`.replaceAll(';', ',')],
    ['a byte order mark', `\uFEFF${UNITS}\n${unit()}`],
    ['empty lines and spaces', `${UNITS}\n\n ${unit('120 ; 66,30 ; 80')}\n\n`],
  ])('is read with %s', (_, text) => expect(values('study-values', text)).toEqual([read]));

  it('is read in UTF-8 or Windows-1252, and says which', () => {
    const figures = 'year,brin,source\n2016,25LH,Telling é';
    for (const encoding of ['utf-8', 'windows-1252'] as const) {
      const file = table('figures', Buffer.from(figures, encoding === 'utf-8' ? 'utf8' : 'latin1'));
      expect([file.encoding, file.rows[0]?.values['source']]).toEqual([encoding, 'Telling é']);
    }
  });
  it('is not read in UTF-16, and says what to do', () =>
    expect(csvTable('figures', Buffer.from('\uFEFFyear', 'utf16le'))).toEqual({
      row: 1,
      message: 'is UTF-16: save the file as CSV in UTF-8',
    }));
  it('takes -1 for suppressed: never -1, never 0', () => {
    const [row] = values('study-values', `${UNITS}\n${unit('-1;-1;-1')}`);
    expect([row?.['diplomas'], row?.['studyValue'], row?.['heavierDiplomas']]).toEqual([null, null, null]);
    expect(judgedRows('study-values', table('study-values', `${UNITS}\n${unit('-1;-1;-1')}`).rows).bad).toEqual([]);
    const figures = 'year,brin,nationalContribution,level2Students,countedOn,source,illustrative';
    expect(
      judgedRows('figures', table('figures', `${figures}\n2016,25LH,1.00,-1,2014-10-01,DUO,false`).rows).bad,
    ).toEqual([
      {
        row: 2,
        column: 'level2Students',
        value: '-1',
        message: 'is suppressed, but the number itself is needed here',
      },
    ]);
  });
  it('has each column once', () =>
    expect(csvTable('figures', Buffer.from('year,year\n1,2'))).toEqual({
      row: 1,
      message: 'has the column year twice',
    }));
});

describe('a bad row is named with its line, its column and what stands there: all of them', () => {
  it.each<[string, DeliveryKind, string, unknown]>([
    ['nothing is wrong', 'study-values', `${UNITS}\n${unit()}`, []],
    [
      'everything is wrong',
      'study-values',
      `${UNITS}\n${unit('1.000;1,2,3;x', '25lh;2014-2016;79170;5')}`,
      [
        [2, 'brin', '25lh'],
        [2, 'schoolYear', '2014-2016'],
        [2, 'domain', '79170'],
        [2, 'level', '5'],
        [2, 'diplomas', '1.000'],
        [2, 'studyValue', '1,2,3'],
        [2, 'heavierDiplomas', 'x'],
      ],
    ],
    ['a cell is empty', 'study-values', `${UNITS}\n${unit(';66,30;80')}`, [[2, 'diplomas', '']]],
    ['a column is not known', 'study-values', `${UNITS};naam\n${unit()};x`, [[2, 'naam', 'x']]],
    ['a row is too short', 'study-values', `${UNITS}\n${unit()}\n25LH;2014-2015`, [[3, '', null]]],
    ['a row is too long', 'study-values', `${UNITS}\n${unit()};9`, [[2, '', null]]],
    ['a unit stands there twice', 'study-values', `${UNITS}\n${unit()}\n\n${unit()}`, [[4, 'brin', '25LH']]],
    [
      'more are heavier than there are',
      'study-values',
      `${UNITS}\n${unit('10;1,00;11')}`,
      [[2, 'heavierDiplomas', '11']],
    ],
    [
      'the sum is more than they can be worth',
      'study-values',
      `${UNITS}\n${unit('10;40,01;10')}`,
      [[2, 'studyValue', '40,01']],
    ],
    ['a sum without a heavier diploma', 'study-values', `${UNITS}\n${unit('10;0,01;0')}`, [[2, 'studyValue', '0,01']]],
    [
      'school years too early and too late',
      'study-values',
      `${UNITS}\n${unit(undefined, '25LH;2009-2010;79010;4')}\n${unit(undefined, '25LH;2018-2019;79010;4')}`,
      [
        [2, 'schoolYear', '2009-2010'],
        [3, 'schoolYear', '2018-2019'],
      ],
    ],
    [
      'another count day, another category, more leavers than students',
      'early-leavers',
      'brin,countedOn,category,students,leavers\n25LH,2014-10-02,level3,1,1\n25LH,2014-10-01,level2,9,10',
      [
        [2, 'countedOn', '2014-10-02'],
        [2, 'category', 'level3'],
        [3, 'leavers', '10'],
      ],
    ],
    [
      'a year, a unit, a programme or a value that is none, and the same indicator twice',
      'indicator-figures',
      'brin;year;indicator;unit;programme;programmeName;measurement;value\n25LH;2009;Uitval;percent;123;;first;-2\n25LH;2016;Uitval;score;;;later;7,1\n25LH;2016;Uitval;score;;;later;7,2',
      [
        [2, 'year', '2009'],
        [2, 'programme', '123'],
        [2, 'unit', 'percent'],
        [2, 'measurement', 'first'],
        [2, 'value', '-2'],
        [4, 'brin', '25LH'],
      ],
    ],
  ])('%s', (_, kind, text, expected) => expect(bad(kind, text)).toEqual(expected));

  it('an institution that is not registered', () => {
    const { good, bad: found } = judgedRows(
      'study-values',
      table('study-values', `${UNITS}\n${unit()}\n${unit(undefined, '99ZZ;2014-2015;79010;4')}`).rows,
      new Set(['25LH']),
    );
    expect(good.map(({ row }) => row)).toEqual([2]);
    expect(found).toEqual([{ row: 3, column: 'brin', value: '99ZZ', message: 'is not a registered institution' }]);
  });
});

describe('the facts of a delivery', () => {
  const said = { source: 'DUO', illustrative: false };
  const facts = (kind: DeliveryKind, text: string) =>
    deliveryFacts(kind, judgedRows(kind, table(kind, text).rows).good, said);

  it('are one for each institution and school year', () => {
    const rows = [
      unit(),
      unit('-1;-1;-1', '25LH;2014-2015;79010;2'),
      unit(undefined, '25LH;2013-2014;79010;4'),
      unit(undefined, '00GT;2014-2015;79010;4'),
    ];
    const made = facts('study-values', [UNITS, ...rows].join('\n'));
    expect(
      made.map(({ data }) => [data.brin, 'units' in data && data.schoolYear, 'units' in data && data.units.length]),
    ).toEqual([
      ['25LH', '2014-2015', 2],
      ['25LH', '2013-2014', 1],
      ['00GT', '2014-2015', 1],
    ]);
  });
  it('of single diplomas are their sums, and nothing of a single one; who was 27 does not count', () => {
    const diploma = (more: string) => `25LH;2014-2015;79010;4;${more}`;
    const text = [
      'brin;schoolYear;domain;level;prior;age;earlier',
      diploma('vmbo-kbl;20;'), // 4 - 3.31
      diploma('vmbo-bbl;26;0,38'), // 4 - 2.62 - 0.38
      diploma('vmbo-bbl;27;'),
      '25LH;2014-2015;79010;2;vmbo-bbl;18;', // 2 - 2.62: nothing
    ].join('\n');
    expect(facts('diplomas', text)).toEqual([
      {
        type: 'StudyValuesDelivered',
        data: {
          brin: '25LH',
          schoolYear: '2014-2015',
          units: [
            { domain: '79010', level: 4, diplomas: 2, studyValue: '1.69', heavierDiplomas: 2 },
            { domain: '79010', level: 2, diplomas: 1, studyValue: '0', heavierDiplomas: 0 },
          ],
          ...said,
        },
      },
    ]);
  });
  it('of early leavers are one for each institution and count day', () =>
    expect(
      facts(
        'early-leavers',
        'brin,countedOn,category,students,leavers\n25LH,2014-10-01,entry,-1,-1\n25LH,2014-10-01,level2,1800,171',
      ),
    ).toEqual([
      {
        type: 'EarlyLeaversDelivered',
        data: {
          brin: '25LH',
          countedOn: '2014-10-01',
          categories: [
            { category: 'entry', students: null, leavers: null },
            { category: 'level2', students: 1800, leavers: 171 },
          ],
          ...said,
        },
      },
    ]));
});
