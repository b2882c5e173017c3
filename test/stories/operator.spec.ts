import { expect, it } from '@jest/globals';
import { poison } from '../poison';
import { operator } from '../practice';
import { Keyboard } from './keyboard';
import { faults } from './look';
import { stageOf } from './stage';

const PARKED = 'trajectory-2015-98PP';
const stage = stageOf({
  prepare: (data) => poison(data, PARKED, { type: 'NobodyKnowsThis', data: {} }, { type: 'NorThis', data: {} }),
});

it('an operator sees how the system is doing, and solves what waits without losing what was typed', async () => {
  const page = await stage().enter('operator', '/');
  await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
  await page.getByText('Er wacht 1 stroom').waitFor();
  for (const said of ['Klaar voor gebruik', 'SQLite', 'nummer 0, NobodyKnowsThis'])
    await page.getByText(said).first().waitFor();
  const keyboard = new Keyboard(page);
  await keyboard.press(page.getByRole('button', { name: 'Herinneringen opnieuw opbouwen' }));
  await keyboard.press(page.getByRole('button', { name: 'Bouw opnieuw op' }));
  await page.getByRole('row', { name: /^Herinneringen reminders .*bouw 2 Bij/ }).waitFor();

  const why = page.getByLabel('Waarom doet u dit?');
  const status = page.getByRole('main').getByRole('status').first();
  await page.getByRole('button', { name: `${PARKED} opnieuw proberen` }).click();
  await why.fill('Misschien lukt het nu.');
  await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
  await status.getByText(`Het is geprobeerd, maar ${PARKED} wacht nog.`).waitFor();

  await page.getByRole('button', { name: `Feit van ${PARKED} overslaan` }).click();
  await page.getByText('De overzichten laten dit feit voorgoed weg').waitFor();
  await page.getByRole('button', { name: 'Sla dit feit voorgoed over' }).click();
  await page.getByRole('link', { name: 'Waarom doet u dit: Vul dit in.' }).click();
  expect(await why.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await faults(page, 'beheer-overslaan')).toEqual([]);
  await why.fill('Een proef.');
  await page.reload();
  await page.getByRole('button', { name: `Feit van ${PARKED} overslaan` }).click();
  expect(await why.inputValue()).toBe('Een proef.');
  await why.press('End');
  const { client } = stage().practice;
  const other = { reason: 'Van een ander.', revision: 0 };
  await client.must(client.post(`/v1/operations/parked/${PARKED}/skips`, operator, other));
  await page.getByText('Nu wacht nummer 1, NorThis').waitFor();
  expect(await why.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Ga verder met dit feit' }).click();
  expect(await why.inputValue()).toBe('Een proef.');
  await page.getByRole('button', { name: 'Sla dit feit voorgoed over' }).click();
  await status.getByText(`Overgeslagen: nummer 1, NorThis van ${PARKED}.`).waitFor();
  await page.getByText('Er wacht niets').waitFor();
  expect(await faults(page)).toEqual([]);
});

it('who keeps nothing running is told so, and an auditor may only look', async () => {
  const manager = await stage().enter('accountManager', '/beheer');
  await manager.getByText('Het beheer is niet voor uw rol').waitFor();
  const auditor = await stage().enter('auditor', '/beheer');
  await auditor.getByRole('row', { name: /^Herinneringen/ }).waitFor();
  expect(await auditor.getByRole('main').getByRole('button').count()).toBe(0);
});

it('an operator gives institutions to another account manager, several at once, and removes who left', async () => {
  const page = await stage().enter('operator', '/beheer');
  await page.getByRole('link', { name: 'Accountmanagers en mensen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Accountmanagers' }).waitFor();
  const load = page.getByRole('table', { name: 'Verdeling' });
  await load.getByRole('row', { name: 'Oefenaccountmanager 1 33' }).waitFor();
  await page.getByText('Elke instelling heeft een accountmanager.').waitFor();
  await page.getByLabel('Toon instellingen van').selectOption('Oefenaccountmanager 1');
  const assign = page.getByRole('button', { name: /^Wijs \d+ instellingen? toe$/ });
  await page.getByText('Kies eerst instellingen').waitFor();
  expect(await assign.getAttribute('aria-disabled')).toBe('true');
  for (const at of [0, 1]) await page.getByRole('checkbox').nth(at).check();
  await page.getByLabel('Nieuwe accountmanager').selectOption('Oefenaccountmanager 2');
  expect(await faults(page, 'accountmanagers-toewijzen')).toEqual([]);
  await assign.click();
  await page.getByText('Oefenaccountmanager 2 volgt nu 2 instellingen meer.').waitFor();
  await load.getByRole('row', { name: 'Oefenaccountmanager 1 31' }).waitFor();
  await load.getByRole('row', { name: 'Oefenaccountmanager 2 35' }).waitFor();

  await page.getByRole('button', { name: 'Gegevens weghalen van Oefenaccountmanager 2' }).click();
  await page.getByRole('button', { name: 'Ja, haal de gegevens van Oefenaccountmanager 2 weg' }).click();
  await page.getByText('De gegevens van Oefenaccountmanager 2 zijn weg.').waitFor();
  await load.getByRole('row', { name: 'Iemand van OCW 35' }).waitFor();

  await page.getByText('Iemand toevoegen').click();
  await page.getByLabel('Kenmerk bij de inlogdienst').fill('nieuw iemand');
  await page.getByLabel('Naam', { exact: true }).fill('Noor Voorbeeld');
  await page.getByLabel('Organisatie').fill('accountManager');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByRole('link', { name: 'Rol: Maak een keuze.' }).waitFor();
  expect(await faults(page, 'iemand-toevoegen')).toEqual([]);
  await page.getByLabel('Rol').selectOption('Accountmanager');
  await page.getByRole('link', { name: /^Kenmerk bij de inlogdienst: Gebruik alleen letters/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ocw-nv');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  await page.getByText('Noor Voorbeeld staat in het register.').waitFor();
  await load.getByRole('row', { name: 'Noor Voorbeeld 0' }).waitFor();
  await page.getByLabel('Nieuwe accountmanager').selectOption('Noor Voorbeeld');
  const reader = await stage().enter('auditor', '/');
  await reader.getByRole('heading', { level: 1, name: 'Overzicht van 66 instellingen' }).waitFor();
});
