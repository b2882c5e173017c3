import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { BUDGET, pageLoads } from '../first-load';
import type { Page } from 'playwright-core';
import { sent } from '../sent';
import { until } from '../until';
import { Keyboard } from './keyboard';
import { faults, settled } from './look';
import { BRIN, NAME } from './people';
import { spring } from './spring';
import { stageOf } from './stage';

const stage = stageOf(spring);

/** What is low on a page comes when somebody comes near it. @param id of its heading */
async function comeTo(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).waitFor();
  await page.evaluate((heading) => document.getElementById(heading)?.scrollIntoView(), id);
}

it('the overview shows all 66, late ones first, and finds one by its BRIN in the address', async () => {
  const page = await stage().enter('accountManager', '/');
  const rows = page.getByRole('grid').getByRole('row');
  await page.getByRole('link', { name: NAME }).waitFor();
  expect(await rows.count()).toBe(67);
  expect(await rows.nth(1).innerText()).toContain('te laat');
  await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill(BRIN);
  await until(async () => (await rows.count()) === 2);
  expect(page.url()).toContain(BRIN);
  await page.getByText('Kolommen: 10 van 14').click();
  await page.getByRole('checkbox', { name: 'Recht op dit jaar' }).check();
  await page.getByRole('columnheader', { name: 'Recht op dit jaar' }).waitFor();
  await page.getByText('Dit is niet wat is betaald').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.reload(); // the columns are in the address
  await page.getByText('Kolommen: 11 van 14').waitFor();
  await new Keyboard(page).press(page.getByRole('link', { name: NAME }));
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
});

it('the overview goes by the keys of a spreadsheet, one stop for Tab, and stays where one was', async () => {
  const page = await stage().enter('accountManager', '/?sorteer=name');
  const keyboard = new Keyboard(page);
  const grid = page.getByRole('grid');
  const names = grid.getByRole('rowheader');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const nameOf = (row: number) => names.nth(row).innerText();
  await keyboard.to(names.first().getByRole('link'));
  await press('ArrowDown', 'ArrowDown');
  expect(await focused()).toBe(await nameOf(2));
  await press('ArrowRight');
  const brin = await grid.getByRole('row').nth(3).getByRole('gridcell').first().innerText();
  expect(await focused()).toBe(brin);
  await press('Tab');
  expect(await grid.evaluate((table) => table.contains(document.activeElement))).toBe(false);
  await press('Shift+Tab');
  expect(await focused()).toBe(brin);
  await press('ArrowDown', 'PageDown', 'PageUp', 'ArrowUp', 'Home');
  expect(await focused()).toBe(await nameOf(2));
  await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter'); // the heading: the other way round
  await page.waitForURL(/richting=af/);
  await press('Control+End');
  expect(await focused()).toBe(await nameOf(65));
  await press('/');
  await page.keyboard.type(BRIN);
  await until(async () => (await names.count()) === 1);
  expect(await page.getByRole('searchbox').inputValue()).toBe(BRIN);
  await keyboard.to(names.first().getByRole('link')); // the row where one was is gone
  await press('End', 'Enter'); // a cell without a link
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
});

it('the file of the overview has the rows, the order and the columns of the page', async () => {
  const page = await stage().enter('auditor', '/?soort=aoc&sorteer=name&richting=af&kolommen=brin.province.days');
  const grid = page.getByRole('grid');
  await grid.getByRole('link').first().waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download deze lijst als CSV' }).click();
  const [head, ...lines] = (await readFile(await (await download).path(), 'utf8')).slice(1).trimEnd().split('\r\n');
  const unquoted = (line = '') => line.slice(1, -1).split('";"');
  expect(unquoted(head)).toEqual(await grid.getByRole('columnheader').allInnerTexts());
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.map((line) => unquoted(line)[0])).toEqual(await grid.getByRole('rowheader').allInnerTexts());
});

it('the dossier says whose turn it is, until when, what was said and which money', async () => {
  const page = await stage().enter('accountManager', `/trajecten/${BRIN}`);
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
  const mail = page.getByRole('region', { name: 'Contact' }).getByRole('link');
  expect(await mail.first().getAttribute('href')).toBe('mailto:contact@25lh.voorbeeld.invalid');
  expect(await mail.count()).toBe(5);

  const chart = page.getByRole('region', { name: 'Het pad als tekening' });
  await comeTo(page, 'tekening');
  await chart.getByRole('button', { name: 'Overeenkomst' }).click();
  await chart.getByRole('img', { name: 'Overeenkomst' }).waitFor();
  await chart.getByText('Hetzelfde als tabel').click();
  const signed = chart.getByRole('row', { name: 'Overeenkomst: Getekend' });
  expect(await signed.innerText()).toMatch(/Nu\s+12 februari 2015/);

  await page.getByRole('button', { name: 'Vorig feit' }).click();
  await page.getByText('U kijkt naar wat bekend was op 24 april 2015').waitFor();
  await page.getByText('3 van de 4 feiten').waitFor();
  await page.getByRole('button', { name: 'Vorig feit' }).click();
  await page.getByText('Nog 77 dagen').waitFor(); // on 12 February the plan was due on 30 April
  await comeTo(page, 'tekening');
  await chart.getByText('Hetzelfde als tabel').click();
  const filed = chart.locator('[data-state="opened.course.open.plan.filed"]');
  expect(await filed.getAttribute('class')).toContain('is-possible'); // the plan came later
  expect(await faults(page)).toEqual([]);
  await page.reload(); // the moment is in the address
  await page.getByText('2 van de 4 feiten').waitFor();
  await page.getByRole('button', { name: 'Zoals het was op' }).click();
  await page.getByText('U kijkt naar hoe het was op 12 februari 2015').waitFor();
  await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
  await page.getByText('Nog 7 dagen').waitFor();
});

it('a report on an institution is recorded, and stands in its dossier and at its own trajectory', async () => {
  const page = await stage().enter('accountManager', `/trajecten/${BRIN}`);
  const panel = page.getByRole('region', { name: 'Kerncijfers en rapportages' });
  await comeTo(page, 'kerncijfers');
  await panel.getByText('Er is nog geen rapportage over deze instelling vastgelegd.').waitFor();
  await panel.getByText('Er is nog geen handreiking vastgelegd.').waitFor();
  await panel.getByRole('link', { name: 'Rapportage vastleggen' }).click();
  await page.getByLabel('Soort rapportage').selectOption('Mbo-instellingsrapportage');
  await page.getByLabel('Jaar waarin zij is uitgebracht').selectOption('2015');
  await page.getByRole('button', { name: 'Leg de rapportage vast' }).click();
  await page.getByRole('alert').getByRole('link', { name: /Titel/ }).waitFor(); // what is missing is said, nothing is lost
  await page.getByLabel('Titel').fill('Mbo-instellingsrapportage 2015');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Leg de rapportage vast' }).click();
  await page.getByRole('link', { name: 'Naar het dossier' }).click();
  await comeTo(page, 'kerncijfers');
  await panel.getByRole('link', { name: 'Mbo-instellingsrapportage 2015' }).waitFor();
  await panel.getByText('Rijksbijdrage').first().waitFor();
  expect(await faults(page)).toEqual([]);

  const own = await stage().enter('institution', '/mijn-traject');
  const same = own.getByRole('region', { name: 'Kerncijfers en rapportages' });
  await comeTo(own, 'kerncijfers');
  await same.getByRole('link', { name: 'Mbo-instellingsrapportage 2015' }).waitFor();
  expect(await same.getByRole('link', { name: 'Rapportage vastleggen' }).count()).toBe(0); // it is told, and tells not itself
});

it('moving the practice clock shows the new day and the mail', async () => {
  const page = await stage().enter('accountManager', '/');
  await page.getByText('dinsdag 12 mei 2015', { exact: true }).waitFor();
  await page.getByRole('button', { name: '1 dag verder' }).click();
  await page.getByText('woensdag 13 mei 2015', { exact: true }).waitFor();
});

it('a fact is corrected from the timeline, after what would be different was shown', async () => {
  const page = await stage().enter('duo', `/trajecten/${BRIN}`);
  await page.getByRole('link', { name: /^Herstellen ?: Overeenkomst getekend/ }).click();
  await page.getByRole('radio', { name: 'De dag klopt niet' }).check();
  await page.getByLabel('De goede dag').fill('2015-02-10');
  await page.getByLabel('Waarom herstelt u dit?').fill('Op de overeenkomst staat 10 februari.');
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await page.getByText('was gehaald op 12 februari 2015, wordt gehaald op 10 februari 2015').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Herstel vastleggen' }).click();
  const entry = page.locator('#feit-1'); // where the address leads
  await entry.getByText('Eerst vastgelegd').waitFor();
  expect(await entry.locator('del').innerText()).toBe('12 februari 2015');
  expect(await entry.innerText()).toContain('Op de overeenkomst staat 10 februari.');
});

/** @source the budget of the first load: 180 kB of script over the wire */
it.each([
  ['accountManager', '/', 'Overzicht van 66 instellingen'],
  ['auditor', `/trajecten/${BRIN}`, NAME],
  ['duo', `/trajecten/${BRIN}`, NAME],
  ['institution', '/mijn-traject', 'Mijn traject'],
] as const)(
  'the first load for %s of %s is at most 180 kB of script, compressed and kept',
  async (who, path, title) => {
    const page = await stage().enter(who, path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await settled(page);
    const scripts = await page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
    );
    const answers = await Promise.all(scripts.map((script) => sent(script, 'gzip')));
    expect(answers.length).toBeGreaterThan(2);
    expect(new Set(answers.map(({ kept }) => kept))).toEqual(new Set(['public, max-age=31536000, immutable']));
    const total = answers.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total).toBeLessThanOrEqual(BUDGET);
    // what the build says of every page comes over the wire, with parts that come by themselves
    const said = pageLoads().find((load) => load.path === path.replace(BRIN, ':brin'));
    expect(total).toBeGreaterThanOrEqual(said?.bytes ?? Infinity);
    const packages = answers.reduce((largest, each) => (each.bytes > largest.bytes ? each : largest));
    expect((await sent(packages.url, 'br, gzip')).bytes).toBeLessThan(packages.bytes);
  },
);
