import { describe, expect, it } from '@jest/globals';
import { computeFunding } from './funding';

const A = { brin: '00AA', nationalContribution: '60000000.00', level2Students: 3000, entitled: true };
const B = { brin: '00BB', nationalContribution: '30000000.00', level2Students: 2500, entitled: true };
const C = { brin: '00CC', nationalContribution: '10000000.00', level2Students: 500, entitled: true };
const toy = { scheme: '2015', component: 'investment', ceiling: '9000000.00', institutions: [A, B, C] };

const compute = (file: object) => computeFunding(JSON.stringify(file));
const lines = (...text: readonly string[]) => text.join('\n');

describe('computing a division from a file', () => {
  it.each([
    ['investment', toy, ['5100000.00', '3050000.00', '850000.00'], '9000000.00', '0.00'],
    [
      'C not entitled',
      { ...toy, institutions: [A, B, { ...C, entitled: false }] },
      ['5636363.64', '3363636.36', '0.00'],
      '9000000.00',
      '0.00',
    ],
    [
      'excellence',
      { ...toy, component: 'excellence', ceiling: '24000000.00' },
      ['14400000.00', '7200000.00', '2400000.00'],
      '24000000.00',
      '0.00',
    ],
    [
      'nobody entitled',
      { ...toy, institutions: [A, B, C].map((each) => ({ ...each, entitled: false })) },
      ['0.00', '0.00', '0.00'],
      '0.00',
      '9000000.00',
    ],
  ])('%s', (_, file, [a, b, c], total, undistributed) =>
    expect(compute(file)).toEqual({
      output: {
        amounts: [
          { brin: '00AA', amount: a },
          { brin: '00BB', amount: b },
          { brin: '00CC', amount: c },
        ],
        total,
        undistributed,
      },
    }),
  );

  it('takes an empty list', () =>
    expect(compute({ ...toy, institutions: [] })).toEqual({
      output: { amounts: [], total: '0.00', undistributed: '9000000.00' },
    }));

  it('passes over a byte order mark', () =>
    expect(computeFunding(`\uFEFF${JSON.stringify(toy)}`)).toEqual(compute(toy)));
});

describe('a file with mistakes', () => {
  it('says all of them at once, each with its place and line', () =>
    expect(
      computeFunding(
        lines(
          '{',
          '  "scheme": "2019",',
          '  "component": "vsv",',
          '  "ceiling": 9000000,',
          '  "year": 2015,',
          '  "institutions": [',
          '    { "brin": "00AA", "nationalContribution": "1.00", "level2Students": 1, "entitled": true },',
          '    { "brin": "0AA", "nationalContribution": "-1.00", "level2Students": -1, "entitled": "yes" },',
          '    { "brin": "00AA",',
          '      "nationalContribution": "1.000",',
          '      "level2Students": 1.5,',
          '      "entitled": true,',
          '      "note": "" },',
          '    { "brin": "00CC", "brin": "00DD" },',
          '    7',
          '  ]',
          '}',
        ),
      ),
    ).toEqual({
      mistakes: [
        'scheme: must be "2015" (line 2)',
        'component: must be "investment", "excellence", "studyValue", "workPlacement", "earlyLeavingFixed" or "earlyLeavingVariable" (line 3)',
        'ceiling: must be text in double quotes (line 4)',
        'year: is not known here (line 5)',
        'institutions[1].brin: must be a BRIN: two digits and two capitals (line 8)',
        'institutions[1].nationalContribution: must be euros with two decimals, such as "163500000.00" (line 8)',
        'institutions[1].level2Students: must be a whole number from 0 to 10,000,000 (line 8)',
        'institutions[1].entitled: must be true or false (line 8)',
        'institutions[2].brin: 00AA is there already, at institutions[0] (line 9)',
        'institutions[2].nationalContribution: must be euros with two decimals, such as "163500000.00" (line 10)',
        'institutions[2].level2Students: must be a whole number from 0 to 10,000,000 (line 11)',
        'institutions[2].note: is not known here (line 13)',
        'institutions[3].nationalContribution: is missing (line 14)',
        'institutions[3].level2Students: is missing (line 14)',
        'institutions[3].entitled: is missing (line 14)',
        'institutions[3].brin: is there twice (line 14)',
        'institutions[4]: must be an object between { and } (line 15)',
      ],
    }));

  it.each([
    [
      'a key twice',
      '{"scheme":"2015","component":"investment","ceiling":"1.00","ceiling":"2.00","institutions":[]}',
      ['ceiling: is there twice (line 1)'],
    ],
    ['no object', '[]', ['file: must be an object between { and } (line 1)']],
    [
      'nothing in it',
      '{}',
      ['scheme', 'component', 'ceiling', 'institutions'].map((name) => `${name}: is missing (line 1)`),
    ],
    ['no list', JSON.stringify({ ...toy, institutions: {} }), ['institutions: must be a list (line 1)']],
    [
      'a key to trip over',
      JSON.stringify(toy).replace('{', '{"__proto__":{"ceiling":"1.00"},'),
      ['__proto__: is not known here (line 1)'],
    ],
    ['a strange key', JSON.stringify({ ...toy, 'a b': 1 }), ['["a b"]: is not known here (line 1)']],
    [
      'a negative ceiling',
      JSON.stringify({ ...toy, ceiling: '-0.01' }),
      ['ceiling: must be euros with two decimals, such as "163500000.00" (line 1)'],
    ],
    [
      'too many students',
      JSON.stringify({ ...toy, institutions: [{ ...A, level2Students: 10_000_001 }] }),
      ['institutions[0].level2Students: must be a whole number from 0 to 10,000,000 (line 1)'],
    ],
    [
      'more than a number',
      JSON.stringify({ ...toy, institutions: [{ ...A, level2Students: 7 }] }).replace(':7', ':1e999'),
      ['institutions[0].level2Students: must be a whole number (line 1)'],
    ],
  ])('%s', (_, text, mistakes) => expect(computeFunding(text)).toEqual({ mistakes }));

  it('takes no students and the most there can be', () => {
    const [none, most] = [0, 10_000_000].map((level2Students) =>
      compute({ ...toy, institutions: [{ ...A, level2Students }] }),
    );
    expect(none).toEqual({
      output: { amounts: [{ brin: '00AA', amount: '6000000.00' }], total: '6000000.00', undistributed: '3000000.00' },
    });
    expect(most).toEqual({
      output: { amounts: [{ brin: '00AA', amount: '9000000.00' }], total: '9000000.00', undistributed: '0.00' },
    });
  });
});

describe('a file for another component with mistakes', () => {
  const mistakesOf = (...text: readonly string[]) => {
    const answer = computeFunding(lines(...text));
    return 'mistakes' in answer ? answer.mistakes : [];
  };

  it('studyValue', () =>
    expect(
      mistakesOf(
        '{ "scheme": "2015", "component": "studyValue", "year": 2017,',
        '  "budget": 1, "ceiling": "1.00",',
        '  "units": [',
        '    { "brin": "00AA", "unit": "a", "diplomas": 10, "base": "0,5", "average": 0.5, "limit": "1/0" },',
        '    { "brin": "00AA", "unit": "a", "diplomas": 10, "base": "0.5", "average": "1/3", "limit": null,',
        '      "previousAverage": "0.5", "heavierDiplomas": 11 },',
        '    { "brin": "00BB", "unit": "", "diplomas": -1, "base": null, "average": null, "limit": null,',
        '      "previousAverage": null, "heavierDiplomas": 0 },',
        '    7 ],',
        '  "institutions": [ { "brin": "00AA", "nationalContribution": "1.00" },',
        '    { "brin": "00AA", "nationalContribution": "1" } ] }',
      ),
    ).toEqual([
      'budget: must be text in double quotes (line 2)',
      'ceiling: is not known here (line 2)',
      'units[0].base: must be a study value, such as "0.55" or "17/49" (line 4)',
      'units[0].average: must be text in double quotes (line 4)',
      'units[0].limit: must be a study value, such as "0.55" or "17/49" (line 4)',
      'units[0].previousAverage: is missing (line 4)',
      'units[0].heavierDiplomas: is missing (line 4)',
      'units[1].unit: a is there already, at units[0] (line 5)',
      'units[1].heavierDiplomas: must be at most the diplomas of this unit, 10 (line 6)',
      'units[2].unit: must not be empty (line 7)',
      'units[2].diplomas: must be a whole number from 0 to 10,000,000 (line 7)',
      'units[2].brin: 00BB is not among the institutions (line 7)',
      'units[3]: must be an object between { and } (line 9)',
      'institutions[1].nationalContribution: must be euros with two decimals, such as "163500000.00" (line 11)',
      'institutions[1].brin: 00AA is there already, at institutions[0] (line 11)',
    ]));

  it('workPlacement', () =>
    expect(
      mistakesOf(
        '{ "scheme": "2015", "component": "workPlacement", "year": 2016, "ceiling": "1.00",',
        '  "institutions": [ { "brin": "00AA", "key": "-1", "class": "fine" } ] }',
      ),
    ).toEqual([
      'year: must be 2017 or 2018 (line 1)',
      'institutions[0].key: must be a number of 0 or more, such as "1.00" (line 2)',
      'institutions[0].class: must be "good", "sufficient" or "insufficient" (line 2)',
    ]));

  it('earlyLeavingFixed', () =>
    expect(
      mistakesOf(
        '{ "scheme": "2015", "component": "earlyLeavingFixed", "year": "2016", "ceiling": "1.00",',
        '  "institutions": [ { "brin": "00AA", "covenant": 1, "studentsUnder22": 1.5 } ] }',
      ),
    ).toEqual([
      'year: must be 2015, 2016, 2017 or 2018 (line 1)',
      'institutions[0].covenant: must be true or false (line 2)',
      'institutions[0].studentsUnder22: must be a whole number from 0 to 10,000,000 (line 2)',
    ]));

  it('earlyLeavingVariable', () =>
    expect(
      mistakesOf(
        '{ "scheme": "2015", "component": "earlyLeavingVariable", "schoolYear": "2015-2016", "ceiling": "1.00",',
        '  "institutions": [ { "brin": "00AA", "covenant": true, "categories": { "level5": {},',
        '    "level2": { "students": 10, "leavers": 11, "previous": { "students": 1 } } } } ] }',
      ),
    ).toEqual([
      'schoolYear: must be "2012-2013", "2013-2014" or "2014-2015": of others no norm is known (line 1)',
      'institutions[0].categories.level5: is not known here (line 2)',
      'institutions[0].categories.level2.previous.leavers: is missing (line 3)',
      'institutions[0].categories.level2.leavers: must be at most the students, 10 (line 3)',
    ]));

  it('a component that is none: the mistakes in the shape that it looks like', () =>
    expect(
      mistakesOf(
        '{ "scheme": "2015", "component": "studyvalue", "year": 2016, "budget": "1.00", "units": [],',
        '  "institutions": [ { "brin": "AA", "nationalContribution": "1.00" } ] }',
      ),
    ).toEqual([
      'component: must be "investment", "excellence", "studyValue", "workPlacement", "earlyLeavingFixed" or "earlyLeavingVariable" (line 1)',
      'institutions[0].brin: must be a BRIN: two digits and two capitals (line 2)',
    ]));

  it('takes without complaint what does not count in its year', () => {
    const unit = { brin: '00AA', unit: 'a', diplomas: 10, base: '0.5', average: '0.6', limit: '0.4' };
    const institutions = [{ brin: '00AA', nationalContribution: '100.00' }];
    const of = (year: number, more: object) =>
      compute({
        scheme: '2015',
        component: 'studyValue',
        year,
        budget: '2.00',
        units: [{ ...unit, ...more }],
        institutions,
      });
    const all = { output: { amounts: [{ brin: '00AA', amount: '2.00' }], total: '2.00', undistributed: '0.00' } };
    expect([of(2016, { heavierDiplomas: 1 }), of(2018, { previousAverage: '0.5' })]).toEqual([all, all]);
  });
});

describe('a file that is not JSON', () => {
  it.each([
    ['nothing', '', 'line 1, column 1: expected a value, the text ends here'],
    ['only space', ' \n ', 'line 2, column 2: expected a value, the text ends here'],
    [
      'no comma',
      '{\n  "scheme": "2015"\n  "ceiling": "1.00"\n}',
      'line 3, column 3: expected a comma or }, found "\\""',
    ],
    ['a comma too many', '{"a": [1,\n]}', 'line 2, column 1: expected a value, found "]"'],
    ['a comma at the end', '{"a": 1,}', 'line 1, column 9: expected a name in double quotes, found "}"'],
    ['single quotes', "{'a': 1}", 'line 1, column 2: expected a name in double quotes, found "\'"'],
    ['no colon', '{"a" 1}', 'line 1, column 6: expected a colon, found "1"'],
    ['cut off', '{"a": [', 'line 1, column 8: expected a value, the text ends here'],
    ['text without an end', '{"a": "b\n"}', 'line 1, column 7: expected a value, found "\\""'],
    ['a leading zero', '[01]', 'line 1, column 3: expected a comma or ], found "1"'],
    ['something after it', '{}\r\n{}', 'line 2, column 1: expected the end of the text, found "{"'],
    ['something strange after it', '{} ?', 'line 1, column 4: expected the end of the text, found "?"'],
    ['a word', 'NaN', 'line 1, column 1: expected a value, found "N"'],
    [
      'levels without end',
      '['.repeat(200_000),
      'line 1, column 102: expected fewer levels inside each other, found "["',
    ],
  ])('%s', (_, text, mistake) => expect(computeFunding(text)).toEqual({ mistakes: [mistake] }));
});
