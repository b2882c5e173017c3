import { expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import type { Page } from 'playwright-core';
import { duo, itself } from '../practice';
import { until } from '../until';
import { faults } from './look';
import { BRIN } from './people';
import { stageOf } from './stage';

const DOOR = '/v1/schemes/2015/indicator-figures';
const stage = stageOf({
  environment: { MIJLPAAL_TODAY: '2015-04-30' },
  before: async (practice) => {
    await practice.record(BRIN, 'plan-submissions', itself(BRIN), examples['plan-submissions']);
  },
});

async function open(): Promise<Page> {
  const page = await stage().enter(null, '/monitor');
  await page.getByRole('heading', { level: 1, name: 'Kwaliteitsafspraken mbo' }).waitFor();
  return page;
}
const cells = (page: Page, table: string, row: string) =>
  page
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ hasText: row })
    .getByRole('cell')
    .allTextContents();

it('shows without a sign-in how far the sector is, what it costs, and each institution', async () => {
  const page = await open();
  await page.getByText('30 april 2015', { exact: true }).waitFor();
  expect(await cells(page, 'Kwaliteitsplan', 'Op tijd ingediend')).toEqual(['1']);
  expect(await cells(page, 'Kwaliteitsplan', 'Nog niet ingediend')).toEqual(['65']);
  expect(await cells(page, 'Dezelfde getallen', '2015')).toEqual(['187,5', '0,0', '187,5']);
  await page.getByText('Er zijn nog geen cijfers geleverd').waitFor();
  await page.getByText('is nog niet besloten').waitFor();
  const rows = page.getByRole('table', { name: 'Gepubliceerde feiten per instelling' }).getByRole('row');
  expect(await rows.count()).toBe(1 + 16);
  await page.getByRole('button', { name: 'Toon alle 66' }).click();
  await until(async () => (await rows.count()) === 1 + 66);
  await page.getByLabel('Zoek op naam of BRIN').fill(BRIN);
  await until(async () => (await rows.count()) === 1 + 1);
  expect(await rows.last().getByRole('cell').allTextContents()).toEqual([
    BRIN, '30 april 2015', 'Nog geen besluit', 'nog niet', 'nog niet vastgesteld',
  ]); // prettier-ignore
  await page.getByLabel('Zoek op naam of BRIN').fill('bestaat niet');
  await page.getByText('Geen instelling past hierbij').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Instellingen als CSV' }).click(),
  ]);
  await stage().practice.record('00GT', 'plan-submissions', itself('00GT'), examples['plan-submissions']);
  await page.reload();
  await page.getByRole('table', { name: 'Kwaliteitsplan' }).waitFor();
  expect(await cells(page, 'Kwaliteitsplan', 'Op tijd ingediend')).toEqual(['2']); // whatever the browser kept
  expect(file.suggestedFilename()).toBe('mijlpaal-instellingen-2015-04-30.csv');
});

it('shows figures of indicators once they were delivered', async () => {
  const { client } = stage().practice;
  await client.must(client.post(DOOR, duo, examples['indicator-figures']));
  const page = await open();
  const table = 'Diplomaresultaat, in procenten';
  await page.getByRole('table', { name: table }).waitFor();
  expect(await cells(page, table, 'Hele instelling')).toEqual(['2014', 'Nulmeting', '72,4 (voorbeeldcijfer)']);
  await page.getByRole('img', { name: /^Staven: Hele instelling, 2014 72,4\./ }).waitFor();
  await page.getByText('Uitleg bij de velden').first().click();
  await page.getByLabel('Indicator', { exact: true }).selectOption('Tevredenheid over de stage');
  await page.getByText('te weinig mensen', { exact: true }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Inloggen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
});

it('says so when a part does not come, and shows the rest', async () => {
  const page = await open();
  await page.route('**/v1/public/ceilings**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.reload();
  const money = page.getByRole('region', { name: 'Hoeveel geld is er per jaar?' });
  await money.getByRole('button').waitFor();
  await page.getByRole('table', { name: 'Kwaliteitsplan' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.unroute('**/v1/public/ceilings**');
  await money.getByRole('button').click();
  await page.getByRole('table', { name: 'Dezelfde getallen' }).waitFor();
});
