import { describe, expect, it } from '@jest/globals';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import {
  BRIN,
  ceilingPublished,
  earlyLeaversDelivered,
  figureCorrected,
  figuresDelivered,
  normsPublished,
  folded,
  story,
  studyValuesDelivered,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { deliveriesProjection } from './deliveries.projection';
import { figureOf } from './figure-corrections';
import { fundingKnowledge } from './funding-knowledge';
import { fundingProjection } from './funding.projection';

const SECTOR = { brin: null, period: '2015', component: 'investment' };
const OF_2014 = { brin: BRIN, period: '2014-2015', component: null };
const unit = (level: number, diplomas: number) => ({
  domain: '79010',
  level,
  diplomas,
  studyValue: '1.00',
  heavierDiplomas: diplomas,
});
const delivered = { source: 'Voorbeeldcijfers', illustrative: true };
const units = (...all: readonly object[]) => ({ type: 'StudyValuesDelivered', data: { units: all, ...delivered } });
const ceiling = (amount: string | null) => ({
  type: 'CeilingPublished',
  data: amount === null ? null : { amount, source: 'Hersteld' },
});

type Made = readonly ((ids: readonly string[]) => MijlpaalEvent)[];
/** What counts after facts, of which the corrections name others by their place. */
function after(...made: Made) {
  const bare = made.map((make) => make([]));
  const ids = story<MijlpaalEvent>(trajectoryOpened(), ...bare).map(({ id }) => id);
  const facts = story<MijlpaalEvent>(trajectoryOpened(), ...made.map((make) => make(ids.slice(1))));
  const deliveries = [...folded(deliveriesProjection, facts).values()];
  const funding = [...folded(fundingProjection, facts).values()];
  const of = (...asked: readonly [Parameters<typeof fundingKnowledge>[1], number]) =>
    fundingKnowledge({ funding, deliveries, transitions: [], splits: [] }, ...asked);
  return { ids: facts.slice(1).map(({ id }) => id), deliveries, of };
}
const correcting = (place: number, about: object, right: object) => (ids: readonly string[]) =>
  figureCorrected({ about, right, ...(ids[place] !== undefined && { fact: ids[place] }) });
const always = (fact: MijlpaalEvent) => () => fact;

describe('a ceiling, a figure or a delivery that was wrong', () => {
  it('reads as the correction says, names both facts, and keeps what it said with the ground', () => {
    const { ids, deliveries, of } = after(always(ceilingPublished()), correcting(0, SECTOR, ceiling('163500000.01')));
    expect(of('investment', 2015).ceiling).toEqual({ value: '163500000.01', facts: ids, illustrative: false });
    expect(deliveries[0]?.cells['investment']).toMatchObject([
      {
        values: { amount: '163500000.01' },
        fact: ids[0],
        source: 'Hersteld',
        corrections: [{ was: { amount: '163500000.00' }, fact: ids[1], ground: 'Een cent te weinig.' }],
      },
    ]);
  });
  it('is as it would have been: what was published after it counts, and what it had replaced counts again when it is withdrawn', () => {
    const [first, second] = [always(ceilingPublished()), always(ceilingPublished({ amount: '1.00' }))];
    const amount = (...made: Made) => after(...made).of('investment', 2015).ceiling?.value ?? null;
    expect(amount(first, second, correcting(0, SECTOR, ceiling('5.00')))).toBe('1.00');
    expect(amount(first, second, correcting(1, SECTOR, ceiling(null)))).toBe('163500000.00');
    expect(amount(first, correcting(0, SECTOR, ceiling(null)))).toBeNull();
    expect(amount(first, correcting(0, SECTOR, ceiling(null)), correcting(0, SECTOR, ceiling('2.00')))).toBe('2.00');
  });
  it('may be the figures of an institution', () => {
    const right = {
      type: 'FiguresDelivered',
      data: {
        nationalContribution: '5.00',
        level2Students: 7,
        countedOn: '2013-10-01',
        ...delivered,
        illustrative: false,
      },
    };
    const { ids, of } = after(
      always(figuresDelivered()),
      correcting(0, { brin: BRIN, period: '2015', component: null }, right),
    );
    expect(of('investment', 2015).institutions[0]?.figures).toEqual({
      value: { nationalContribution: '5.00', level2Students: 7 },
      facts: ids,
      illustrative: false,
    });
  });
  it('of a delivery says all its units anew: others, fewer or more', () => {
    const { of, ids } = after(
      always(studyValuesDelivered({ units: [unit(2, 10), unit(3, 20)] })),
      always(studyValuesDelivered({ units: [unit(4, 99)] })),
      correcting(0, OF_2014, units(unit(2, 11), unit(4, 1))),
    );
    expect(of('studyValue', 2016).institutions[0]?.diplomas).toEqual([
      {
        value: { schoolYear: '2014-2015', units: [['79010-2', 11, '1.00', 11]] },
        facts: [ids[0], ids[2]],
        illustrative: true,
      },
      { value: { schoolYear: '2014-2015', units: [['79010-4', 99, '1.00', 99]] }, facts: [ids[1]], illustrative: true },
    ]);
  });
  it('is parked with its stream when what it corrects is not there', () =>
    expect(() => after(correcting(9, SECTOR, ceiling('1.00')))).toThrow('what is corrected is not there'));
});

describe('norms for early leaving that are known later', () => {
  const NORM = { brin: null, period: '2015-2016', component: null };
  const said = (level2: string) => ({
    type: 'NormsPublished',
    data: { norms: { entry: '20', level2, level34: '2.5' }, source: 'Hersteld' },
  });
  it('are asked of the variable part alone, with the facts that say and correct them', () => {
    const { of, ids } = after(always(normsPublished()), correcting(0, NORM, said('9.5')));
    expect(of('earlyLeavingVariable', 2016).norms).toEqual([
      {
        value: { schoolYear: '2015-2016', entry: '20', level2: '9.5', level34: '2.5' },
        facts: ids,
        illustrative: false,
      },
    ]);
    expect(of('earlyLeavingFixed', 2016)).not.toHaveProperty('norms');
    const withdrawn = after(always(normsPublished()), correcting(0, NORM, { type: 'NormsPublished', data: null }));
    expect(withdrawn.of('earlyLeavingVariable', 2016)).not.toHaveProperty('norms');
  });
});

describe('what one fact says now', () => {
  const now = (...made: Made) => {
    const { deliveries, ids } = after(...made);
    return figureOf(deliveries, ids[0] ?? '');
  };
  it.each([
    [
      always(ceilingPublished()),
      SECTOR,
      { amount: '163500000.00', source: 'Regeling kwaliteitsafspraken mbo, artikel 2.2' },
    ],
    [always(studyValuesDelivered({ units: [unit(4, 2), unit(2, 1)] })), OF_2014, units(unit(2, 1), unit(4, 2)).data],
    [
      always(normsPublished()),
      { brin: null, period: '2015-2016', component: null },
      { norms: { entry: '22.5', level2: '10', level34: '2.75' } },
    ],
    [
      always(earlyLeaversDelivered()),
      { brin: BRIN, period: '2014-10-01', component: null },
      { categories: [{ category: 'level2', students: 1800, leavers: 171 }], ...delivered },
    ],
  ])('is in the shape of a correction: %#', (made, about, data) =>
    expect(now(made)).toMatchObject({ about, inForce: { data } }),
  );
  it('is nothing once it was withdrawn, and is not there when no fact has that id', () => {
    expect(now(always(ceilingPublished()), correcting(0, SECTOR, ceiling(null)))?.inForce.data).toBeNull();
    expect(figureOf(after(always(ceilingPublished())).deliveries, 'x')).toBeNull();
  });
});
