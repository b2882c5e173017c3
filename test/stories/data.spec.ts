import { expect, it } from '@jest/globals';
import { type DeliveredItem, examples, type TrajectoryItem } from '@mijlpaal/trajectory-contract';
import type { Page } from 'playwright-core';
import { decisionMaker, duo, itself, type List, operator, type Practice } from '../practice';
import { faults } from './look';
import { BRIN, NAME } from './people';
import { stageOf } from './stage';

const SCHEME = '/v1/schemes/2015';
const NEW = '99ZZ';

async function before(practice: Practice): Promise<void> {
  const { client } = practice;
  const must = (path: string, as: Parameters<typeof client.post>[1], body: unknown) =>
    client.must(client.post(path, as, body));
  await must('/v1/institutions', operator, examples.institutions);
  for (const brin of [BRIN, '00GT']) {
    const plan = { ...examples['plan-submissions'], excellenceApplication: false };
    await practice.record(brin, 'agreement-signatures', itself(brin));
    await practice.record(brin, 'plan-submissions', itself(brin), plan);
    await must(`${SCHEME}/figures`, duo, { ...examples.figures, brin, year: 2016, countedOn: '2014-10-01' });
  }
  const units = [{ ...examples['study-values'].rows[0], schoolYear: '2014-2015' }];
  await must(`${SCHEME}/study-values`, duo, { ...examples['study-values'], rows: units });
}
const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2016-06-01' }, before });

const look = (page: Page) => page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const cells = (page: Page, row: string) =>
  page.getByRole('row').filter({ hasText: row }).getByRole('cell').allTextContents();
const read = async (list: string) => (await stage().practice.read<List<DeliveredItem>>(`${SCHEME}/${list}`, duo)).items;

it('the minister publishes a ceiling after seeing what it was, and corrects it after seeing what that changes', async () => {
  const page = await stage().enter('decisionMaker', '/gegevens');
  await page.getByRole('heading', { level: 1, name: 'Gegevens en overgangen' }).waitFor();
  expect(await faults(page, 'gegevens')).toEqual([]);
  await page.getByRole('link', { name: 'Pot bekendmaken' }).click();
  await look(page);
  await page.getByText('Vul nog 4 dingen aan').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Onderdeel').selectOption('Investering');
  await page.getByLabel('Jaar').selectOption('2016');
  await page.getByLabel('Bedrag').fill('180.000.000');
  await page.getByLabel('Bron').fill('Brief van de minister');
  await look(page);
  expect(await cells(page, 'Investering 2016')).toEqual(['nog niets', '€\u00a0180.000.000,00']);
  await page.getByLabel('Bedrag').fill('182.400.000'); // another word in it: it is to be looked at anew
  expect(await page.getByRole('button', { name: 'Maak de pot bekend' }).count()).toBe(0);
  await look(page);
  expect(await faults(page, 'pot-bekendmaken')).toEqual([]);
  await press(page, 'Maak de pot bekend');
  await page.getByText('De pot is bekendgemaakt.').waitFor();
  await page.getByRole('link', { name: 'Terug naar gegevens en overgangen' }).click();
  await page.getByRole('link', { name: /^Herstellen\s*: 2016: Investering/ }).click();
  await page.getByLabel('Bedrag').fill('182.500.000');
  await look(page);
  await page.getByText('Vul nog 1 ding aan').waitFor();
  await page.getByLabel('Waarom herstelt u dit?').fill('Een cijfer was verwisseld.');
  await look(page);
  await page.getByText('Geen bevestigde betaalronde zou anders uitkomen.').waitFor();
  expect(await cells(page, 'Investering')).toEqual(['bedrag: €\u00a0182.400.000,00', 'bedrag: €\u00a0182.500.000,00']);
  expect(await faults(page, 'cijfer-herstellen')).toEqual([]);
  await press(page, 'Leg het herstel vast');
  await page.getByText('Het herstel is vastgelegd.').waitFor();
  const ceiling = (await read('ceilings')).find(({ about, period }) => about === 'investment' && period === '2016');
  expect([ceiling?.values, ceiling?.corrections.length]).toEqual([{ amount: '182500000.00' }, 1]);
});

it('a correction of a figure names the rights, the amounts and the confirmed runs that would be others', async () => {
  const { client } = stage().practice;
  await client.must(client.post(`${SCHEME}/ceilings`, decisionMaker, { ...examples.ceilings, year: 2016 }));
  const asked = { component: 'investment', year: 2016 };
  const run = await client.must(client.post<{ id: string }>(`${SCHEME}/payment-runs`, duo, asked));
  await client.must(client.post(`${SCHEME}/payment-runs/${run.id}/confirmations`, decisionMaker, {}));
  const page = await stage().enter('duo', `/gegevens?soort=figures&instelling=${BRIN}`);
  await page.getByRole('link', { name: /^Herstellen\s*: 2016/ }).click();
  await page.getByLabel('Rijksbijdrage').fill('90.000.000');
  await page.getByLabel('Waarom herstelt u dit?').fill('De rijksbijdrage van een ander jaar was geleverd.');
  await look(page);
  await page.getByText('Investering 2016: bij 2 instellingen').waitFor();
  await page.getByText(/^Investering 2016, ronde 1: bij 2 instellingen een ander bedrag/).waitFor();
  expect(await faults(page, 'cijfer-herstellen-geld')).toEqual([]);
  await page.getByRole('radio', { name: 'Dit had er niet moeten staan' }).check();
  await look(page);
  await page.getByText('rijksbijdrage: € 90.000.000,00').waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Wat er verandert' }).waitFor();
});

it('the norms of a later school year are published once they are known', async () => {
  const page = await stage().enter('decisionMaker', '/gegevens/normen');
  await page.getByLabel('Schooljaar').selectOption('2015-2016');
  await page.getByLabel('Entree').fill('22,5');
  await page.getByLabel('Niveau 2').fill('tien');
  await page.getByLabel('Niveau 3 en 4').fill('2,75');
  await page.getByLabel('Bron').fill('Brief van de minister');
  await look(page);
  await page.getByRole('link', { name: 'Niveau 2: Schrijf een percentage, zoals 2,75.' }).waitFor();
  await page.getByLabel('Niveau 2').fill('10');
  await look(page);
  expect(await cells(page, 'Entree, 2015-2016')).toEqual(['nog niets', '22,5 %']);
  expect(await faults(page, 'normen')).toEqual([]);
  await press(page, 'Maak de normen bekend');
  await page.getByText('De normen zijn bekendgemaakt.').waitFor();
});

it('DUO sees of each bad row what is wrong, and takes in the good ones alone', async () => {
  const page = await stage().enter('duo', '/gegevens/levering');
  await look(page);
  await page.getByText('Vul nog 2 dingen aan').waitFor();
  await page.getByLabel('Soort').selectOption('Studenten onder de 22 en vsv’ers');
  const rows = `brin;countedOn;category;students;leavers\n${BRIN};2015-10-01;level2;1800;171\n${BRIN};2015-10-01;entry;10;-1\n77XX;2015-10-01;level2;5;9\n`;
  await page
    .getByLabel('CSV-bestand')
    .setInputFiles({ name: 'vsv.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await look(page);
  await page.getByText('3 regels gelezen (UTF-8, puntkomma).').waitFor();
  expect(await cells(page, 'nieuwe vsv’ers')).toEqual(['nieuwe vsv’ers', '9', 'Dit kan hoogstens 5 zijn.']);
  await page.getByText('Er zijn fouten. Verbeter het bestand').waitFor();
  expect(await faults(page, 'levering')).toEqual([]);
  expect(await page.getByRole('button', { name: 'Neem de gegevens op' }).count()).toBe(0);
  await page.getByLabel('Neem alleen de goede regels op').check();
  await look(page);
  await press(page, 'Neem de gegevens op');
  await page.getByText('De gegevens zijn opgenomen.').waitFor();
  expect((await read(`early-leavers?brin=${BRIN}`)).map(({ about, values }) => [about, values])).toEqual([
    ['entry', { students: 10, leavers: null }],
    ['level2', { students: 1800, leavers: 171 }],
  ]);
});

it('DUO records a split as the statement says: the rest stays, and too much is refused on its field', async () => {
  const page = await stage().enter('duo', '/gegevens/splitsing');
  await page.getByLabel('Welke instelling wordt gesplitst?').selectOption(`${NAME} (${BRIN})`);
  await page.getByLabel('Wanneer is de verklaring ondertekend?').fill('2016-05-20');
  await page.getByLabel('Instelling', { exact: true }).fill(NEW);
  await page.getByLabel('Bron').fill('Verklaring van de besturen');
  const field = (name: string) => page.getByLabel(new RegExp(`${name} \\(${NEW}\\)$`));
  await field('Diploma’s').fill('400');
  await field('Som van studiewaarden').fill('22,1');
  await field('Zwaardere diploma’s').fill('30');
  await look(page);
  await page.getByText('Vul nog 1 ding aan').waitFor();
  await page.getByText('Dit is meer dan er is geleverd.').first().waitFor();
  expect(await faults(page, 'splitsing')).toEqual([]);
  await field('Diploma’s').fill('40');
  await look(page);
  await page.getByText('De verklaring klopt met wat is geleverd.').waitFor();
  await page.getByText(`${NEW} wordt een traject geopend`).waitFor();
  await press(page, 'Leg de splitsing vast');
  await page.getByText('De splitsing is vastgelegd.').waitFor();
  const { items } = await stage().practice.read<
    List<{ parts: readonly { into: string; units: readonly { diplomas: number; studyValue: string }[] }[] }>
  >(`${SCHEME}/splits`, duo);
  expect(
    items[0]?.parts.map(({ into, units }) => [into, ...units.map((unit) => [unit.diplomas, unit.studyValue])]),
  ).toEqual([
    [BRIN, [80, '44.2']],
    [NEW, [40, '22.1']],
  ]);
});

it('DUO sees what a merger does with each part, why it is refused, and records it', async () => {
  const page = await stage().enter('duo', '/gegevens/fusie');
  const name = (await stage().practice.read<List<TrajectoryItem>>('/v1/trajectories/2015')).items.find(
    ({ brin }) => brin === '25MA',
  )?.name;
  await page.getByRole('combobox', { name: 'Instelling' }).selectOption(`${name} (25MA)`);
  await page.getByLabel('Als welke instelling gaan zij verder?').fill('98ZZ');
  await page.getByLabel('Bron').fill('Register van DUO');
  await look(page);
  await page.getByText('Instelling 98ZZ staat niet in het register.').waitFor();
  expect(await page.getByRole('button', { name: 'Leg de fusie vast' }).count()).toBe(0);
  await page.getByLabel('Als welke instelling gaan zij verder?').fill('25LN');
  await look(page);
  await page.getByRole('heading', { name: `Wat er met ${name} gebeurt` }).waitFor();
  expect(await faults(page, 'fusie')).toEqual([]);
  await press(page, 'Leg de fusie vast');
  await page.getByText('De fusie is vastgelegd.').waitFor();
});

it('DUO records that an institution stops, and sees what stays open', async () => {
  const page = await stage().enter('duo', '/gegevens/stop');
  await page.getByLabel('Welke instelling stopt?').selectOption({ index: 3 });
  await page.getByLabel('Bron').fill('Register van DUO');
  await look(page);
  await page.getByText('wacht daarna op een opvolger').waitFor();
  await press(page, 'Leg vast dat de instelling stopt');
  await page.getByText('Vastgelegd is dat de instelling stopt.').waitFor();
});

it('who may not record reads along, and who sees no dossiers is told so', async () => {
  const auditor = await stage().enter('auditor', '/gegevens');
  await auditor.getByText('Vastleggen doen DUO en de minister.').waitFor();
  expect(await auditor.getByRole('link', { name: 'Herstellen' }).count()).toBe(0);
  await auditor.goto(stage().at('/gegevens/fusie'));
  await auditor.getByText('Gegevens en overgangen zijn niet voor uw rol').waitFor();
  const office = await stage().enter('networkOffice', '/gegevens');
  await office.getByText('Gegevens en overgangen zijn niet voor uw rol').waitFor();
});
