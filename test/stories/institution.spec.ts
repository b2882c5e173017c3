import { expect, it } from '@jest/globals';
import { examples, type TimelineItem } from '@mijlpaal/trajectory-contract';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Page } from 'playwright-core';
import { duo, itself, type List, type Practice } from '../practice';
import { until } from '../until';
import { Keyboard } from './keyboard';
import { faults } from './look';
import { BRIN, people } from './people';
import { stageOf } from './stage';

const OTHER = '00GT';
const THIRD = '01OE';

/** A server that comes back after it ended is at the same address. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return String(typeof address === 'object' ? address?.port : 0);
}

/** On 12 May 2015 the plan of one institution is late; that of the other came in time. */
async function before(practice: Practice): Promise<void> {
  for (const brin of [BRIN, OTHER, THIRD]) await practice.record(brin, 'agreement-signatures', itself(brin));
  await practice.record(OTHER, 'plan-submissions', itself(OTHER), examples['plan-submissions']);
  await practice.client.moveClock('2015-05-12');
}
const stage = stageOf({ environment: { MIJLPAAL_TODAY: '2015-04-28', MIJLPAAL_PORT: await freePort() }, before });

const factsOf = async (brin: string, type: string): Promise<readonly TimelineItem[]> =>
  (
    await stage().practice.read<List<TimelineItem>>(`/v1/trajectories/2015/${brin}/events?pageSize=1000`, duo)
  ).items.filter(({ fact }) => fact === type);
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const keptOnServer = (page: Page) => page.getByText(/Concept bewaard om \d\d\.\d\d uur/).waitFor();
const change = async (page: Page, what: string) => {
  await heading(page, 'Wijziging melden').waitFor();
  await page.getByRole('radio', { name: 'Begroting' }).check();
  await page.getByLabel('Beschrijf de wijziging').fill(what);
};

const papers = (page: Page) => page.getByRole('region', { name: 'Stukken' });
/** What a link among the documents brings. */
async function opened(page: Page, name: string): Promise<Buffer> {
  const address = await papers(page).getByRole('link', { name }).getAttribute('href');
  const answer = await page.context().request.get(stage().at(address ?? ''));
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  return answer.body();
}
/** A real one, of one page. */
async function pdf(title: string): Promise<Buffer> {
  const document = new PDFDocument({ info: { Title: title } });
  document.text(title).end();
  return buffer(document);
}

it('a form keeps what is typed on every device, and goes on when something else was recorded meanwhile', async () => {
  const page = await stage().enter('institution', '/mijn-traject/uitstel');
  await page.getByLabel('Waarom komt het plan later?').fill('De raad van toezicht kijkt nog.');
  await page.getByLabel('Wanneer verwacht u').fill('2015-05-20');
  await keptOnServer(page);
  const elsewhere = await stage().enter('institution', '/mijn-traject/uitstel');
  const reason = elsewhere.getByLabel('Waarom komt het plan later?');
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('De raad van toezicht kijkt nog.');
  await reason.fill('De raad van toezicht kijkt op 18 mei.');
  await elsewhere.reload(); // before the server was told
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('De raad van toezicht kijkt op 18 mei.');
  await keptOnServer(elsewhere);
  await page.getByLabel('Waarom komt het plan later?').fill('Iets anders.');
  await page.getByText('Er is ook een concept van een ander apparaat').waitFor();
  expect(await faults(page, 'formulier-ander-concept')).toEqual([]);
  await button(page, 'Neem het andere concept').click();
  expect(await page.getByLabel('Waarom komt het plan later?').inputValue()).toBe(
    'De raad van toezicht kijkt op 18 mei.',
  );
  await page.close();
  await stage().practice.record(BRIN, 'delay-notices', duo, examples['delay-notices']);
  await button(elsewhere, 'Meld uitstel').click();
  const stale = elsewhere.getByRole('alert').filter({ hasText: 'Er is intussen iets veranderd' });
  await stale.getByText('Uitstel van het plan gemeld').waitFor();
  expect(await faults(elsewhere, 'formulier-achterhaald')).toEqual([]);
  await button(elsewhere, 'Ga verder met wat ik invulde').click();
  await button(elsewhere, 'Meld uitstel').click();
  await heading(elsewhere, 'Mijn traject').waitFor();
  expect((await factsOf(BRIN, 'PlanDelayNotified')).map(({ data }) => data['reason'])).toEqual([
    examples['delay-notices'].reason,
    'De raad van toezicht kijkt op 18 mei.',
  ]);
});

it('a late plan is filed without a mouse: what is missing is said, a refusal loses nothing', async () => {
  const page = await stage().enter('institution', '/');
  const keyboard = new Keyboard(page);
  const task = page.getByRole('region', { name: 'Dien het kwaliteitsplan in' });
  await task.getByText('12 dagen te laat').waitFor();
  await keyboard.press(task.getByRole('link', { name: 'Kwaliteitsplan 2015 tot en met 2018' }));
  const send = button(page, 'Dien het kwaliteitsplan in');
  await keyboard.press(send);
  const summary = page.getByRole('alert').filter({ hasText: 'Vul nog 8 dingen aan' });
  await summary.waitFor();
  expect(await faults(page, 'kwaliteitsplan-fouten')).toEqual([]);
  await keyboard.press(summary.getByRole('link', { name: 'Professionalisering: waarom kiest u' }));
  const themes = ['Professionalisering', 'Taal en rekenen', 'Voortijdig schoolverlaten', 'Beroepspraktijkvorming'];
  const why = page.getByLabel(`${themes[0]}: Waarom kiest u dit thema niet?`);
  expect(await why.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('Dat doen wij al.');
  for (const theme of [...themes.slice(1), 'Excellentie'])
    await keyboard.type(page.getByLabel(`${theme}: Waarom kiest u dit thema niet?`), 'Dat doen wij al.');
  await keyboard.press(page.getByRole('checkbox', { name: 'Studiewaarde' }), 'Space');
  for (const asked of ['Waar staat u nu?', 'Wat wilt u eind 2018 hebben bereikt?', 'Hoe pakt u het aan?'])
    await keyboard.type(page.getByLabel(`Studiewaarde: ${asked}`), 'Ons plan.');
  await keyboard.type(page.getByLabel('Studiewaarde: Geld in 2015'), '1.250.000');
  await keyboard.type(page.getByLabel('Studiewaarde: Geld in 2017'), 'veel');
  await page.getByText('€ 1.250.000,00').first().waitFor();
  await keyboard.press(
    page.getByRole('group', { name: 'Is het plan definitief?' }).getByRole('radio').first(),
    'Space',
  );
  const excellence = page.getByRole('group', { name: 'Vraagt u geld voor excellentie aan?' }).getByRole('radio');
  await keyboard.press(excellence.first(), 'Space');
  const bytes = await pdf('Kwaliteitsplan 2015-2018');
  await page.getByLabel('Stukken').setInputFiles({ name: 'Plan één.pdf', mimeType: 'application/pdf', buffer: bytes });
  await page.getByRole('link', { name: 'Plan één.pdf' }).waitFor(); // it is kept, so it can be opened
  await keyboard.press(send);
  await keyboard.press(page.getByRole('link', { name: /^Studiewaarde: Geld in 2017: Schrijf een bedrag/ }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('7200,5');
  await keyboard.press(send);
  const refused = page.getByRole('alert').filter({ hasText: 'Er is niets vastgelegd' });
  await refused
    .getByText(/excellentie/)
    .first()
    .waitFor();
  expect(await faults(page, 'kwaliteitsplan-geweigerd')).toEqual([]);
  await keyboard.to(excellence.first());
  await page.keyboard.press('ArrowDown');
  await keyboard.press(send);
  await heading(page, 'Mijn traject').waitFor();
  await page.getByText('Dat was na de laatste dag.').waitFor();
  expect(await faults(page, 'mijn-traject-ingediend')).toEqual([]);
  const proof = await page
    .getByRole('status')
    .getByRole('link', { name: /^Bewijs van ontvangst/ })
    .getAttribute('href');
  const letter = await page.request.get(stage().at(proof ?? ''));
  expect([letter.status(), letter.headers()['content-type'], (await letter.body()).subarray(0, 5).toString()]).toEqual([
    200,
    'application/pdf',
    '%PDF-',
  ]);
  const [plan] = await factsOf(BRIN, 'PlanSubmitted');
  expect(plan?.data).toMatchObject({
    excellenceApplication: false,
    themes: {
      earlyLeaving: { chosen: false, reason: 'Dat doen wij al.' },
      studyValue: {
        chosen: true,
        budget: [
          { year: 2015, amount: '1250000.00' },
          { year: 2017, amount: '7200.50' },
        ],
      },
    },
  });
  const draft = () => stage().practice.client.get(`/v1/drafts/plan-submissions.${BRIN}`, itself(BRIN));
  await until(async () => (await draft()).text.includes('"draft":null'));
  const assessor = await stage().enter('assessor', `/trajecten/${BRIN}`);
  for (const reader of [page, assessor]) expect((await opened(reader, 'Plan één.pdf')).equals(bytes)).toBe(true);
  const other = await stage().enter('otherInstitution', '/mijn-traject');
  const address = await papers(assessor).getByRole('link', { name: 'Plan één.pdf' }).getAttribute('href');
  expect((await other.context().request.get(stage().at(address ?? ''))).status()).toBe(403);
});

it('an act that binds asks for a surer sign-in, and what was typed is still there; who signs out leaves nothing on the device', async () => {
  const page = await stage().enter(null, '/mijn-traject/kwaliteitsplan');
  const enter = async (weak: boolean) => {
    await heading(page, 'Kies als wie u oefent').waitFor();
    const persona = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Oefeninstelling' }) });
    await persona.getByRole('combobox').selectOption(THIRD);
    if (weak) await persona.getByRole('checkbox', { name: 'Zonder extra controle' }).check();
    await persona.getByRole('button').click();
  };
  await page.getByRole('link', { name: 'Inloggen', exact: true }).click();
  await enter(true);
  await page.getByLabel('Excellentie: Waarom kiest u dit thema niet?').fill('Nu nog niet.');
  await keptOnServer(page);
  expect(await faults(page, 'kwaliteitsplan-zonder-controle')).toEqual([]);
  expect(await button(page, 'Dien het kwaliteitsplan in').count()).toBe(0);
  await page.getByRole('link', { name: 'Inloggen met extra controle' }).click();
  await enter(false);
  await button(page, 'Dien het kwaliteitsplan in').waitFor();
  expect(await page.getByLabel('Excellentie: Waarom kiest u dit thema niet?').inputValue()).toBe('Nu nog niet.');
  await page.getByRole('button', { name: 'Later verder' }).click();
  await page.getByRole('row', { name: /^Concept: Kwaliteitsplan .* Alleen u ziet dit\.$/ }).waitFor();
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('concept')));
  expect(await kept()).toHaveLength(1);
  await button(page, 'Uitloggen').click();
  await page.getByRole('button', { name: 'Ja, log mij uit' }).waitFor(); // at the provider too
  expect(await kept()).toEqual([]);
});

it('a session that ends while somebody types takes nothing away: it goes on by itself after signing in', async () => {
  const page = await stage().enter('otherInstitution', '/mijn-traject/wijziging');
  await change(page, 'Scholing kost minder.');
  await keptOnServer(page);
  await page.context().clearCookies();
  await page.getByLabel('Beschrijf de wijziging').fill('Scholing kost minder dan begroot.');
  await button(page, 'Meld de wijziging').click();
  await page.getByText('Uw sessie is voorbij').waitFor();
  expect(await faults(page, 'formulier-sessie-voorbij')).toEqual([]);
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Inloggen in een nieuw tabblad' }).click();
  const tab = await opened;
  await tab.getByLabel('Instelling', { exact: true }).selectOption(OTHER);
  await tab.getByRole('button', { name: 'Oefeninstelling' }).click();
  await heading(tab, 'U bent weer ingelogd').waitFor();
  await heading(page, 'Mijn traject').waitFor();
  await page.getByText('Wijziging gemeld').first().waitFor();
  expect((await factsOf(OTHER, 'ChangeNotified')).map(({ data }) => data['what'])).toEqual([
    'Scholing kost minder dan begroot.',
  ]);
});

it('a server that goes away and comes back while something is sent records it once', async () => {
  const { server } = stage().practice;
  const earlier = (await factsOf(OTHER, 'ChangeNotified')).length;
  const page = await stage().enter('otherInstitution', '/mijn-traject/wijziging');
  await change(page, 'De looptijd blijft gelijk.');
  // it is recorded, and nobody hears of it
  await page.route(`**/v1/trajectories/2015/${OTHER}/change-notices`, async (route) => {
    await route.fetch();
    await server.kill();
    await route.abort('connectionreset');
  }, { times: 1 }); // prettier-ignore
  await button(page, 'Meld de wijziging').click();
  await page.getByText('De server antwoordt niet').waitFor();
  await page.reload({ timeout: 1_000 }).catch(() => undefined); // there is nothing to load it from
  await server.start();
  await page.goto(stage().at('/mijn-traject/wijziging'));
  await page.getByText('Wij weten niet of het is aangekomen').waitFor();
  expect(await page.getByLabel('Beschrijf de wijziging').inputValue()).toBe('De looptijd blijft gelijk.');
  expect(await faults(page, 'formulier-zonder-antwoord')).toEqual([]);
  await button(page, 'Probeer opnieuw').click();
  await heading(page, 'Mijn traject').waitFor();
  expect(await factsOf(OTHER, 'ChangeNotified')).toHaveLength(earlier + 1);
});

it('a file that cannot be kept is said, nothing is sent without it, and the others go along', async () => {
  const page = await stage().enter('otherInstitution', '/mijn-traject/wijziging');
  await change(page, 'Zie de bijlagen.');
  const bytes = await pdf('Begroting');
  const called = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
  const address = `**/v1/institutions/${OTHER}/documents/*`;
  await page.route(address, (route) => route.abort('connectionreset'), { times: 1 });
  await page.getByLabel('Stukken').setInputFiles([called('Begroting.pdf', bytes)]);
  await page.getByText('De verbinding viel weg.').waitFor();
  await page
    .getByLabel('Stukken')
    .setInputFiles([called('Pagina.pdf', Buffer.from('<!doctype html>')), called('Bijlage.pdf', await pdf('Bijlage'))]);
  await page.getByText('de inhoud past niet bij de naam').waitFor();
  await page.getByRole('link', { name: 'Bijlage.pdf' }).waitFor();
  await button(page, 'Meld de wijziging').click();
  const summary = page.getByRole('alert').filter({ hasText: 'Vul nog 1 ding aan' });
  await summary.getByRole('link', { name: /^Stukken: Een bestand is nog niet bewaard/ }).waitFor();
  expect(await faults(page, 'formulier-bestanden')).toEqual([]);
  await button(page, 'Haal weg: Pagina.pdf').click();
  await button(page, 'Probeer opnieuw: Begroting.pdf').click();
  await page.getByRole('link', { name: 'Begroting.pdf' }).waitFor();
  await keptOnServer(page);
  await page.reload();
  await page.getByRole('link', { name: 'Begroting.pdf' }).waitFor();
  await page.context().clearCookies();
  await page.getByLabel('Stukken').setInputFiles([called('Laat.pdf', await pdf('Laat'))]);
  await page.getByText('dan gaat het vanzelf verder').first().waitFor();
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Inloggen in een nieuw tabblad' }).click();
  const tab = await popup;
  await tab.getByLabel('Instelling', { exact: true }).selectOption(OTHER);
  await tab.getByRole('button', { name: 'Oefeninstelling' }).click();
  await page.getByRole('link', { name: 'Laat.pdf' }).waitFor();
  await button(page, 'Meld de wijziging').click();
  await heading(page, 'Mijn traject').waitFor();
  const fact = (await factsOf(OTHER, 'ChangeNotified')).at(-1);
  expect((fact?.data['documents'] as readonly { name: string }[]).map(({ name }) => name)).toEqual([
    'Bijlage.pdf', 'Begroting.pdf', 'Laat.pdf',
  ]); // prettier-ignore
  expect((await opened(page, 'Begroting.pdf')).equals(bytes)).toBe(true);
});

it('who works for several institutions says for which one, and nothing of one ends up with another', async () => {
  const [ONE, TWO] = people.board.institutions;
  const page = await stage().enter('board', '/mijn-traject');
  await heading(page, 'Voor welke instelling?').waitFor();
  expect(await faults(page, 'voor-welke-instelling')).toEqual([]);
  await page
    .getByRole('row', { name: new RegExp(`${TWO}.*Teken de overeenkomst`, 's') })
    .getByRole('link')
    .click();
  await heading(page, 'Mijn traject').waitFor();
  expect(new URL(page.url()).search).toBe(`?instelling=${TWO}`);
  await page.getByRole('link', { name: 'Uitstel melden', exact: true }).click();
  await page.getByText(`Voor AOC Oost, BRIN ${TWO}.`).waitFor();
  const reason = page.getByLabel('Waarom komt het plan later?');
  await reason.fill('De fusie vraagt tijd.');
  await keptOnServer(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Mijn traject' }).click();
  await page.getByText(`AOC Oost, BRIN ${TWO}`).waitFor();
  await page.getByLabel('Instelling', { exact: true }).selectOption(ONE);
  await page.getByText(`Landstede, BRIN ${ONE}`).waitFor();
  expect(new URL(page.url()).search).toBe(`?instelling=${ONE}`);
  await page.goto(stage().at('/mijn-traject/uitstel')); // an address that says of none
  await page.getByRole('link', { name: 'Landstede' }).click();
  await page.getByText(`Voor Landstede, BRIN ${ONE}.`).waitFor();
  expect(await reason.inputValue()).toBe('');
  await page.goto(stage().at(`/mijn-traject/uitstel?instelling=${TWO}`));
  await reason.waitFor();
  expect(await reason.inputValue()).toBe('De fusie vraagt tijd.');
  await page.getByLabel('Wanneer verwacht u').fill('2015-05-20');
  await button(page, 'Meld uitstel').click();
  await page.getByText('Vastgelegd op').waitFor();
  expect(new URL(page.url()).searchParams.get('instelling')).toBe(TWO);
  expect(await factsOf(ONE, 'PlanDelayNotified')).toEqual([]);
  expect((await factsOf(TWO, 'PlanDelayNotified')).map(({ data }) => data['reason'])).toEqual([
    'De fusie vraagt tijd.',
  ]);
  await page.goto(stage().at(`/trajecten/${ONE}`));
  await page.getByRole('navigation').getByRole('link', { name: 'Mijn traject' }).click();
  await page.getByText(`Landstede, BRIN ${ONE}`).waitFor();
  await page.goto(stage().at(`/mijn-traject?instelling=${BRIN}`));
  await heading(page, 'Dit is niet uw instelling').waitFor();
});

it('an institution corrects what it wrote: the fields are filled in, and it sees beforehand what changes', async () => {
  const page = await stage().enter('otherInstitution', '/mijn-traject');
  const filed = page.getByRole('row').filter({ hasText: 'Kwaliteitsplan ingediend' });
  await filed.getByRole('link', { name: 'Herstel een fout' }).click();
  await heading(page, 'Herstellen: kwaliteitsplan ingediend').waitFor();
  const money = page.getByLabel('Professionalisering: Geld in 2015');
  await money.waitFor();
  expect(await money.inputValue()).toMatch(/^[\d.]+,\d\d$/);
  await money.fill('veel');
  await button(page, 'Bekijk wat er verandert').click();
  const summary = page.getByRole('alert').filter({ hasText: 'Vul nog 2 dingen aan' });
  await summary.getByRole('link', { name: /^Professionalisering: Geld in 2015/ }).click();
  expect(await money.evaluate((field) => field === document.activeElement)).toBe(true);
  await money.fill('1.234.567,5');
  await page.getByLabel('Waarom herstelt u dit?').fill('Een typefout in het bedrag.');
  await button(page, 'Bekijk wat er verandert').click();
  await page.getByText('Alleen dit feit wordt anders.').waitFor();
  await page.locator('ins').getByText('2015: € 1.234.567,50').waitFor();
  expect(await faults(page, 'herstellen-vooraf')).toEqual([]);
  await button(page, 'Herstel vastleggen').click();
  await heading(page, 'Mijn traject').waitFor();
  const [plan] = await factsOf(OTHER, 'PlanSubmitted');
  expect(plan?.correction?.ground).toBe('Een typefout in het bedrag.');
  expect(JSON.stringify(plan?.data['themes'])).toContain('"1234567.50"');
});
