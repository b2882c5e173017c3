import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { foldUpTo, ReadStore, verifyViews } from '@mijlpaal/engine-read-store';
import { capital, Component, PaymentRunEvent } from '@mijlpaal/trajectory-contract';
import { byHand } from '@mijlpaal/trajectory-testing';
import {
  firstOtherFigure,
  FUNDING_YEARS,
  readSectorViews,
  SECTOR_VIEWS,
  sectorReportsIn,
} from '@mijlpaal/trajectory-feature';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { env } from 'node:process';
import type { SimulationOutcome } from './outcome';
import { practiceInstitutions } from './practice-institutions';
import { outcomeOn, simulateOn } from './simulate';
import { openStage, type Stage } from './stage';

const DEEP = env['MIJLPAAL_TEST_DEEP'] !== undefined;
const all = practiceInstitutions('infra/data/institutions.csv');
/** Two of these merge on 1 August 2018. */
const institutions = DEEP ? all : all.filter(({ brin }) => ['25LH', '25LN', '25MA'].includes(brin));
const simulation = (seed: number, to: string) => ({
  seed,
  institutions,
  from: isoDate('2015-01-05'),
  to: isoDate(to),
  onDay: () => undefined,
});

async function played(seed: number, to: string): Promise<readonly [Stage, SimulationOutcome]> {
  const stage = await openStage();
  await simulateOn(stage, simulation(seed, to));
  return [stage, await outcomeOn(stage, simulation(seed, to))];
}

describe('a simulation of 2015 to 2019', () => {
  let stage: Stage;
  let outcome: SimulationOutcome;
  beforeAll(async () => {
    [stage, outcome] = await played(2015, '2019-12-31');
  }, 600_000);
  afterAll(() => stage.close());

  it('ends with every trajectory closed, after its final report or because another goes on for it', () => {
    for (const { brin, phase, days, outcomes } of outcome.institutions) {
      const isDone = days['finalReport'] !== undefined || outcomes['goesOnAs'] !== undefined;
      expect([brin, phase, isDone]).toEqual([brin, 'closed', true]);
    }
  });

  it('plays the mergers of the register: mboRijnland goes on for ROC Leiden from 1 August 2018', () => {
    const leiden = outcome.institutions.find(({ brin }) => brin === '25MA');
    expect([leiden?.days['ended'], leiden?.outcomes['goesOnAs']]).toEqual(['2018-08-01', '25LN']);
    expect(leiden?.days).not.toHaveProperty('talk2019');
    const mboRijnland = outcome.institutions.find(({ brin }) => brin === '25LN');
    expect(mboRijnland?.days).toHaveProperty('studyValuePaid2018');
  });

  it('O5: every plan was filed by 30 April 2015', () =>
    expect(outcome.totals.outcomes).toMatchObject({ plan: institutions.length, planInTime: institutions.length }));

  it('says of every amount how it came about, so that it can be done again by hand', async () => {
    const { lists } = await stage.views.funding.of(FUNDING_YEARS);
    const items = lists.flatMap(({ items: of }) => of);
    expect(items.length).toBeGreaterThanOrEqual(institutions.length * 8);
    for (const { amount, explanation } of items) if (amount !== null) expect(byHand(explanation)).toBe(amount);
    const paid = items.filter(({ amount }) => amount !== null && amount !== '0.00');
    expect(new Set(paid.map(({ component }) => component))).toEqual(new Set(Component.options));
    expect(paid.filter(({ illustrative }) => !illustrative)).toEqual([]);
  });

  it('keeps a log whose hash chain is whole, and views that are what its facts make', async () => {
    const scratch = await ReadStore.open('sqlite::memory:');
    const { events, difference } = await stage.store.checkChain();
    expect([events, difference]).toEqual([outcome.totals.facts, null]);
    const options = { parse, projections, resolutionOf, correctionOf, streamPrefixes: STREAM_PREFIXES };
    const checks = await verifyViews({ store: stage.store, served: stage.readStore, scratch, ...options });
    expect(checks.map(({ view, difference: found, parkedStreams }) => [view, found, parkedStreams])).toEqual(
      projections.map(({ name }) => [name, null, 0]),
    );
    await scratch.close();
  });

  it('confirms a payment run of each component and year that has an amount, and pays what it says', async () => {
    const facts = await Array.fromAsync(stage.store.readAll({ after: null }));
    const runs = facts
      .filter(({ type }) => type === 'PaymentRunConfirmed')
      .map((fact) => PaymentRunEvent.parse(fact).data);
    const known = Object.entries(outcome.totals.amounts).flatMap(([component, years]) =>
      Object.entries(years).flatMap(([year, total]) => (total === null ? [] : [`${component} ${year}`])),
    );
    expect(runs.map(({ component, year }) => `${component} ${year}`).sort()).toEqual(known.sort());
    const decided = new Map<string, string>(
      runs.flatMap(({ component, year, results }) =>
        results.map(({ brin, amount }) => [`${component} ${year} ${brin}`, amount] as const),
      ),
    );
    const paid = facts.flatMap(({ type, data }): (readonly [string, string])[] => {
      const { brin, year, amount, part } = data as { brin: string; year: number; amount: string; part?: string };
      if (!type.endsWith('Paid')) return [];
      const component = part === undefined ? 'studyValue' : `earlyLeaving${capital(part)}`;
      return [[`${component} ${year} ${brin}`, amount]];
    });
    /** Who ended before November 2018 is not paid the study value of that year; who began in 2018 that alone. */
    const payments = outcome.institutions.map(({ days, outcomes }) =>
      (days['opened'] ?? '') > '2018'
        ? 1
        : (days['ended'] ?? '9') < '2018-11' || outcomes['goesOnAs'] === 'nobody'
          ? 6
          : 7,
    );
    expect(paid.length).toBe(payments.reduce((all, each) => all + each, 0));
    for (const [what, amount] of paid) expect([what, amount]).toEqual([what, decided.get(what)]);
  });

  it('publishes each sector report with its figures, which come out the same of the facts up to its position', async () => {
    const reports = await sectorReportsIn(stage.store);
    expect(reports.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019]);
    const scratch = await ReadStore.open('sqlite::memory:');
    const [, , of2018] = reports;
    if (of2018 === undefined) throw new Error('there is one of 2018');
    const position = of2018.figures[0]?.position ?? '';
    const options = { parse, resolutionOf, correctionOf, streamPrefixes: STREAM_PREFIXES };
    const needed = projections.filter(({ name }) => SECTOR_VIEWS.some((view) => view === name));
    await foldUpTo({ store: stage.store, scratch, projections: needed, ...options }, position);
    const found = await readSectorViews(scratch);
    await scratch.close();
    expect(found && firstOtherFigure(of2018, found.views)).toBeNull();
    const valueOf = (id: string) => of2018.figures.find((figure) => figure.id === id)?.value;
    const classes = ['good', 'sufficient', 'insufficient'].map((one) => Number(valueOf(`workPlacementClasses.${one}`)));
    const classed = outcome.institutions.filter(({ outcomes }) => outcomes['workPlacement2017'] !== undefined).length;
    expect(classes.reduce((all, one) => all + one, 0)).toBe(classed);
  });

  it('issues each reminder once, none late, and hands all of them over', async () => {
    const reminders = await stage.views.reminders();
    expect(reminders.length).toBe(outcome.totals.reminders);
    expect(reminders.length).toBeGreaterThan(institutions.length * 20);
    expect(reminders.filter(({ state, late }) => state !== 'sent' || late)).toEqual([]);
  });
});
