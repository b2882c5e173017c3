import { expect, it } from '@jest/globals';
import { type Dossier, examples } from '@mijlpaal/trajectory-contract';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { assessor, decisionMaker, duo, type Practice } from '../practice';
import { faults } from './look';
import { stageOf } from './stage';

const advice = examples['excellence-advices'];
const withConditions = {
  ...advice,
  items: { ...advice.items, 'E1.1': { result: 'notMet', motivation: 'De visie ontbreekt.' } },
  outcome: 'positiveWithConditions',
  conditions: [{ item: 'E1.1', text: 'Vul de visie aan.', by: null }],
};
const [POSITIVE, CONDITIONAL, ADVISED] = ['25LH', '00GT', '25PU'];

async function before(practice: Practice): Promise<void> {
  const { client } = practice;
  for (const [brin, body, as] of [
    [POSITIVE, advice, assessor],
    [CONDITIONAL, withConditions, assessor],
    [ADVISED, advice, { ...assessor, actor: 'practice-decisionMaker' }],
  ] as const) {
    const filed = { ...examples['plan-submissions'], submittedOn: '2015-04-24', ground: 'Binnen bij DUO op die dag.' };
    await practice.record(brin, 'plan-submissions', duo, filed);
    await practice.record(brin, 'excellence-advices', as, body);
  }
  await client.must(client.post('/v1/schemes/2015/sector-reports', assessor, { year: 2016 }));
}
const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2017-02-10' }, before });

const excellence = async (brin: string) =>
  (await stage().practice.read<Dossier>(`/v1/trajectories/2015/${brin}`)).excellence;
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

/** A table that leaves half of its panel empty cuts its own columns short. */
const isAsWideAsItsPanel = (page: Page) =>
  page.getByRole('table', { name: 'Excellentie' }).evaluate((table) => {
    const panel = table.closest('section')?.getBoundingClientRect().width ?? 0;
    return table.getBoundingClientRect().width > panel - 100;
  });

it('decides on several applications with the same grounds, and sees of each what became of it', async () => {
  const page = await stage().enter('decisionMaker', '/besluiten');
  await page.getByText('3 aanvragen wachten').waitFor();
  await row(page, 'Arcus College').getByText('U heeft zelf advies gegeven over deze aanvraag.').waitFor();
  await row(page, 'Albeda College').getByText('E1.1: Vul de visie aan.').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Besluiten vastleggen' }).click();
  await page.getByText('Vul nog 3 dingen aan').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByText('Over 1 aanvraag kunt u niet besluiten. De reden staat erbij.').waitFor();
  await page.getByRole('button', { name: 'Kies met voorwaarden (1)' }).click();
  expect(await page.getByRole('checkbox', { name: 'Kies Albeda College' }).isChecked()).toBe(true);
  await page.getByText('1 gekozen').waitFor();
  await page.getByRole('button', { name: 'Kies alle aanvragen' }).click();
  await page.getByText('2 gekozen').waitFor();
  expect(await isAsWideAsItsPanel(page)).toBe(true);
  await page.getByRole('radio', { name: 'Goedkeuren met de voorwaarden uit het advies' }).check();
  await page.getByLabel('Gronden').fill('Het plan voldoet aan bijlage 2.');
  await page.getByRole('button', { name: 'Besluiten vastleggen' }).click();
  await page.getByText('In het advies over ROC Midden Nederland staan geen voorwaarden.').first().waitFor();
  await page.getByRole('radio', { name: 'Goedkeuren', exact: true }).check();
  await page.reload(); // what was filled in is kept
  await page.getByText('2 gekozen').waitFor();
  expect(await page.getByLabel('Gronden').inputValue()).toBe('Het plan voldoet aan bijlage 2.');
  await page.route(`**/${CONDITIONAL}/excellence-decisions`, async (route) => {
    await stage().practice.record(CONDITIONAL, 'plan-talks', assessor, examples['plan-talks']); // seen by nobody yet
    await route.continue();
  });
  await page.getByRole('button', { name: 'Besluiten vastleggen' }).click();
  await page.getByText('1 besluit is vastgelegd').waitFor();
  await page.getByText('1 besluit is niet vastgelegd').waitFor();
  await page.getByText('Albeda College: Er is intussen iets vastgelegd in dit traject.').waitFor();
  const [done, refused] = await Promise.all(
    ['1 besluit is vastgelegd', '1 besluit is niet vastgelegd'].map((text) =>
      page.locator('.utrecht-alert').filter({ hasText: text }).boundingBox(),
    ),
  );
  expect([done?.y, (done?.x ?? 0) < (refused?.x ?? 0)]).toEqual([refused?.y, true]); // side by side
  expect([await excellence(POSITIVE), await excellence(CONDITIONAL)]).toEqual(['approved', 'advised']);
  expect(await faults(page)).toEqual([]);
  await page.unroute(`**/${CONDITIONAL}/excellence-decisions`);
  const keys: (string | undefined)[] = [];
  await page.route(`**/${CONDITIONAL}/excellence-decisions`, async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const answer = await route.fetch();
    if (keys.length === 1)
      await route.abort('connectionreset'); // it was recorded, and the answer is lost
    else await route.fulfill({ response: answer });
  });
  await page.getByText('2 aanvragen wachten').waitFor();
  await page.getByRole('button', { name: 'Verder met besluiten' }).click();
  await page.getByRole('checkbox', { name: 'Kies Albeda College' }).check();
  await page.getByRole('radio', { name: 'Goedkeuren met de voorwaarden uit het advies' }).check();
  await page.getByLabel('Gronden').fill('De visie moet worden aangevuld.');
  await page.getByRole('button', { name: 'Besluiten vastleggen' }).click();
  await page.getByText('1 aanvraag wacht').waitFor();
  await page.getByText('1 besluit is vastgelegd').waitFor();
  expect([keys.length, new Set(keys).size, z.uuid().safeParse(keys[0]).success]).toEqual([2, 1, true]);
  expect(await excellence(CONDITIONAL)).toBe('approvedWithConditions');
});

it('is not refused by the page but by the rule: who advised cannot choose that application', async () => {
  const page = await stage().enter('decisionMaker', '/besluiten', { width: 320 });
  const box = page.getByRole('checkbox', { name: 'Kies Arcus College' });
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await excellence(ADVISED)).toBe('advised');
  expect(
    (await stage().practice.say(ADVISED, 'excellence-decisions', decisionMaker, examples['excellence-decisions']))
      .status,
  ).toBe(409);
});

it('records the midterm review of 2017', async () => {
  const page = await stage().enter('decisionMaker', '/tussentijdse-evaluatie');
  await page.getByText('De rapportage van 2016, uitgebracht op').waitFor();
  await page.getByRole('button', { name: 'Evaluatie vastleggen' }).click();
  await page.getByText('Vul nog 2 dingen aan').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Wat is er gebleken?').fill('De uitvoering loopt.');
  await page.getByLabel('Wat betekent dat?').fill('Geen gevolgen voor het lopende geld.');
  await page.getByRole('button', { name: 'Evaluatie vastleggen' }).click();
  await page.getByText('De evaluatie is vastgelegd').waitFor();
  const reader = await stage().enter('auditor', '/rapportages', { width: 320 });
  await reader.getByRole('link', { name: 'Tussentijdse evaluatie van 2017' }).click();
  await reader.getByRole('heading', { level: 3, name: 'Evaluatie van 10 februari 2017' }).waitFor();
  await reader.getByText('Geen gevolgen voor het lopende geld.').waitFor();
  expect(await reader.getByRole('button', { name: 'Evaluatie vastleggen' }).count()).toBe(0);
  expect(await faults(reader, 'tussentijdse-evaluatie-gelezen')).toEqual([]);
});

it('reads a sector report as questions in words, with the address of each behind it, and asks it again', async () => {
  const page = await stage().enter('decisionMaker', '/rapportages');
  await page.getByRole('heading', { level: 2, name: 'Rapportage 2016' }).waitFor();
  await page.getByText('Alle feiten tot en met plaats').waitFor();
  const plans = page.getByRole('region', { name: 'Kwaliteitsplannen' });
  const inTime = plans.getByRole('row', { name: 'Bij hoeveel instellingen is het kwaliteitsplan op tijd ingediend?' });
  expect(await inTime.getByRole('cell').allTextContents()).toEqual(['3']);
  const address = plans.getByText('GET /v1/deadlines?id=plan-2015&state=closed&ended=false&closedLate=false');
  expect(await address.isVisible()).toBe(false);
  await plans.getByText('Zo vraagt u deze getallen op').click();
  await address.waitFor();
  await page.getByRole('button', { name: 'Vraag de cijfers opnieuw' }).click();
  await page.getByText(/cijfers? (is|zijn) nu anders/).waitFor(); // decisions were taken since
  const conditional = page.getByRole('row', {
    name: 'Hoeveel aanvragen voor excellentie zijn goedgekeurd met voorwaarden?',
  });
  expect(await conditional.getByRole('cell').allTextContents()).toEqual(['0', ' 1']);
  expect(await faults(page)).toEqual([]);
});

it('decides on study value and on the money for early leavers, each from the list of what waits', async () => {
  const { practice } = stage();
  const post = (collection: string, as: typeof duo, body: unknown) =>
    practice.client.must(practice.client.post(`/v1/schemes/2015/${collection}`, as, body));
  const [unit] = examples['study-values'].rows;
  const years = ['2010-2011', '2011-2012', '2012-2013', '2013-2014', '2014-2015'];
  await post('study-values', duo, {
    ...examples['study-values'],
    rows: years.map((schoolYear) => ({ ...unit, schoolYear, brin: POSITIVE })),
  });
  await post('early-leavers', duo, {
    ...examples['early-leavers'],
    rows: examples['early-leavers'].rows.map((row) => ({ ...row, countedOn: '2015-10-01', brin: POSITIVE })),
  });
  await post('early-leaving-norms', decisionMaker, examples['early-leaving-norms']);
  await practice.head(); // a round has let the trajectory note them
  const page = await stage().enter('decisionMaker', '/besluiten');
  const others = page.getByRole('table', { name: 'Bpv, studiewaarde en vsv' });
  const waiting = others.getByRole('row').filter({ hasText: 'ROC Midden Nederland' });
  await waiting.first().waitFor();
  expect(await faults(page, 'besluiten-een-voor-een')).toEqual([]);

  await others
    .getByRole('link', { name: /^Studiewaarde vaststellen/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Studiewaarde 201\d vaststellen$/ }).waitFor();
  expect(await page.getByLabel('Basiswaarde').inputValue()).toBe('0,5525'); // 66.30 of 120 diplomas
  expect(await page.getByText('Berekend: 0,5525.').count()).toBe(2);
  await page.getByText('De berekening, regel voor regel').click();
  await page.getByRole('button', { name: /79010.*niveau 4/i }).waitFor();
  expect(await faults(page, 'studiewaarde-berekend')).toEqual([]);
  await page.getByLabel('Basiswaarde').fill('9');
  await page.getByText('Anders dan berekend: 0,5525.').waitFor();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByRole('link', { name: /^Basiswaarde: Schrijf een waarde/ }).click();
  expect(await faults(page, 'studiewaarde-vaststellen')).toEqual([]);
  await page.getByLabel('Basiswaarde').fill('0,09');
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByRole('link', { name: /^Anders dan berekend, omdat: Schrijf op waarom/ }).waitFor();
  await page.getByLabel('Anders dan berekend, omdat').fill('Twee diploma’s waren dubbel geteld.');
  await page.getByText('Basiswaarde 0,09, waarde 0,5525').waitFor();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();
  await page.getByRole('link', { name: 'Naar de besluiten' }).click();

  await others
    .getByRole('link', { name: /variabel deel/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /variabel deel$/ }).waitFor();
  expect(await page.getByLabel('Niveau 2').inputValue()).toBe('9,50'); // 171 of 1800
  await page.getByLabel('Niveau 2').fill('');
  await page.getByText('Berekend en niet in uw besluit: Niveau 2.').waitFor();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByRole('link', { name: /^Entree: Vul de percentages in/ }).waitFor();
  await page.getByRole('button', { name: 'Neem over wat is berekend' }).click();
  await page.getByText('Berekend: 9,50.').waitFor();
  expect(await faults(page, 'vsv-vaststellen')).toEqual([]);
  await page.getByText('9,50 %').waitFor();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  await page.getByText('Vastgelegd.').waitFor();
  const { facts } = await practice.read<Dossier>(`/v1/trajectories/2015/${POSITIVE}`);
  expect(
    facts
      .filter(({ fact }) => fact.endsWith('Decided'))
      .map(({ fact, data }) => [
        fact,
        data['percentages'] ?? data['values'],
        data['calculated'],
        data['differsBecause'],
      ]),
  ).toEqual([
    ['ExcellenceDecided', undefined, undefined, undefined],
    [
      'StudyValueDecided',
      [{ domain: '79010', level: 4, base: '0.09', average: '0.5525' }],
      [{ domain: '79010', level: 4, base: '0.5525', average: '0.5525' }],
      'Twee diploma’s waren dubbel geteld.',
    ],
    [
      'EarlyLeavingDecided',
      [{ category: 'level2', percentage: '9.50' }],
      [{ category: 'level2', percentage: '9.50' }],
      undefined,
    ],
  ]);
});

it('who may not decide reads along; who sees no dossiers is told so', async () => {
  const auditor = await stage().enter('auditor', '/besluiten');
  await auditor.getByText('Besluiten doet de minister.').waitFor();
  expect(await auditor.getByRole('checkbox').count()).toBe(0);
  const operator = await stage().enter('operator', '/besluiten');
  await operator.getByText('Besluiten zijn niet voor uw rol').waitFor();
  const publishing = await stage().enter('assessor', '/rapportages');
  await publishing.getByLabel('Jaar').selectOption('2017');
  await publishing.getByRole('button', { name: 'Breng de rapportage uit' }).click();
  await publishing.getByText('De rapportage is uitgebracht').waitFor();
  await publishing.getByRole('heading', { level: 2, name: 'Rapportage 2017' }).waitFor();
});
