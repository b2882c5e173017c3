import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { Client } from './client';
import { sent } from './sent';
import { TestServer } from './server';
import { until } from './until';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BRIN = '25LH';
const NAME = 'ROC Midden Nederland';

/** The two read pages as a person meets them: a real browser on a real server, on 12 May 2015. */
describe('the pages', () => {
  let server: TestServer;
  let client: Client;
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    client = new Client(server);
    const itself = { role: 'institution', institution: BRIN };
    const post = (collection: string, as: { role: string; institution?: string }, body: unknown) =>
      client.must(client.post(`/v1/trajectories/2015/${BRIN}/${collection}`, as, body));
    await client.moveClock('2015-02-12');
    await post('agreement-signatures', itself, {});
    await client.moveClock('2015-04-24');
    await post('plan-submissions', itself, examples['plan-submissions']);
    await client.moveClock('2015-05-12');
    await post('plan-advices', { role: 'assessor' }, { ...examples['plan-advices'], supplementBy: '2015-05-19' });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (
    path: string,
    viewport = { width: 1280, height: 900 },
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Page> => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'nl-NL' });
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    await page.goto(new URL(path, server.url).href);
    return page;
  };
  const toChoice = async (page: Page) => {
    await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kies als wie u oefent' }).waitFor();
  };
  const choose = (page: Page, persona: string) => page.getByRole('button', { name: persona }).click();
  const signIn = async (page: Page, persona: string) => {
    await toChoice(page);
    await choose(page, persona);
  };
  const violations = async (page: Page) => {
    // without the frames that we do not have, and without a story of all that is well, which took most of the time
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations: found } = await axe.withTags(TAGS).analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  };

  // all 66 rows once; the same row in other light and width with a part of them, because axe looks at each cell
  for (const { look, path, viewport, scheme } of [
    { look: 'on a desk', path: '/', viewport: { width: 1280, height: 900 }, scheme: 'light' as const },
    { look: 'in the dark', path: '/?zoek=midden', viewport: { width: 1280, height: 900 }, scheme: 'dark' as const },
    {
      look: 'on a narrow screen',
      path: '/?zoek=midden',
      viewport: { width: 320, height: 800 },
      scheme: 'light' as const,
    },
  ])
    it(`signing in, the overview and a dossier have no accessibility violation ${look}`, async () => {
      const page = await open(path, viewport, scheme);
      await page.getByRole('link', { name: 'Inloggen', exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await toChoice(page);
      expect(await violations(page)).toEqual([]);
      await choose(page, 'Oefenaccountmanager 1');
      await page.getByRole('heading', { level: 1, name: 'Overzicht van 66 instellingen' }).waitFor();
      await page.getByRole('link', { name: NAME }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.getByRole('link', { name: NAME }).click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      await page.getByRole('heading', { level: 2, name: 'Tijdlijn' }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.context().close();
    });

  it('the overview shows all 66, late ones first, and finds one by its BRIN in the address', async () => {
    const page = await open('/');
    await signIn(page, 'Oefenaccountmanager 1');
    const rows = page.getByRole('table').first().getByRole('row');
    await page.getByRole('link', { name: NAME }).waitFor();
    expect(await rows.count()).toBe(67);
    expect(await rows.nth(1).innerText()).toContain('te laat');
    await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill(BRIN);
    await until(async () => (await rows.count()) === 2);
    expect(page.url()).toContain(BRIN);
    await page.context().close();
  });

  it('the dossier says whose turn it is, until when, what was said and which money', async () => {
    const page = await open(`/trajecten/${BRIN}`);
    await signIn(page, 'Oefenaccountmanager 1');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    // the parts of a dossier arrive one by one
    for (const said of [
      'Uitvoering',
      '19 mei 2015',
      'Nog 7 dagen',
      'Maak de resultaten voor taal en rekenen meetbaar.',
      'voorbeeldcijfers',
      'Aanvulling',
    ])
      await page.getByRole('main').getByText(said).first().waitFor();

    await page.getByRole('button', { name: 'Vorig feit' }).click();
    await page.getByText('U kijkt naar wat bekend was op 24 april 2015').waitFor();
    await page.getByText('3 van de 4 feiten').waitFor();
    await page.getByRole('button', { name: 'Vorig feit' }).click();
    await page.getByText('Nog 77 dagen').waitFor(); // on 12 February the plan was due on 30 April
    expect(await violations(page)).toEqual([]);
    await page.reload(); // the moment is in the address
    await page.getByText('2 van de 4 feiten').waitFor();
    await page.getByRole('button', { name: 'Zoals het was op' }).click();
    await page.getByText('U kijkt naar hoe het was op 12 februari 2015').waitFor();
    await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
    await page.getByText('Nog 7 dagen').waitFor();
    await page.context().close();
  });

  for (const { persona, path, title } of [
    { persona: 'Oefenaccountmanager 1', path: '/', title: 'Overzicht van 66 instellingen' },
    { persona: 'Oefenauditor', path: `/trajecten/${BRIN}`, title: NAME },
    { persona: 'Oefeninstelling', path: '/mijn-traject', title: 'Mijn traject' },
  ])
    it(`the first load of ${path} is at most 180 kB of script over the wire, compressed and kept`, async () => {
      const page = await open(path);
      await toChoice(page);
      if (persona === 'Oefeninstelling') await page.getByRole('combobox').selectOption(BRIN);
      await choose(page, persona);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.reload(); // without what signing in needed
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.waitForLoadState('networkidle');
      const scripts = await page.evaluate(() =>
        performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
      );
      const answers = await Promise.all(scripts.map((script) => sent(script, 'gzip')));
      expect(answers.length).toBeGreaterThan(2);
      expect(new Set(answers.map(({ kept }) => kept))).toEqual(new Set(['public, max-age=31536000, immutable']));
      expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(180_000);
      const packages = answers.reduce((largest, each) => (each.bytes > largest.bytes ? each : largest));
      expect((await sent(packages.url, 'br, gzip')).bytes).toBeLessThan(packages.bytes);
      await page.context().close();
    });

  it('an institution sees its own dossier, and is told why it sees no other', async () => {
    const page = await open('/trajecten/00GT');
    await toChoice(page);
    await page.getByRole('combobox').selectOption(BRIN);
    await choose(page, 'Oefeninstelling');
    await page.getByText('Dit is niet uw dossier').first().waitFor();
    await page.context().close();
  });

  it('the calendar shows what is to be done by month and one by one, and keeps the choice in the address', async () => {
    const page = await open('/kalender?maand=2015-06');
    await signIn(page, 'Oefenaccountmanager 1');
    await page.getByRole('heading', { level: 2, name: 'Juni 2015' }).waitFor();
    await page.getByRole('link', { name: 'Vorige maand: mei 2015' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Mei 2015' }).waitFor();
    await page.getByRole('cell').filter({ hasText: 'vandaag' }).waitFor();
    await page.getByRole('link', { name: 'Vorige maand: april 2015' }).click();
    const filed = page.getByRole('cell').filter({ hasText: 'donderdag 30 april 2015' });
    await filed.getByText('65 instellingen').waitFor();
    expect(await violations(page)).toEqual([]);
    await filed.getByRole('link', { name: 'Kwaliteitsplan indienen' }).click();
    const rows = page.getByRole('table').getByRole('row');
    await until(async () => (await rows.count()) === 66);
    await page.getByRole('checkbox', { name: 'Toon ook wat klaar is' }).check();
    await until(async () => (await rows.count()) === 67);
    await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill(BRIN);
    await until(async () => (await rows.count()) === 2);
    expect(await violations(page)).toEqual([]);
    await page.reload(); // what was chosen is in the address
    await until(async () => (await rows.count()) === 2);
    await page.getByRole('link', { name: NAME }).waitFor();
    await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill('bestaat niet');
    await page.getByText('Geen termijn past bij dit filter').waitFor();
    await page.context().close();
  });

  it('an institution has its own deadlines alone in its calendar, on a narrow screen too', async () => {
    const page = await open('/kalender?maand=2015-04&klaar=ook', { width: 320, height: 800 });
    await toChoice(page);
    await page.getByRole('combobox').selectOption(BRIN);
    await choose(page, 'Oefeninstelling');
    await page.getByRole('cell').filter({ hasText: 'donderdag 30 april 2015' }).getByText(NAME).waitFor();
    expect(await page.getByLabel(/Zoek/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('link', { name: 'Vorige maand: maart 2015' }).click();
    await page.getByRole('link', { name: 'Vorige maand: februari 2015' }).click();
    await page.getByText('In februari 2015 is er geen termijn').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lijst' }).click();
    await page.getByRole('link', { name: 'Kwaliteitsplan indienen' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Geheim adres maken' }).click();
    const address = await page.getByLabel('Geheim adres van uw agenda').inputValue();
    await page.getByText('U deelt uw agenda sinds').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await (await fetch(address)).text()).toContain(`UID:plan-2015.${BRIN}@mijlpaal`);
    await page.getByRole('button', { name: 'Adres intrekken' }).click();
    await page.getByText('Het adres is ingetrokken.').waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.context().close();
  });

  it('moving the practice clock shows the new day and the mail', async () => {
    const page = await open('/');
    await signIn(page, 'Oefenaccountmanager 1');
    await page.getByText('dinsdag 12 mei 2015', { exact: true }).waitFor();
    await page.getByRole('button', { name: '1 dag verder' }).click();
    await page.getByText('woensdag 13 mei 2015', { exact: true }).waitFor();
    await page.context().close();
  });

  it('a fact is corrected from the timeline, after what would be different was shown', async () => {
    const page = await open(`/trajecten/${BRIN}`);
    await signIn(page, 'Oefenmedewerker van DUO');
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: 'Overeenkomst getekend' })
      .filter({ hasText: 'Herstellen' });
    await entry.getByText('Herstellen').click();
    await entry.getByLabel('De goede dag').fill('2015-02-10');
    await entry.getByLabel('Waarom herstelt u dit?').fill('Op de overeenkomst staat 10 februari.');
    await entry.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
    await entry.getByText('was gehaald op 12 februari 2015, wordt gehaald op 10 februari 2015').waitFor();
    expect(await violations(page)).toEqual([]);
    await entry.getByRole('button', { name: 'Herstel vastleggen' }).click();
    await entry.getByText('Eerst vastgelegd').waitFor();
    expect(await entry.locator('del').innerText()).toBe('12 februari 2015');
    expect(await entry.innerText()).toContain('Op de overeenkomst staat 10 februari.');
    await page.context().close();
  });

  it('no page had an error of its own', () => {
    expect(troubles.filter((trouble) => !trouble.includes('403'))).toEqual([]);
  });
});
