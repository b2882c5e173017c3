import { isoDate } from '@mijlpaal/shared-time';
import { brin } from '@mijlpaal/shared-institution';
import {
  commandRights,
  type DeadlinePassport,
  type Dossier,
  factName,
  type TimelineItem,
  trajectoryDoors,
  eventOf,
} from '@mijlpaal/trajectory-contract';
import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { differencesOf } from './correction-differences';
import { dossierAction } from './dossier-action';
import { nl } from './nl';
import { Passport } from './passport';
import { pathOf } from './path';
import { Possibilities } from './possibilities';
import { saidOf } from './said';
import { SourceList } from './source-list';
import { TimelineEntry } from './timeline-entry';

let made = 0;
const fact = (
  type: string,
  on: string,
  data: Record<string, unknown> = {},
  marks: TimelineItem['marks'] = [],
): TimelineItem => ({
  id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  brin: brin('25LH'),
  revision: made,
  fact: type,
  on: isoDate(on),
  recordedOn: isoDate(on),
  recordedAt: `${on}T09:00:00Z`,
  actor: { id: 'a', organisation: 'b', role: 'institution' },
  marks,
  data,
  correction: null,
});
const text = (markup: string): string => markup.replace(/<[^>]+>/g, '');

const examples = trajectoryDoors.map(({ fact: type, ownDay, example }) =>
  fact(type, '2016-05-16', { ...example, ...(ownDay && { [ownDay]: '2016-05-16' }) }),
);

describe('a fact in the timeline', () => {
  it.each(examples.map((item) => [item.fact, item] as const))('tells %s in Dutch', (type, item) => {
    expect(eventOf(item)).not.toBeNull();
    expect(factName(item)).not.toContain(type);
    expect(saidOf(item).every((said) => said.term !== '' && said.text !== '')).toBe(true);
  });
  it('shows the text of an advice', () =>
    expect(
      renderToStaticMarkup(
        <TimelineEntry
          item={fact('ProgressAdvised', '2016-06-09', {
            brin: '25LH',
            advisedOn: '2016-06-09',
            year: 2016,
            advice: 'Houd de koers vast.',
            vulnerableYouth: 'Leg afspraken vast.',
          })}
        />,
      ),
    ).toContain('Houd de koers vast.'));
  it('says both days when it was recorded later', () =>
    expect(
      text(
        renderToStaticMarkup(
          <TimelineEntry item={{ ...fact('AgreementSigned', '2015-02-20'), recordedOn: isoDate('2015-02-23') }} />,
        ),
      ),
    ).toContain('Vastgelegd op 23 februari 2015, 3 dagen later'));
  it('names a reminder by its deadline', () =>
    expect(factName(fact('ReminderSent', '2017-02-15', { deadlineId: 'interim-2017' }))).toBe(
      'Herinnering verstuurd: tussenrapportage 2017',
    ));
});

describe('a fact in the timeline that was corrected', () => {
  const was = { on: isoDate('2015-03-05'), data: { signedOn: '2015-03-05', remark: 'Per post.' } };
  const correction = {
    id: '00000000-0000-4000-8000-000000000999',
    revision: 9,
    correctedOn: isoDate('2015-04-01'),
    ground: 'Verkeerde dag.',
    was,
  };
  const shown = (mark: 'corrected' | 'withdrawn', data: Record<string, unknown>) => {
    const item = fact('AgreementSigned', mark === 'corrected' ? '2015-02-20' : '2015-03-05', data, [mark]);
    return renderToStaticMarkup(<TimelineEntry item={{ ...item, correction }} />);
  };
  it('reads the right one, with the error struck through and the ground beside it', () => {
    const markup = shown('corrected', { signedOn: '2015-02-20' });
    expect(text(markup)).toContain('20 februari 2015');
    expect(markup).toContain('<del>5 maart 2015; Opmerking: Per post.</del>');
    expect(text(markup)).toContain('Hersteld op 1 april 2015, omdatVerkeerde dag.');
  });
  it('is struck through whole when it should not have been there', () =>
    expect(shown('withdrawn', was.data)).toContain('<del>Overeenkomst getekend</del>'));
  it('is no step of the path when it should not have been there', () => {
    const facts = [{ ...fact('AgreementSigned', '2015-03-05', was.data, ['withdrawn']), correction }];
    expect(pathOf({ ...dossier, facts })[0]?.steps[0]?.on).toBeNull();
  });
});

describe('what a correction would make different', () => {
  const term = (closedOn: string | null) => ({
    lastDay: isoDate('2015-03-01'),
    state: closedOn === null ? ('open' as const) : ('closed' as const),
    late: closedOn === null,
    turn: 'institution' as const,
    closedOn: closedOn === null ? null : isoDate(closedOn),
    closedLate: false,
  });
  const share = { entitled: true, since: isoDate('2015-03-05'), firstPaymentMonth: null, amount: '100.00' };
  const nothing = { preview: true as const, revision: 3, place: null, deadlines: [], funding: [] };
  it('is told in sentences: deadlines, money of its own and of others, reminders', () => {
    const sending = { deadlineId: 'agreement-2015', rung: 1, day: isoDate('2015-03-02'), recipient: 'institution' };
    const funding = {
      component: 'investment' as const,
      year: 2015,
      own: { was: share, would: { ...share, entitled: false, amount: '0.00' } },
      others: { institutions: 2, more: '100.00', less: '0.00' },
    };
    expect(
      differencesOf({
        ...nothing,
        deadlines: [{ id: 'agreement-2015', was: term('2015-02-20'), would: term(null) }],
        funding: [funding],
        reminders: { needless: [], missed: [{ ...sending, recipient: 'institution' }] },
      }).map((line) => line.replace(/\s/g, ' ')),
    ).toEqual([
      'Overeenkomst tekenen: was gehaald op 20 februari 2015, wordt open, uiterlijk 1 maart 2015, te laat.',
      'Investering 2015: was € 100,00, wordt geen recht.',
      'Investering 2015: bij 2 andere instellingen verandert het bedrag, samen € 100,00 erbij en € 0,00 eraf.',
      'Deze herinneringen hadden ook verstuurd moeten worden: Overeenkomst tekenen, 2 maart 2015, de instelling.',
    ]);
  });
  it('is nothing when only the fact itself changes', () =>
    expect(differencesOf({ ...nothing, reminders: { needless: [], missed: [] } })).toEqual([]));
});

describe('the words', () => {
  it.each(trajectoryDoors.map(({ collection }) => collection))('have a name for %s', (collection) =>
    expect(Object.keys(nl.action)).toContain(collection),
  );
});

const deadline: DeadlinePassport = {
  id: 'agreement-2015',
  brin: brin('25LH'),
  name: 'ROC Midden Nederland',
  lastDay: isoDate('2015-03-01'),
  state: 'open',
  late: true,
  daysLeft: -3,
  turn: 'institution',
  assignee: null,
  leadsTo: null,
  appearsOn: isoDate('2015-01-05'),
  closedOn: null,
  ended: false,
  closedLate: false,
  closesWith: 'AgreementSigned',
  source: 'Regeling kwaliteitsafspraken mbo, artikel 1.5 lid 1',
  reading: null,
  reminders: [{ rung: 1, day: isoDate('2015-03-02'), recipient: 'accountManager', state: 'sent' }],
  wording: { quote: 'uiterlijk op 1 maart 2015', bound: 'onOrBefore', elsewhere: 'Elders staat ‘voor 1 maart 2015’.' },
  anchor: { text: 'De dag staat vast in de bron.', fact: null },
  calendar: { timeZone: 'Europe/Amsterdam', lateFrom: isoDate('2015-03-02'), weekday: 7, weekend: 'none' },
  afterwards: 'Tekenen kan nog.',
  doneBy: null,
};

describe('the passport of a deadline', () => {
  const passport = text(renderToStaticMarkup(<Passport deadline={deadline} />));
  it.each([
    ['Zondag 1 maart 2015. Die dag telt nog mee.'],
    ['De laatste dag is een zondag en schuift niet op.'],
    ['‘uiterlijk op 1 maart 2015’: de dag zelf is nog op tijd. Elders staat ‘voor 1 maart 2015’.'],
    ['Te laat vanaf 2 maart 2015, 00.00 uur (Nederlandse tijd). Tekenen kan nog.'],
    ['het feit ‘overeenkomst getekend’ is vastgelegd.'],
    ['2 maart 2015, 1 dag erna, aan de accountmanager: verstuurd'],
  ])('says: %s', (sentence) => expect(passport).toContain(sentence));
});

const dossier: Dossier = {
  brin: brin('25LH'),
  name: 'ROC Midden Nederland',
  type: 'roc',
  province: 'Utrecht',
  accountManager: null,
  phase: 'executing',
  step: 'planFiled',
  year: null,
  turn: 'institution',
  nextDeadline: null,
  late: ['agreement-2015'],
  excellence: 'notApplied',
  successor: null,
  predecessors: [],
  successorAwaitedSince: null,
  revision: 2,
  scheme: '2015',
  rules: '2015.1',
  openedOn: isoDate('2015-01-05'),
  facts: [fact('TrajectoryOpened', '2015-01-05'), fact('PlanSubmitted', '2015-05-04', { provisional: true }, ['late'])],
  deadlines: [deadline],
  path: [],
};

describe('the path', () => {
  const [plan, excellence, first] = pathOf(dossier);
  it('has the day of what was done and the last day of what is open', () =>
    expect(plan?.steps.slice(0, 3)).toMatchObject([
      { label: 'Overeenkomst', on: null, until: { lastDay: '2015-03-01' } },
      { label: 'Voorlopig plan ingediend', on: '2015-05-04', late: true },
      { label: 'Plan definitief', on: null },
    ]));
  it('ends excellence where nothing was applied for', () => expect(excellence?.steps).toHaveLength(1));
  it('has a part for each year', () => expect(first?.title).toBe('2016'));
});

describe('the path of money that nobody applies for', () => {
  const vsv = (type: string, day: string, year: number) => fact(type, day, { part: 'fixed', year });
  const lanes = pathOf({
    ...dossier,
    facts: [
      vsv('EarlyLeavingDataReceived', '2016-01-20', 2016),
      vsv('EarlyLeavingDecided', '2016-02-01', 2016),
      vsv('EarlyLeavingDataReceived', '2016-03-05', 2016),
      vsv('EarlyLeavingDataReceived', '2017-01-20', 2017),
    ],
  });
  it('goes by year and within one by time, and says what is to come as a thing to come', () =>
    expect(lanes.at(-1)?.steps.map(({ label, on }) => [label, on])).toEqual([
      ['Gegevens 2016', '2016-01-20'],
      ['Vaststelling 2016', '2016-02-01'],
      ['Nieuwe gegevens 2016', '2016-03-05'],
      ['Uitbetaling 2016', null],
      ['Gegevens 2017', '2017-01-20'],
      ['Vaststelling 2017', null],
      ['Uitbetaling 2017', null],
    ]));
});

describe('what can happen now', () => {
  const markup = text(
    renderToStaticMarkup(
      <Possibilities
        role="institution"
        items={[
          { command: 'change-notices', role: 'institution', possible: true },
          {
            command: 'plan-submissions',
            role: 'institution',
            possible: false,
            reason: {
              code: 'NotPossibleNow',
              article: 'Regeling kwaliteitsafspraken mbo, artikel 1.4 lid 4',
              sentence: 'Het plan is al ingediend.',
              wouldOpen: null,
            },
          },
          {
            command: 'progress-advices',
            role: 'assessor',
            possible: false,
            reason: {
              code: 'ProgressTalkNotHeld',
              article: 'Planning',
              sentence: 'Eerst het gesprek.',
              wouldOpen: 'ProgressTalkHeld',
            },
          },
        ]}
      />,
    ),
  );
  it.each([
    ['Voor u als instelling'],
    ['Wijziging meldenDit kunt u nu doen.'],
    ['Het plan is al ingediend.Regeling kwaliteitsafspraken mbo, artikel 1.4 lid 4. Dit kan niet meer.'],
    ['Dit opent het: het feit ‘voortgangsgesprek gehouden’.'],
  ])('says: %s', (sentence) => expect(markup).toContain(sentence));
});

describe('the button of what can be done', () => {
  const action = dossierAction({ ...dossier, deadlines: [{ ...deadline, id: 'talk-2016' }] });
  const buttons = Object.keys(commandRights).flatMap((command) => {
    const markup = renderToStaticMarkup(action(command));
    const [, verb, name] = /<a [^>]*>(.*?)<span[^>]*>: (.*?)<\/span>/.exec(markup) ?? [];
    return verb === undefined ? [] : [{ command, verb, name }];
  });
  it('says the act, and to who hears it alone what it is about', () => {
    expect(buttons).toContainEqual({
      command: 'progress-talk-plans',
      verb: 'Plannen',
      name: 'Voortgangsgesprek plannen',
    });
    expect(
      buttons.filter(
        ({ verb, name }) => !/^\p{Lu}\p{Ll}+n$/u.test(verb) || name?.endsWith(verb.toLowerCase()) === false,
      ),
    ).toEqual([]);
  });
});

describe('the source of a deadline', () => {
  it('is named as people cite it, with when it appeared and a way to it', () => {
    const markup = renderToStaticMarkup(
      <SourceList source="R14 1.5(1); MBO Today, artikel ‘Scholen aan de slag met verbetering beroepspraktijkvorming’" />,
    );
    expect(text(markup)).toContain(
      'Regeling kwaliteitsafspraken mbo, artikel 1.5 lid 1Staatscourant 2014, nummer 35959',
    );
    expect(markup).toContain('href="https://wetten.overheid.nl/BWBR0035923"');
    expect(markup).toContain('beroepspraktijkvorming’</a>');
  });
});
