import { expect, it } from '@jest/globals';
import { until } from '../until';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { spring } from './spring';
import { stageOf } from './stage';

const stage = stageOf(spring);

it('the calendar shows what is to be done by month and one by one, and keeps the choice in the address', async () => {
  const page = await stage().enter('accountManager', '/kalender?maand=2015-06');
  await page.getByRole('heading', { level: 2, name: 'Juni 2015' }).waitFor();
  await page.getByRole('link', { name: 'Vorige maand: mei 2015' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Mei 2015' }).waitFor();
  await page.getByRole('cell').filter({ hasText: 'vandaag' }).waitFor();
  await page.getByRole('link', { name: 'Vorige maand: april 2015' }).click();
  const filed = page.getByRole('cell').filter({ hasText: 'donderdag 30 april 2015' });
  await filed.getByText('65 instellingen').waitFor();
  expect(await faults(page)).toEqual([]);
  await filed.getByRole('link', { name: 'Kwaliteitsplan indienen' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await until(async () => (await rows.count()) === 66);
  await page.getByRole('checkbox', { name: 'Toon ook wat klaar is' }).check();
  await until(async () => (await rows.count()) === 67);
  await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill(BRIN);
  await until(async () => (await rows.count()) === 2);
  expect(await faults(page)).toEqual([]);
  await page.reload(); // what was chosen is in the address
  await until(async () => (await rows.count()) === 2);
  await page.getByRole('link', { name: NAME }).waitFor();
  await page.getByRole('searchbox').or(page.getByLabel(/Zoek/)).first().fill('bestaat niet');
  await page.getByText('Geen termijn past bij dit filter').waitFor();
});

it('an institution has its own deadlines alone in its calendar, on a narrow screen too', async () => {
  const page = await stage().enter('institution', '/kalender?maand=2015-04&klaar=ook', { width: 320 });
  await page.getByRole('cell').filter({ hasText: 'donderdag 30 april 2015' }).getByText(NAME).waitFor();
  expect(await page.getByLabel(/Zoek/).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Vorige maand: maart 2015' }).click();
  await page.getByRole('link', { name: 'Vorige maand: februari 2015' }).click();
  await page.getByText('In februari 2015 is er geen termijn').waitFor();
  await page.getByRole('button', { name: 'Lijst' }).click();
  await page.getByRole('link', { name: 'Kwaliteitsplan indienen' }).waitFor();
  await page.getByRole('button', { name: 'Geheim adres maken' }).click();
  const address = await page.getByLabel('Geheim adres van uw agenda').inputValue();
  await page.getByText('U deelt uw agenda sinds').waitFor();
  expect(await faults(page)).toEqual([]);
  expect(await (await fetch(address)).text()).toContain(`UID:plan-2015.${BRIN}@mijlpaal`);
  await page.getByRole('button', { name: 'Adres intrekken' }).click();
  await page.getByText('Het adres is ingetrokken.').waitFor();
  expect((await fetch(address)).status).toBe(404);
});
