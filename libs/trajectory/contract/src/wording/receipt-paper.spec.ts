import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import { examples } from '../examples';
import type { TimelineItem } from '../views';
import type { PaperBlock } from './paper';
import { receiptPaper } from './receipt-paper';

const filed: TimelineItem = {
  id: '6f4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3',
  brin: brin('25LH'),
  revision: 12,
  fact: 'PlanSubmitted',
  on: isoDate('2015-04-28'),
  recordedOn: isoDate('2015-04-29'),
  recordedAt: '2015-04-29T08:00:00.000Z',
  actor: { id: 'u1', organisation: '25LH', role: 'institution' },
  marks: [],
  data: { ...examples['plan-submissions'], submittedOn: '2015-04-28' },
  correction: null,
};
const about = {
  name: 'ROC Midden Nederland',
  deadlines: [
    { doneBy: '0a4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3', lastDay: isoDate('2015-03-01') },
    { doneBy: filed.id, lastDay: isoDate('2015-04-30') },
    { doneBy: null, lastDay: isoDate('2016-03-01') },
  ],
  practice: false,
};

const lines = (blocks: readonly PaperBlock[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.join(' | '))
      : block.kind === 'list'
        ? block.items
        : [block.text],
  );
const said = (change: Partial<TimelineItem> = {}, more: Partial<typeof about> = {}): readonly string[] => {
  const paper = receiptPaper({ ...filed, ...change }, { ...about, ...more });
  return [paper.title, paper.reference, ...lines(paper.blocks)];
};

describe('the proof of receipt', () => {
  it('says what was received of whom, on which day, before which last day', () =>
    expect(said()).toEqual(
      expect.arrayContaining([
        'Bewijs van ontvangst',
        '2015-25LH-12',
        'Kwaliteitsplan ingediend: ROC Midden Nederland, 28 april 2015.',
        'Gebeurd op | 28 april 2015',
        'Vastgelegd op | 29 april 2015',
        'Vastgelegd door | De instelling',
        'Laatste dag | 30 april 2015',
        'Stand | Op tijd',
      ]),
    ));

  it('tells the files apart by their fingerprint', () =>
    expect(said().filter((line) => line.includes('.pdf'))).toEqual([
      'Kwaliteitsplan 2015-2018.pdf | bfd17e8030956bd3 c796a623c40adb9b 5a0772251c1b2540 52543f00acd90ed0 | 58\u00a0kB',
    ]));

  it('says so when it came after the last day, and nothing of time where nothing had a last day', () => {
    expect(said({ marks: ['late'] })).toContain('Stand | Na de laatste dag');
    expect(
      said({}, { deadlines: about.deadlines.slice(0, 1) }).filter((line) => /^(Stand|Laatste dag)/.test(line)),
    ).toEqual([]);
  });

  it('is a proof of recording for what others did, and names who sent it for the institution', () => {
    const advice = { fact: 'PlanAdvised', actor: { id: 'u2', organisation: 'assessor', role: 'assessor' } };
    expect(said(advice)).toEqual(
      expect.arrayContaining(['Bewijs van vastlegging', 'Vastgelegd door | MBO in Bedrijf']),
    );
    expect(said({ actor: { id: 'u3', organisation: 'duo', role: 'duo' } })).toEqual(
      expect.arrayContaining(['Bewijs van ontvangst', 'Vastgelegd door | DUO']),
    );
  });

  it('says that it was corrected or withdrawn later, and why', () => {
    const correction = {
      id: filed.id,
      revision: 13,
      correctedOn: isoDate('2015-05-04'),
      ground: 'De dag was verkeerd getypt.',
      was: { on: filed.on, data: filed.data },
    };
    expect(said({ correction, marks: ['corrected'] }).join('\n')).toContain(
      'Op 4 mei 2015 is dit feit hersteld: De dag was verkeerd getypt.',
    );
  });

  it('says of what was withdrawn that it does not count any more, and still which files came', () => {
    const { id, on, data } = filed;
    const correction = { id, revision: 13, correctedOn: isoDate('2015-05-04'), ground: 'Dubbel.', was: { on, data } };
    const all = said({ correction, marks: ['withdrawn'] });
    expect(all).toContain('Op 4 mei 2015 is dit feit ingetrokken: Dubbel. Het geldt niet meer.');
    expect(all.filter((line) => line.includes('.pdf'))).toHaveLength(1);
    expect(all.join('\n')).not.toContain('wat nu geldt');
  });

  it('proves nothing in practice, and says that', () =>
    expect(said({}, { practice: true })).toEqual(
      expect.arrayContaining(['2015-25LH-12, oefenmodus', 'Gemaakt in de oefenmodus. Dit bewijst niets.']),
    ));
});
