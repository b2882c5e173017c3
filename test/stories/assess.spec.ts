import { expect, it } from '@jest/globals';
import { exampleDocument, examples, ExcellenceItem, type TimelineItem } from '@mijlpaal/trajectory-contract';
import type { Locator, Page } from 'playwright-core';
import { assessor, decisionMaker, duo, itself, type List, type Practice } from '../practice';
import { Keyboard } from './keyboard';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { planFile } from './plan-file';
import { stageOf } from './stage';

const OTHER = '00GT';
const THIRD = '01OE';
const plan = await planFile('Excellentieplan 2015.pdf', 20);
const supplement = await planFile('Aanvulling.pdf', 3);
const locked = await planFile('Geheim.pdf', 1, 'geheim');
/** It begins as a PDF and is none. */
const broken = { ...exampleDocument, name: 'Begroting.pdf', size: exampleDocument.text.length };
const elsewhere = { ...examples['plan-submissions'].documents[0], name: 'Bijlage.pdf' };
const keep = (practice: Practice, brin: string, sha256: string, bytes: Uint8Array) =>
  practice.client.must(
    practice.client.call('PUT', `/v1/institutions/${brin}/documents/${sha256}`, duo, bytes, {
      'content-type': 'application/pdf',
    }),
  );

/** On 12 May 2015 three institutions wait for advice on their application. Of their plan one file is not kept here, and one is broken. */
const stage = stageOf({
  environment: { MIJLPAAL_TODAY: '2015-04-24' },
  before: async (practice) => {
    for (const brin of [BRIN, OTHER, THIRD]) {
      await keep(practice, brin, plan.paper.sha256, plan.bytes);
      await keep(practice, brin, broken.sha256, Buffer.from(broken.text));
      const { text: _, ...paper } = broken;
      const documents = [plan.paper, elsewhere, paper];
      await practice.record(brin, 'plan-submissions', duo, { ...examples['plan-submissions'], documents });
    }
    await practice.client.moveClock('2015-05-12');
  },
});
const point = (page: Page, item: string) => page.getByRole('radiogroup', { name: new RegExp(`^${item}: `) });
/** The page of a document that lies open. */
const opened = (page: Page, number: number, { name } = plan.paper) =>
  page.getByRole('region', { name: `Bladzijde ${number} van ${name}`, exact: true });
/** Colour in the middle of the scan: red, green, blue. */
const inkOf = (shown: Locator) =>
  shown.locator('canvas').evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement; // by its name
    const drawn = (element as HTMLCanvasElement).getContext('2d')?.getImageData(width / 3, 0.65 * height, 1, 1).data;
    return [...(drawn ?? [])].slice(0, 3).join(' ');
  });
const isFocused = (element: Locator) => element.evaluate((one) => one === document.activeElement);
const kept = (page: Page) => page.getByText(/Concept bewaard om/);

it('an assessor claims work, assesses and advises without a mouse, and a reload loses nothing', async () => {
  const page = await stage().enter('assessor', '/werk');
  const keyboard = new Keyboard(page);
  await keyboard.press(page.getByRole('button', { name: `Oppakken: werk van ${NAME}` }).first());
  await page.getByText(`U heeft het werk van ${NAME} opgepakt.`).waitFor();
  await keyboard.press(page.getByRole('button', { name: /^Bij mij/ }));
  await keyboard.press(page.getByRole('link', { name: 'Advies over excellentie' }));
  await page.getByRole('heading', { level: 1, name: 'Excellentieplan beoordelen' }).waitFor();
  await page.getByText(/^dagen tot .* op 15 juli 2015$/).waitFor();
  await page.getByText('Vul nog 14 dingen in.').waitFor();

  for (const item of ExcellenceItem.options.slice(0, -1)) {
    await keyboard.to(point(page, item).getByRole('radio').first());
    await page.keyboard.press(item === 'E1.4' ? 'ArrowRight' : 'Space');
  }
  await page.getByText('13 van 14').waitFor();
  expect(await point(page, 'E1.4').getByRole('radio', { name: 'Voldoet niet' }).isChecked()).toBe(true);
  await opened(page, 1).getByText('Dit is bladzijde 1 van Excellentieplan 2015.pdf.').waitFor();
  await keyboard.press(page.getByRole('button', { name: 'Volgende bladzijde' }));
  await keyboard.press(page.getByRole('button', { name: 'Bladzijde 2 toevoegen bij E3.1' }));
  await keyboard.type(page.getByRole('textbox', { name: 'Bladzijde' }), '20');
  await page.keyboard.press('Enter');
  await opened(page, 20).waitFor();
  await page.getByText('Deze bladzijde is een plaatje.').waitFor();
  expect(await inkOf(opened(page, 20))).toBe('0 0 0');
  await keyboard.press(page.getByRole('button', { name: 'Terug naar E3.1' }));
  await keyboard.press(page.getByRole('link', { name: 'Bladzijden bij E3.1: 2' }));
  await opened(page, 2).getByText('Dit is bladzijde 2 van').waitFor();
  expect(await isFocused(opened(page, 2))).toBe(true);
  await page.getByText('Kan niet: E1.4 voldoet niet.').waitFor();
  expect(await page.getByRole('radio', { name: 'Niet positief' }).isChecked()).toBe(true);
  await keyboard.press(page.getByRole('button', { name: 'Voorwaarde toevoegen' }));
  expect(await page.getByRole('radio', { name: 'Positief met voorwaarden' }).isChecked()).toBe(true);
  await keyboard.type(page.getByLabel('Wat moet de instelling doen?'), 'Noem per programma een indicator.');

  await keyboard.press(page.getByRole('button', { name: 'Advies vastleggen' }));
  await page.getByRole('link', { name: 'E3.2: Maak een keuze.' }).waitFor();
  expect(await faults(page, 'excellentieplan-beoordelen')).toEqual([]);
  await keyboard.press(page.getByRole('link', { name: 'Toelichting bij E1.4: Geef een toelichting.' }));
  await page.keyboard.type('Bladzijde 8 noemt geen getallen.');

  await kept(page).waitFor();
  await page.reload();
  expect(await page.getByLabel('Toelichting bij E1.4').inputValue()).toBe('Bladzijde 8 noemt geen getallen.');
  await keyboard.press(point(page, 'E3.2').getByRole('radio').first(), 'Space');
  await page.getByText('Voorbeeld, nog niet verstuurd.').waitFor();
  const preview = page.getByRole('region', { name: 'Zo ziet de instelling het' });
  await preview.getByText('Noem per programma een indicator.').waitFor();
  await preview.getByText('Gevonden op bladzijde 2.').waitFor();

  await keyboard.press(page.getByRole('button', { name: 'Advies vastleggen' }));
  await page.getByText('Vastgelegd. De instelling ziet het nu ook.').waitFor();
  const institution = await stage().enter('institution', `/trajecten/${BRIN}`);
  await institution.getByText('Noem per programma een indicator.').first().waitFor({ state: 'attached' });
  await institution.getByText('Gevonden op bladzijde 2.').first().waitFor({ state: 'attached' });
});

it('what the institution did meanwhile is told, and what was filled in stays; a decision closes the road', async () => {
  const { practice } = stage();
  const page = await stage().enter('secondAssessor', `/trajecten/${OTHER}/beoordelen/excellentie`);
  for (const item of ExcellenceItem.options)
    await point(page, item).getByRole('radio', { name: 'Voldoet', exact: true }).check();
  expect(await page.getByRole('radio', { name: 'Positief', exact: true }).isChecked()).toBe(true);
  await keep(practice, OTHER, supplement.paper.sha256, supplement.bytes);
  await keep(practice, OTHER, locked.paper.sha256, locked.bytes);
  const documents = [supplement.paper, locked.paper];
  await practice.record(OTHER, 'plan-supplements', itself(OTHER), { ...examples['plan-supplements'], documents });
  await page.getByText('Er is iets bijgekomen sinds u dit opende').waitFor();
  await page.getByRole('button', { name: 'Bekijk wat er is veranderd' }).click();
  expect(await isFocused(page.getByRole('region', { name: 'Wat de instelling indiende' }))).toBe(true);
  await page.getByRole('heading', { name: /^Plan aangevuld.* nieuw$/ }).waitFor();
  await page.getByRole('link', { name: /^Aanvulling\.pdf/ }).waitFor();
  await page.getByText('Bijlage.pdf Niet bij Mijlpaal bewaard').waitFor();
  expect(await faults(page, 'plan-intussen-aangevuld')).toEqual([]);
  await page.getByRole('button', { name: 'Bestand' }).click();
  const which = page.getByLabel('Welk stuk');
  for (const [name, said] of [
    ['Bijlage.pdf', 'Bijlage.pdf is niet bij Mijlpaal bewaard.'],
    ['Begroting.pdf', 'Dit bestand is niet te lezen'],
    ['Geheim.pdf', 'Dit bestand is met een wachtwoord beveiligd'],
    ['Aanvulling.pdf', 'Dit is bladzijde 1 van Aanvulling.pdf.'],
  ] as const) {
    await which.selectOption(await which.getByRole('option', { name }).getAttribute('value'));
    await page.getByText(said).waitFor();
    if (name === broken.name) expect(await faults(page, 'stuk-niet-te-lezen')).toEqual([]);
  }
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Er is intussen iets veranderd').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: /aangevuld/i })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Ga verder met wat ik invulde' }).click();

  await practice.record(OTHER, 'excellence-advices', assessor, examples['excellence-advices']);
  await practice.record(OTHER, 'excellence-decisions', decisionMaker, examples['excellence-decisions']);
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Er is intussen iets veranderd').waitFor();
  await page.getByRole('button', { name: 'Ga verder met wat ik invulde' }).click();
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Over excellentie is al besloten.').first().waitFor();
  expect(await point(page, 'E1.1').getByRole('radio', { name: 'Voldoet', exact: true }).isChecked()).toBe(true);
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Dit kan nu niet' }).waitFor();
  expect(await page.getByRole('button', { name: 'Advies vastleggen' }).count()).toBe(0);
  expect(await faults(page, 'advies-kan-niet-meer')).toEqual([]);
});

it('a session that ends while somebody assesses takes nothing away: the advice is recorded after signing in', async () => {
  const page = await stage().enter('assessor', `/trajecten/${THIRD}/beoordelen/excellentie`);
  for (const item of ExcellenceItem.options)
    await point(page, item).getByRole('radio', { name: 'Voldoet', exact: true }).check();
  await opened(page, 1).getByText('Dit is bladzijde 1 van').waitFor();
  await kept(page).waitFor();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Volgende bladzijde' }).click();
  await page.getByRole('button', { name: 'Plan zoals ingevuld' }).click();
  await page.getByRole('heading', { name: 'Wat de instelling indiende' }).waitFor();
  await page.getByRole('button', { name: 'Bestand' }).click(); // it lies open where it was
  await opened(page, 2).getByText('Dit is bladzijde 2 van').waitFor();
  await page.getByRole('button', { name: 'Bladzijde 2 toevoegen bij E3.2' }).click();
  await page.getByText('Alleen op dit apparaat bewaard.').waitFor();
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Uw sessie is voorbij').waitFor();
  expect(await faults(page, 'beoordelen-sessie-voorbij')).toEqual([]);
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Inloggen in een nieuw tabblad' }).click();
  await (await popup).getByRole('button', { name: 'Oefenbeoordelaar 1' }).click();
  await page.getByText('Vastgelegd. De instelling ziet het nu ook.').waitFor();
  const { items } = await stage().practice.read<List<TimelineItem>>(
    `/v1/trajectories/2015/${THIRD}/events?pageSize=1000`,
  );
  expect(items.filter(({ fact }) => fact === 'ExcellenceAdvised').map(({ data }) => data['items'])).toEqual([
    expect.objectContaining({ 'E3.2': { result: 'met', pages: [{ sha256: plan.paper.sha256, page: 2 }] } }),
  ]);
});

it('advice on a plan and what came of a talk are filled in and recorded, with the part on vulnerable youth', async () => {
  const { practice } = stage();
  const page = await stage().enter('assessor', `/trajecten/${BRIN}/beoordelen/plan`);
  await page.getByRole('group', { name: 'Bevinding 1', exact: true }).getByLabel('Wat u vindt').fill('Helder.');
  await page.getByLabel('Advies', { exact: true }).fill('Ga zo door.');
  expect(await faults(page, 'advies-over-het-plan')).toEqual([]);
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();

  await practice.client.moveClock('2016-05-20');
  await page.goto(stage().at(`/trajecten/${BRIN}/beoordelen/voortgangsgesprek-2016`));
  await page.getByLabel('Wat is er besproken?').fill('De voortgang per thema.');
  await page.getByRole('button', { name: 'Gesprek vastleggen' }).click();
  await page.getByRole('link', { name: 'Wat is er over kwetsbare jongeren besproken: Vul dit in.' }).click();
  await page.keyboard.type('Afspraken met de gemeente zijn er.');
  await page.getByLabel('Op welke dag was het?').fill('2016-05-18');
  expect(await faults(page, 'voortgangsgesprek')).toEqual([]);
  await page.getByRole('button', { name: 'Gesprek vastleggen' }).click();
  await page.getByRole('link', { name: /^Waarom legt u het nu pas vast: / }).click();
  await page.keyboard.type('Het verslag kwam vandaag.');
  await page.getByRole('button', { name: 'Gesprek vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();

  await page.goto(stage().at(`/trajecten/${BRIN}/beoordelen/voortgang-2016`));
  await page.getByText('Afspraken met de gemeente zijn er.').waitFor(); // the talk lies beside it
  await page.getByLabel('Advies', { exact: true }).fill('Houd vast.');
  await page.getByLabel('Wat adviseert u over kwetsbare jongeren?').fill('Leg de afspraken vast.');
  await page.getByRole('button', { name: 'Advies vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();
});

it('a plan for work placement goes from the work list to the minister, and its results are classed', async () => {
  const { practice } = stage();
  const own = itself(BRIN);
  await practice.client.moveClock('2016-10-03');
  await practice.record(BRIN, 'work-placement-plans', own, examples['work-placement-plans']);
  const page = await stage().enter('secondAssessor', '/werk?van=iedereen');
  await page.getByRole('link', { name: 'Verbeterplan bpv beoordelen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Verbeterplan bpv beoordelen' }).waitFor();
  await page.getByText('Een matchingsgesprek voor elke plaatsing.').waitFor(); // the plan lies beside it
  await page.getByRole('radio', { name: 'Moet worden aangepast' }).check();
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await page.getByRole('link', { name: 'Wat moet de instelling aanpassen: Vul dit in.' }).click();
  await page.keyboard.type('Maak de doelen meetbaar.');
  expect(await faults(page, 'verbeterplan-bpv-beoordelen')).toEqual([]);
  await kept(page).waitFor();
  await page.reload();
  expect(await page.getByLabel('Wat moet de instelling aanpassen?').inputValue()).toBe('Maak de doelen meetbaar.');
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();

  await practice.record(BRIN, 'work-placement-revisions', own, examples['work-placement-revisions']);
  await page.goto(stage().at(`/trajecten/${BRIN}/beoordelen/verbeterplan-bpv`));
  await page.getByRole('radio', { name: 'Aanvaardbaar' }).check();
  await page.getByLabel('Toelichting').fill('De doelen zijn meetbaar.');
  await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();

  const minister = await stage().enter('decisionMaker', '/besluiten');
  await minister.getByRole('link', { name: 'Verbeterplan bpv goedkeuren' }).click();
  await minister.getByRole('heading', { level: 1, name: 'Verbeterplan bpv goedkeuren' }).waitFor();
  await minister.getByLabel('Gronden').fill('MBO in Bedrijf vindt het plan goed.');
  expect(await faults(minister, 'verbeterplan-bpv-goedkeuren')).toEqual([]);
  await minister.getByRole('button', { name: 'Goedkeuring vastleggen' }).click();
  await minister.getByText('Vastgelegd.').waitFor();
  await minister.getByRole('link', { name: 'Naar de besluiten' }).click();
  await minister.getByText('Er wacht geen ander besluit').waitFor();

  await practice.client.moveClock('2018-03-01');
  await practice.record(BRIN, 'work-placement-reports', own, examples['work-placement-reports']);
  await page.goto(stage().at(`/trajecten/${BRIN}`));
  await page.getByRole('link', { name: 'Resultaten bpv indelen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Resultaten bpv 2017 indelen' }).waitFor();
  await page.getByRole('radio', { name: 'Goed', exact: true }).check();
  await page.getByLabel('Gronden').fill('Wat bedoeld was, is bereikt.');
  await page.getByRole('region', { name: 'Zo ziet de instelling het' }).getByText('Goed', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Indeling vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();
});

it('an account manager records a talk and gives no advice', async () => {
  const page = await stage().enter('accountManager', `/trajecten/${BRIN}/beoordelen/plan`);
  await page.getByText('Dit invullen is niet voor uw rol').waitFor();
  await page.goto(stage().at(`/trajecten/${BRIN}/beoordelen/voortgangsgesprek-2017`));
  await page.getByRole('heading', { level: 1, name: 'Voortgangsgesprek 2017' }).waitFor();
  await page.goto(stage().at(`/trajecten/${BRIN}/beoordelen/iets`));
  await page.getByText('Deze taak bestaat niet').waitFor();
  await page.goto(stage().at(`/trajecten/${BRIN}`));
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
});
