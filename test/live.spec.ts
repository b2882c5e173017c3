import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { Client } from './client';
import { itself } from './practice';
import { TestServer } from './server';
import { until } from './until';

const BRIN = '25LH';
const NAME = 'ROC Midden Nederland';

/** Two people at work at the same time, each in a browser of its own. */
describe('what another person does', () => {
  let server: TestServer;
  let client: Client;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
    client = new Client(server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const signedIn = async (path: string, persona: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await page.goto(server.url + path);
    await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
    await page.getByRole('button', { name: persona }).click();
    return page;
  };
  const sign = (brin: string) =>
    client.must(client.post(`/v1/trajectories/2015/${brin}/agreement-signatures`, itself(brin), {}));

  it('shows without a reload and leaves what is typed and where one is', async () => {
    const overview = await signedIn('/', 'Oefenaccountmanager 1');
    const dossier = await signedIn(`/trajecten/${BRIN}`, 'Oefenauditor');
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
    await dossier.context().close();
    await overview.context().close();
  });

  it('waits while the page is held still, and comes back after the server was gone', async () => {
    const page = await signedIn('/?zoek=leiden', 'Oefenaccountmanager 1');
    await page.getByText('Live.').waitFor();
    const row = page.getByRole('row', { name: 'ROC Leiden' });
    await page.getByRole('button', { name: 'Pauze' }).click();
    await sign('25MA');
    await page.getByText('Gepauzeerd. Er is 1 wijziging.').waitFor();
    expect(await row.getByText('Niet getekend').count()).toBe(1);
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await row.getByText('Wacht op plan').waitFor();

    const { port } = new URL(server.url);
    await server.end();
    await page.getByText('Verbinding weg.').waitFor();
    await server.start({ MIJLPAAL_PORT: port });
    await page.getByText('Live.').waitFor();
    await sign('00GT');
    await page.getByLabel(/Zoek/).first().fill('albeda');
    await until(async () => (await page.getByRole('row', { name: 'Albeda' }).getByText('Wacht op plan').count()) === 1);
    await page.context().close();
  });
});
