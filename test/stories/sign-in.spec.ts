import { expect, it } from '@jest/globals';
import { until } from '../until';
import { Keyboard } from './keyboard';
import { faults, settled } from './look';
import { BRIN, people, type Who } from './people';
import { stageOf } from './stage';

const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2015-02-12' } });

it('somebody signs in without a mouse, comes back to the page that was asked for, and signs out at the provider too', async () => {
  const page = await stage().enter(null, '/kalender?maand=2015-04');
  const keyboard = new Keyboard(page);
  await keyboard.press(page.getByRole('link', { name: 'Inloggen', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'Kies als wie u oefent' }).waitFor();
  await keyboard.press(page.getByRole('button', { name: 'Oefenauditor' }));
  await page.getByRole('heading', { level: 2, name: 'April 2015' }).waitFor();
  expect(page.url()).toBe(stage().at('/kalender?maand=2015-04'));

  await keyboard.press(page.getByRole('button', { name: 'Uitloggen' }));
  await page.getByRole('heading', { level: 1, name: 'Ook uitloggen bij de inlogdienst?' }).waitFor();
  expect(await faults(page, 'uitloggen')).toEqual([]);
  await keyboard.press(page.getByRole('button', { name: 'Ja, log mij uit' }));
  await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Kies als wie u oefent' }).waitFor();
});

it('who stays signed in at the provider comes in again without a question', async () => {
  const page = await stage().enter(null, '/');
  await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
  await page.getByRole('button', { name: 'Oefenmedewerker van DUO' }).click();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.getByRole('button', { name: 'Nee, blijf ingelogd' }).click();
  await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
  await page.getByText('Oefenmedewerker van DUO').waitFor();
});

it('an institution says which one it is, and the provider says so of what it cannot do', async () => {
  const page = await stage().enter(null, '/inloggen');
  await page.getByRole('button', { name: 'Oefeninstelling' }).click();
  await page.getByRole('alert').getByText('Kies eerst een instelling uit de lijst.').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Instelling', { exact: true }).selectOption(BRIN);
  await page.getByRole('button', { name: 'Oefeninstelling' }).click();
  await page.getByRole('link', { name: 'Mijn traject' }).waitFor();
  await page.goto(stage().at('/oefenen/inlogdienst/auth?client_id=nobody'));
  await page.getByRole('heading', { level: 1, name: 'Inloggen lukt zo niet' }).waitFor();
  expect(await faults(page, 'inlogdienst-kan-niet')).toEqual([]);
});

/** One of each role. */
const roles = (Object.keys(people) as Who[]).filter((who) => !/^(second|other)/.test(who));
it.each(roles)('%s is led by the menu to pages that are there', async (who) => {
  const page = await stage().enter(who, '/');
  await page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
  const seen: string[] = [];
  for (const entry of await menu.all()) {
    await entry.click();
    const heading = page.getByRole('heading', { level: 1 });
    await until(async () => (await heading.count()) === 1 && !seen.includes(await heading.innerText()));
    await settled(page);
    seen.push(await heading.innerText());
    expect(await page.getByText(/niet voor uw rol|kwamen niet binnen/).count()).toBe(0);
  }
  expect(seen.length).toBe(await menu.count());
});

it('who signs out everywhere is out in every window, without a reload; what goes wrong is said', async () => {
  const elsewhere = await stage().enter('decisionMaker', '/kalender');
  const page = await stage().enter('decisionMaker', '/privacy');
  const leave = page.getByRole('button', { name: 'Overal uitloggen' });
  await page.route('**/v1/sessions', (route) => route.fulfill({ status: 429 }), { times: 1 });
  await leave.click();
  await page.getByRole('alert').getByText('U bent misschien nog ergens ingelogd.').waitFor();
  expect(await faults(page)).toEqual([]);
  await leave.click();
  await page.getByRole('heading', { level: 1, name: 'Ook uitloggen bij de inlogdienst?' }).waitFor();
  await elsewhere.getByRole('link', { name: 'Inloggen', exact: true }).waitFor();
});
