import { expect, it } from '@jest/globals';
import { type Dossier, examples, type TimelineItem } from '@mijlpaal/trajectory-contract';
import type { Page } from 'playwright-core';
import { assessor, decisionMaker, duo, itself, type List, type Practice } from '../practice';
import { faults } from './look';
import { BRIN } from './people';
import { stageOf } from './stage';

const STOPPED = '11UL';

/** On 5 March 2019 one institution has its final report to send; another one stopped, and nobody goes on for it. */
async function before(practice: Practice): Promise<void> {
  const filed = { ...examples['plan-submissions'], submittedOn: '2015-04-24', ground: 'Binnen bij DUO op die dag.' };
  await practice.record(BRIN, 'plan-submissions', duo, filed);
  for (const reportYear of [2016, 2017, 2018])
    await practice.record(BRIN, 'interim-reports', duo, { ...examples['interim-reports'], reportYear });
  await practice.record(BRIN, 'work-placement-plans', itself(BRIN), examples['work-placement-plans']);
  const acceptable = { ...examples['work-placement-assessments'], outcome: 'acceptable' };
  await practice.record(BRIN, 'work-placement-assessments', assessor, acceptable);
  await practice.record(BRIN, 'work-placement-approvals', decisionMaker, examples['work-placement-approvals']);
  await practice.client.must(
    practice.client.post('/v1/schemes/2015/stops', duo, {
      ...examples.stops,
      brin: STOPPED,
      stoppedOn: '2019-03-05',
    }),
  );
  await practice.head(); // a round has let the trajectory wait for a successor
}
const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2019-03-05' }, before });

const dossier = (brin: string) => stage().practice.read<Dossier>(`/v1/trajectories/2015/${brin}`);
const factsOf = async (type: string) =>
  (await stage().practice.read<List<TimelineItem>>(`/v1/trajectories/2015/${BRIN}/events?pageSize=1000`)).items.filter(
    ({ fact }) => fact === type,
  );
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

it('an institution reports what its work placement (bpv) brought, a point at a time', async () => {
  const page = await stage().enter('institution', '/mijn-traject');
  await page.getByText('Rapporteer de resultaten van de bpv over 2017').first().waitFor();
  expect(await faults(page, 'mijn-traject-laatste-jaar')).toEqual([]);
  await page.goto(stage().at('/mijn-traject/resultaten-bpv'));
  await button(page, 'Dien de rapportage in').click();
  await page.getByText('Vul nog 4 dingen aan').waitFor();
  await button(page, 'Punt toevoegen').click();
  for (const at of [1, 2]) {
    const point = page.getByRole('group', { name: `Punt ${at}` });
    await point.getByLabel('Waar gaat het over?').fill(`Match ${at}`);
    await point.getByLabel('Wat wilde u bereiken?').fill('Zeven van de tien tevreden.');
    await point.getByLabel('Wat heeft u bereikt?').fill('Acht van de tien tevreden.');
    await point.getByLabel('Waarmee is het gemeten?').fill('Enquête');
  }
  expect(await faults(page, 'resultaten-bpv')).toEqual([]);
  await button(page, 'Dien de rapportage in').click();
  await page.getByText('Resultaten bpv 2017').first().waitFor();
  const [sent] = await factsOf('WorkPlacementResultsReported');
  expect(sent?.data).toMatchObject({ resultYear: 2017, results: [{ point: 'Match 1' }, { point: 'Match 2' }] });
});

it('an institution sends its final report of each theme of its plan', async () => {
  const page = await stage().enter('institution', '/mijn-traject/eindrapportage');
  await page.getByRole('group', { name: 'Loopbaanbegeleiding' }).waitFor();
  const [progress, spent] = [/Hoe staat het ervoor\?$/, /Wat is er uitgegeven\?$/];
  const themes = await page.getByLabel(progress).count();
  expect(themes).toBe(6); // five of the scheme and one of its own
  for (let at = 0; at < themes; at += 1) {
    await page.getByLabel(progress).nth(at).fill('Bereikt wat wij wilden.');
    await page.getByLabel(spent).nth(at).fill('100.000,50');
  }
  expect(await faults(page, 'eindrapportage')).toEqual([]);
  await button(page, 'Dien de eindrapportage in').click();
  await page.getByText('Vastgelegd op 5 maart 2019. Dat was na de laatste dag.').waitFor();
  const [report] = await factsOf('FinalReportSubmitted');
  expect(report?.data['perTheme']).toHaveLength(6);
  expect(JSON.stringify(report?.data)).toContain('"spent":"100000.50"');
});

it('an assessor closes a trajectory once the last talk was held, and its institution reads so', async () => {
  const closing = `/trajecten/${BRIN}/beoordelen/afsluiten`;
  const page = await stage().enter('assessor', closing);
  await page.getByText('Dit kan nu niet').first().waitFor();
  expect(await button(page, 'Traject afsluiten').count()).toBe(0);
  const talk = { ...examples['progress-talks'], year: 2019 };
  await stage().practice.record(BRIN, 'progress-talks', assessor, talk);
  await page.goto(stage().at(closing));
  await page.getByLabel('Opmerking').fill('Alle stukken zijn binnen.');
  expect(await faults(page, 'afsluiten-klaar')).toEqual([]);
  await button(page, 'Traject afsluiten').click();
  await page.getByRole('link', { name: 'Naar het dossier' }).waitFor();
  expect((await dossier(BRIN)).phase).toBe('closed');
  const own = await stage().enter('institution', '/mijn-traject');
  await own.getByRole('heading', { name: 'Uw traject is afgesloten' }).waitFor();
  expect(await faults(own, 'mijn-traject-afgesloten')).toEqual([]);
});

it('the minister ends a trajectory that nobody goes on with', async () => {
  const page = await stage().enter('decisionMaker', `/trajecten/${STOPPED}/beoordelen/beeindigen`);
  await button(page, 'Traject beëindigen').click();
  await page.getByText('Vul nog 1 ding aan').waitFor();
  await page.getByLabel('Gronden').fill('De opleidingen zijn overgedragen.');
  expect(await faults(page, 'beeindigen-klaar')).toEqual([]);
  await button(page, 'Traject beëindigen').click();
  await page.getByRole('link', { name: 'Naar het dossier' }).waitFor();
  expect(await dossier(STOPPED)).toMatchObject({ step: 'ended', successorAwaitedSince: null });
});
