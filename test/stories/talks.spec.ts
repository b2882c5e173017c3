import { expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { assessor, duo } from '../practice';
import { Keyboard } from './keyboard';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { until } from '../until';
import { stageOf } from './stage';

const OTHER = '00GT';
const OTHER_NAME = 'Albeda College';
/** On 20 April 2017 one institution is planned, on 16 May, and another is not. */
const stage = stageOf({
  environment: { MIJLPAAL_TODAY: '2015-04-24' },
  before: async (practice) => {
    for (const brin of [BRIN, OTHER])
      await practice.record(brin, 'plan-submissions', duo, examples['plan-submissions']);
    await practice.client.moveClock('2017-04-20');
    const plan = { year: 2017, at: '2017-05-16T10:00', assessor: 'practice-assessor', place: 'Rotterdam' };
    await practice.record(OTHER, 'progress-talk-plans', assessor, plan);
  },
});
const planIt = (name: string) => ({ name: `Plan het gesprek met ${name}`, exact: true });

it('an assessor plans a talk without a mouse, sees it in its place, and is told what clashes', async () => {
  const page = await stage().enter('assessor', '/voorjaarsgesprekken');
  const keyboard = new Keyboard(page);
  const status = page.getByRole('main').getByRole('status').first();
  await page.getByRole('heading', { level: 1, name: 'Voorjaarsgesprekken 2017' }).waitFor();
  await keyboard.press(page.getByRole('button', planIt(NAME)));
  const day = page.getByLabel('Dag', { exact: true });
  await day.waitFor();
  expect(await day.inputValue()).toBe('2017-04-28'); // a week later is a holiday
  await page.locator('#dag-2017-04-28').getByText(NAME).waitFor();

  await day.fill('2017-05-16');
  await page.getByLabel('Tijd').fill('11:00');
  await page.locator('#dag-2017-05-16').getByText('nog niet opgeslagen').waitFor();
  const clash = `Oefenbeoordelaar 1 heeft op 16 mei 2017 om 10.00 uur een gesprek met ${OTHER_NAME} en om 11.00 uur met ${NAME}.`;
  await page.getByText(clash).waitFor();
  expect(await page.getByLabel('Beoordelaar').last().locator('option').allInnerTexts()).toEqual([
    'Oefenbeoordelaar 1, heeft dan al een gesprek',
    'Oefenbeoordelaar 2, vrij',
    'Nog niet bekend',
  ]);
  expect(await faults(page, 'voorjaarsgesprek-plannen')).toEqual([]);
  await day.fill('2017-05-25');
  await page.getByText(`Het gesprek met ${NAME} is op 25 mei 2017: dat is Hemelvaartsdag.`).waitFor();
  await day.fill('2017-05-16');
  await page.getByLabel('Beoordelaar').last().selectOption({ label: 'Oefenbeoordelaar 2, vrij' });
  await page.getByText('Geen botsing.').waitFor();
  await keyboard.press(page.getByRole('button', { name: 'Plannen', exact: true }));
  await status.getByText(`Gepland: ${NAME}, dinsdag 16 mei 2017 om 11.00`).waitFor();
  expect(await status.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.getByText('Elke instelling is gepland.').waitFor();
  expect(await page.getByText('nog niet opgeslagen', { exact: false }).count()).toBe(1); // in the legend
});

it('an account manager goes from the overview by a deadline and its passport to a planned talk without a mouse', async () => {
  const page = await stage().enter('accountManager', '/');
  const keyboard = new Keyboard(page);
  const names = page.getByRole('grid').getByRole('rowheader');
  await keyboard.type(page.getByRole('searchbox'), 'albeda');
  await until(async () => (await names.count()) === 1);
  await keyboard.press(names.getByRole('link', { name: OTHER_NAME }));
  await page.getByRole('heading', { level: 1, name: OTHER_NAME }).waitFor();
  const deadline = page.getByRole('table', { name: 'Open en later' }).getByRole('button').first();
  await keyboard.press(deadline);
  expect(await deadline.getAttribute('aria-expanded')).toBe('true');
  await page.getByText(/^Paspoort van deze termijn/).waitFor();
  await keyboard.press(page.getByRole('link', { name: 'Voorjaarsgesprekken' }));
  await keyboard.to(page.getByRole('combobox', { name: 'Jaar' }));
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 1, name: 'Voorjaarsgesprekken 2018' }).waitFor();
  await keyboard.press(page.getByRole('button', planIt(OTHER_NAME)));
  const day = page.getByLabel('Dag', { exact: true });
  await day.waitFor();
  const proposed = await day.inputValue();
  await keyboard.press(day, 'ArrowUp');
  expect(await day.inputValue()).not.toBe(proposed);
  await page.keyboard.press('ArrowDown');
  expect(await day.inputValue()).toBe(proposed);
  await keyboard.type(page.getByLabel('Plaats'), 'Rotterdam');
  await keyboard.press(page.getByRole('button', { name: 'Plannen', exact: true }));
  await page.getByText(`Gepland: ${OTHER_NAME}`).waitFor();
});

it('who is second sees what was planned meanwhile, and goes on with what was filled in', async () => {
  const page = await stage().enter('secondAssessor', '/voorjaarsgesprekken?jaar=2018');
  await page.getByRole('button', planIt(NAME)).click();
  await page.getByLabel('Plaats').fill('Utrecht');
  await stage().practice.record(BRIN, 'progress-talk-plans', assessor, { year: 2018, at: '2018-05-15T10:00' });
  await page.getByRole('button', { name: 'Plannen', exact: true }).click();
  await page.getByText('Er is intussen iets veranderd').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ga verder met wat ik invulde' }).click();
  expect(await page.getByLabel('Plaats').inputValue()).toBe('Utrecht');
  await page.getByRole('button', { name: 'Plannen', exact: true }).click();
  await page.getByText(`Gepland: ${NAME}`).waitFor();
});

it('an auditor looks and plans nothing', async () => {
  const page = await stage().enter('auditor', '/voorjaarsgesprekken?jaar=2017');
  await page.getByText('U mag wel kijken, niet plannen.').waitFor();
  expect(await page.getByRole('button', { name: /^Plan/ }).count()).toBe(0);
});
