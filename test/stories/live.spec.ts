import { expect, it } from '@jest/globals';
import { itself } from '../practice';
import { until } from '../until';
import { BRIN, NAME } from './people';
import { stageOf } from './stage';

/** Two people at work at the same time, each in a window of their own. */
const stage = stageOf();

const sign = (brin: string) => stage().practice.record(brin, 'agreement-signatures', itself(brin));

it('shows without a reload and leaves what is typed and where one is', async () => {
  const overview = await stage().enter('accountManager', '/');
  const dossier = await stage().enter('auditor', `/trajecten/${BRIN}`);
  await overview.getByText('Live.').waitFor();
  await dossier.getByText('Live.').waitFor();
  const search = overview.getByRole('searchbox').or(overview.getByLabel(/Zoek/)).first();
  await search.fill('midden');
  await overview.getByRole('row', { name: NAME }).getByText('Niet getekend').waitFor();
  await sign(BRIN);
  await overview.getByRole('row', { name: NAME }).getByText('Wacht op plan').waitFor();
  await overview.getByText(`uur: ${NAME}.`).waitFor();
  await dossier.getByRole('listitem').filter({ hasText: 'Overeenkomst getekend' }).first().waitFor();
  expect(await search.inputValue()).toBe('midden');
  expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
});

it('waits while the page is held still, and comes back after the server was gone', async () => {
  const page = await stage().enter('accountManager', '/?zoek=leiden');
  await page.getByText('Live.').waitFor();
  const row = page.getByRole('row', { name: 'ROC Leiden' });
  await page.getByRole('button', { name: 'Pauze' }).click();
  await sign('25MA');
  await page.getByText('Gepauzeerd. Er is 1 wijziging.').waitFor();
  expect(await row.getByText('Niet getekend').count()).toBe(1);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await row.getByText('Wacht op plan').waitFor();

  const { server } = stage().practice;
  const { port } = new URL(server.url);
  await server.end();
  await page.getByText('Verbinding weg.').waitFor();
  await server.start({ MIJLPAAL_PORT: port });
  await page.getByText('Live.').waitFor();
  await sign('00GT');
  await page.getByLabel(/Zoek/).first().fill('albeda');
  await until(async () => (await page.getByRole('row', { name: 'Albeda' }).getByText('Wacht op plan').count()) === 1);
});
