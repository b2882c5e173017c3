import { expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { assessor, duo } from '../practice';
import { Keyboard } from './keyboard';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { stageOf } from './stage';

/** Of three institutions the plan is in on 24 April 2015. */
const OTHER = '00GT';
const THIRD = '25MB';
const THIRD_NAME = 'Summa College';
const OTHER_NAME = 'Albeda College';
/** Whose plans come in later. */
const LATER = ['01IC', '25LN'];
const stage = stageOf({
  environment: { MIJLPAAL_TODAY: '2015-04-24' },
  before: async (practice) => {
    for (const brin of [BRIN, OTHER, THIRD])
      await practice.record(brin, 'plan-submissions', duo, examples['plan-submissions']);
  },
});

it('an assessor claims work, hands it over without a mouse, and sees what comes of it', async () => {
  const page = await stage().enter('assessor', '/werk');
  const status = page.getByRole('main').getByRole('status').first();
  const keyboard = new Keyboard(page);
  await page.getByRole('button', { name: 'Nog van niemand (6)', pressed: true }).waitFor();

  await keyboard.press(page.getByRole('button', { name: `Oppakken: werk van ${NAME}` }).first());
  await status.getByText(`U heeft het werk van ${NAME} opgepakt.`).waitFor();
  expect(await status.evaluate((line) => line === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Bij mij (2)' }).click();
  await page.getByRole('link', { name: 'Advies over excellentie' }).waitFor();
  expect(page.url()).toContain('van=mij');

  await keyboard.press(page.getByRole('button', { name: `Overdragen: werk van ${NAME}` }).first());
  await page.getByLabel('Wat moet uw collega weten?').fill('Het gesprek is op 20 mei.');
  await keyboard.press(page.getByRole('button', { name: 'Draag over' }));
  await page.getByRole('link', { name: 'Aan wie: Vul dit in.' }).click();
  expect(await faults(page, 'werk-overdragen')).toEqual([]);
  const to = page.getByLabel('Aan wie?');
  expect(await to.evaluate((field) => field === document.activeElement)).toBe(true);
  await to.selectOption({ label: 'Oefenbeoordelaar 2' });
  await page.getByRole('button', { name: 'Draag over' }).click();
  await status.getByText(`Het werk van ${NAME} ligt nu bij Oefenbeoordelaar 2.`).waitFor();
  await page.getByText('Er wacht nu niets op u').waitFor();

  const colleague = await stage().enter('secondAssessor', '/werk');
  await colleague.getByRole('button', { name: 'Bij mij (2)', pressed: true }).waitFor();
  await colleague.goto(stage().at(`/trajecten/${BRIN}`));
  await colleague.getByText('Het gesprek is op 20 mei.').waitFor();
});

it('claims several at once; of which a colleague was first is told, with whose it is now', async () => {
  const page = await stage().enter('assessor', '/werk?van=niemand');
  await page.route('**/v1/changes**', (route) => route.fulfill({ status: 404 })); // it hears nothing of others
  await page.reload();
  await page.getByText('Kies eerst een of meer instellingen').waitFor();
  await page
    .getByRole('checkbox', { name: `Kies: werk van ${OTHER_NAME}` })
    .first()
    .check();
  await page.getByRole('button', { name: 'Pak het werk van 1 instelling op' }).waitFor();
  await page.getByRole('button', { name: 'Kies alle 2' }).click();
  expect(await faults(page, 'werk-kiezen')).toEqual([]);
  await stage().practice.record(OTHER, 'work-claims', { ...assessor, actor: 'practice-assessor-2' });
  await page.getByRole('button', { name: 'Pak het werk van 2 instellingen op' }).click();
  await page.getByRole('alert').getByText(`${OTHER_NAME}: `).waitFor();
  await page.getByRole('alert').getByText('is al opgepakt').waitFor();
  await page.getByRole('main').getByRole('status').getByText(`U heeft het werk van ${THIRD_NAME} opgepakt.`).waitFor();
  await page.getByText('Er wacht nu niets').waitFor();
  expect(await faults(page)).toEqual([]);
});

it('tells what became of each claim when one is lost, and sends that again as the same', async () => {
  for (const brin of LATER) await stage().practice.record(brin, 'plan-submissions', duo, examples['plan-submissions']);
  const page = await stage().enter('assessor', '/werk?van=niemand');
  const others = page.getByRole('checkbox', { name: /^Kies: werk van/, checked: false });
  for (let picked = 0; picked < LATER.length; picked += 1) await others.first().click();
  const keys: (string | undefined)[] = [];
  await page.route('**/work-claims', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await (keys.length === 1 ? route.abort('connectionreset') : route.continue());
  });
  await page.getByRole('button', { name: 'Pak het werk van 2 instellingen op' }).click();
  await page.getByRole('alert').getByText('Wij weten niet of dit is gelukt').waitFor();
  await page.getByRole('alert').getByText('Niet geprobeerd').waitFor();
  await page.getByRole('button', { name: 'Pak het werk van 2 instellingen op' }).click();
  await page
    .getByRole('main')
    .getByRole('status')
    .getByText(/^U heeft het werk van .* opgepakt\.$/)
    .waitFor();
  expect([keys.length, keys[1] === keys[0], keys[2] === keys[0]]).toEqual([3, true, false]);
});

it('an auditor looks and an institution is told that this is not theirs', async () => {
  const auditor = await stage().enter('auditor', '/werk');
  await auditor.getByRole('cell', { name: 'Advies over excellentie' }).first().waitFor();
  expect(await auditor.getByRole('button', { name: /^(Oppakken|Overdragen)/ }).count()).toBe(0);
  const institution = await stage().enter('institution', '/werk');
  await institution.getByText('De werkvoorraad is niet voor uw rol').waitFor();
});
