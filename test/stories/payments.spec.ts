import { expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { duo, itself } from '../practice';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { stageOf } from './stage';

const stage = stageOf({
  environment: { MIJLPAAL_TODAY: '2015-04-30' },
  before: async (practice) => {
    for (const brin of [BRIN, '00GT']) {
      await practice.record(brin, 'agreement-signatures', itself(brin));
      await practice.record(brin, 'plan-submissions', itself(brin), examples['plan-submissions']);
    }
  },
});

it('the minister computes a run, sees what it comes to, confirms it once and reads it', async () => {
  const page = await stage().enter('decisionMaker', '/betaalrondes');
  await page.getByText('Er is nog geen betaalronde bevestigd').waitFor();
  await page.getByRole('button', { name: 'Bereken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Concept: investering 2015' }).waitFor();
  await page.getByText('Dit is de eerste ronde van dit onderdeel en jaar.').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
  await page.getByRole('link', { name: 'Bekijk de ronde met de besluiten' }).click();
  await page.getByRole('heading', { level: 1, name: 'Investering 2015, ronde 1' }).waitFor();
  await page.getByText('Bevestigd op 30 april 2015.').waitFor();
  expect(await faults(page)).toEqual([]);
});

it('a second run says why it differs, and that it was overtaken when the figures changed meanwhile', async () => {
  const { client } = stage().practice;
  const deliver = (nationalContribution: string) =>
    client.must(
      client.post('/v1/schemes/2015/figures', duo, {
        ...examples.figures,
        brin: BRIN,
        nationalContribution,
      }),
    );
  await deliver('50000000.00');
  const page = await stage().enter('decisionMaker', '/betaalrondes/concept/investment/2015');
  const causes = page.getByRole('table', { name: 'Wat is er anders dan in de vorige ronde?' });
  await causes.getByRole('row', { name: /^Gegevens 2 \+/ }).waitFor();
  const own = page.getByRole('button', { name: NAME });
  await own.click();
  await page.getByRole('table', { name: `Waarom ${NAME} een ander bedrag krijgt` }).waitFor();
  await page.getByRole('link', { name: `Naar het dossier van ${NAME}` }).waitFor();
  expect(await faults(page)).toEqual([]);
  await deliver('60000000.00');
  await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
  await page.getByText('De verdeling is veranderd sinds u die zag: de gegevens, de berekening.').waitFor();
  await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
  await page.getByText('De verdeling is veranderd').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Bevestig deze ronde' }).click();
  await page.getByText('De ronde is bevestigd').waitFor();
  await page.goto(stage().at(`/betaalrondes/investment-2015-2/${BRIN}`));
  await page.getByRole('link', { name: 'Deze ronde' }).click();
  await page.getByRole('link', { name: 'Bekijk de vorige ronde' }).click();
  await page.getByRole('heading', { level: 1, name: 'Investering 2015, ronde 1' }).waitFor();
});

it('a run of which no amount can be computed says what is missing, without a row for each institution', async () => {
  const page = await stage().enter('duo', '/betaalrondes/concept/studyValue/2018');
  await page.getByText('Deze ronde kan nog niet worden bevestigd').waitFor();
  expect(await page.getByRole('table', { name: 'Per instelling' }).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
});

it('an institution reads its own decision, with the calculation and the letter as PDF', async () => {
  const page = await stage().enter('institution', '/betaalrondes');
  await page.getByRole('link', { name: 'Investering 2015' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Besluit over investering 2015' }).waitFor();
  await page.getByText(`${NAME} krijgt`).waitFor();
  await page.getByText('Voorbeeldcijfers.').first().waitFor();
  expect(await faults(page)).toEqual([]);
  const href = await page.getByRole('link', { name: 'Besluit als PDF' }).getAttribute('href');
  const letter = await page.request.get(stage().at(href ?? ''));
  expect([letter.status(), letter.headers()['content-type'], (await letter.body()).toString('latin1', 0, 8)]).toEqual([
    200, 'application/pdf', '%PDF-1.7',
  ]); // prettier-ignore
  await page.getByRole('link', { name: 'Naar het dossier' }).click();
  await page.getByRole('link', { name: 'Betaalrondes en besluiten' }).click();
  const told = (which: string) => page.locator(`td[data-l="${which}"]`);
  await page.getByRole('table', { name: 'Betaalrondes' }).waitFor();
  expect([await told('Uw bedrag').count(), await told('Verdeeld').count()]).toEqual([2, 0]);
  await page.goto(stage().at('/betaalrondes/investment-2015-1'));
  await page.getByText('Uw bedrag').waitFor();
  expect(await page.getByText('Instellingen met een bedrag').count()).toBe(0);
  await page.goto(stage().at('/betaalrondes/investment-2015-1/00GT'));
  await page.getByText('Dit is niet uw dossier').waitFor();
});

it('the dossier shows every component, and why an amount is not known yet', async () => {
  const page = await stage().enter('institution', `/trajecten/${BRIN}`);
  await page.getByRole('heading', { level: 2, name: 'Geld' }).waitFor();
  await page.getByRole('button', { name: 'Vsv, variabel deel' }).first().click();
  await page.getByText('De pot van dit jaar is nog niet bekendgemaakt.').first().waitFor();
});
