import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { duo, itself, Practice } from './practice';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BRIN = '25LH';
const NAME = 'ROC Midden Nederland';

/** From a computed run to the letter that an institution reads, in a real browser. */
describe('the pages about payment runs', () => {
  let practice: Practice;
  let browser: Browser;
  const troubles: string[] = [];

  beforeAll(async () => {
    practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-30' });
    for (const brin of [BRIN, '00GT']) {
      await practice.record(brin, 'agreement-signatures', itself(brin));
      await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
    }
    browser = await launchBrowser();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await practice?.server.stop();
  });

  const signedIn = async (persona: string, path: string, institution?: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    expect((await page.goto(new URL(path, practice.server.url).href))?.status()).toBe(200);
    await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kies als wie u oefent' }).waitFor();
    if (institution !== undefined) await page.getByRole('combobox').selectOption(institution);
    await page.getByRole('button', { name: persona }).click();
    return page;
  };
  const violations = async (page: Page) => {
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    return (await axe.withTags(TAGS).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  it('the minister computes a run, sees what it comes to, confirms it once and reads it', async () => {
    const page = await signedIn('Oefenbeslisser', '/betaalrondes');
    await page.getByText('Er is nog geen betaalronde bevestigd').waitFor();
    await page.getByRole('button', { name: 'Bereken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Concept: investering 2015' }).waitFor();
    await page.getByText('Dit is de eerste ronde van dit onderdeel en jaar.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
    await page.getByRole('link', { name: 'Bekijk de ronde met de besluiten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Investering 2015, ronde 1' }).waitFor();
    await page.getByText('Bevestigd op 30 april 2015.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it('a second run says why it differs, and that it was overtaken when the figures changed meanwhile', async () => {
    const deliver = (nationalContribution: string) =>
      practice.client.must(
        practice.client.post('/v1/schemes/2015/figures', duo, {
          ...examples.figures,
          brin: BRIN,
          nationalContribution,
        }),
      );
    await deliver('50000000.00');
    const page = await signedIn('Oefenbeslisser', '/betaalrondes/concept/investment/2015');
    const causes = page.getByRole('table', { name: 'Wat is er anders dan in de vorige ronde?' });
    await causes.getByRole('row', { name: /^Gegevens 2 \+/ }).waitFor();
    const own = page.getByRole('button', { name: NAME });
    await own.click();
    await page.getByRole('table', { name: `Waarom ${NAME} een ander bedrag krijgt` }).waitFor();
    await deliver('60000000.00');
    await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
    await page.getByText('De verdeling is veranderd sinds u die zag: de gegevens, de berekening.').waitFor();
    await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
    await page.getByText('De verdeling is veranderd').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
    await page.getByText('De ronde is bevestigd').waitFor();
    await page.context().close();
  });

  it('an institution reads its own decision, with the calculation and the letter as PDF', async () => {
    const page = await signedIn('Oefeninstelling', '/betaalrondes', BRIN);
    await page.getByRole('link', { name: 'Investering 2015' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Besluit over investering 2015' }).waitFor();
    await page.getByText(`${NAME} krijgt`).waitFor();
    await page.getByText('Voorbeeldcijfers.').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fits(page)).toBe(true);
    const href = await page.getByRole('link', { name: 'Besluit als PDF' }).getAttribute('href');
    const letter = await page.request.get(new URL(href ?? '', practice.server.url).href);
    expect([letter.status(), letter.headers()['content-type'], (await letter.body()).toString('latin1', 0, 8)]).toEqual([
      200, 'application/pdf', '%PDF-1.7',
    ]); // prettier-ignore
    await page.goto(new URL(`/betaalrondes/investment-2015-1/00GT`, practice.server.url).href);
    await page.getByText('Dit is niet uw dossier').waitFor();
    await page.context().close();
  });

  it('the dossier shows every component, and why an amount is not known yet', async () => {
    const page = await signedIn('Oefeninstelling', `/trajecten/${BRIN}`, BRIN);
    await page.getByRole('heading', { level: 2, name: 'Geld' }).waitFor();
    await page.getByRole('button', { name: 'Vsv, variabel deel' }).first().click();
    await page.getByText('De pot van dit jaar is nog niet bekendgemaakt.').first().waitFor();
    await page.context().close();
  });

  it('no page had an error of its own', () => expect(troubles).toEqual([]));
});
