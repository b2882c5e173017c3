import { describe, expect, it } from '@jest/globals';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { KeyFigure, TimelineItem } from '@mijlpaal/trajectory-contract';
import { renderToStaticMarkup } from 'react-dom/server';
import { DocumentKeepingContext } from '../documents/document-keeping';
import { institutionReports } from './institution-reports';
import { KeyFiguresTable } from './key-figures-table';
import { ReportsPanel } from './reports-panel';

const text = (markup: string): string => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
let made = 0;
const report = (kind: string, year: number, title: string, more: Partial<TimelineItem> = {}): TimelineItem => {
  const revision = ++made;
  const day = isoDate('2016-03-14');
  const sha256 = String(revision).padStart(64, '0');
  return {
    id: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    brin: brin('25LH'),
    revision,
    fact: 'InstitutionReportRecorded',
    on: day,
    recordedOn: day,
    recordedAt: '2016-03-14T09:00:00Z',
    actor: { id: 'a', organisation: 'b', role: 'accountManager' },
    marks: [],
    data: {
      kind,
      year,
      title,
      issuedOn: day,
      documents: [{ sha256, name: `${title}.pdf`, size: 1000, mediaType: 'application/pdf' }],
    },
    correction: null,
    ...more,
  };
};

describe('the reports on an institution', () => {
  const facts = [
    report('institutionReport', 2015, 'Eerste'),
    report('institutionReport', 2016, 'Tweede'),
    report('institutionReport', 2016, 'Derde'),
    report('keyFigures', 2016, 'Cijfers'),
    report('keyFigures', 2016, 'Vergissing', { marks: ['withdrawn'] }),
    report('other', 2016, 'Brief'),
    report('other', 2016, 'Nog een brief'),
  ];
  const shown = institutionReports(facts).map(({ title, replaces }) => [title, replaces]);
  it('are the last of each kind and year, the newest year first, and say how many they replace', () =>
    expect(shown).toEqual([
      ['Nog een brief', 0],
      ['Brief', 0],
      ['Cijfers', 0],
      ['Derde', 1],
      ['Eerste', 0],
    ]));
  it('stand with their documents, as a link where the bytes are kept', () => {
    const [kept] = facts.slice(2).flatMap(({ data }) => data['documents'] as { sha256: string }[]);
    const keeping = {
      kept: new Set(kept ? [kept.sha256] : []),
      addressOf: () => '/v1/x',
      upload: () => Promise.resolve('refused' as const),
      signIn: null,
    };
    const markup = renderToStaticMarkup(
      <DocumentKeepingContext value={keeping}>
        <ReportsPanel
          reports={institutionReports(facts.slice(0, 3))}
          guidance={null}
          figures={null}
          record={null}
          recordGuidance={null}
        />
      </DocumentKeepingContext>,
    );
    expect(
      [...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)(?:<span|<\/a>)/g)].map(([, href, name]) => [href, name]),
    ).toEqual([
      [`/trajecten/25LH#feit-3`, 'Derde'],
      ['/v1/x', 'Derde.pdf'],
      [`/trajecten/25LH#feit-1`, 'Eerste'],
    ]);
    expect(text(markup)).toContain('Mbo-instellingsrapportage 2016, uitgebracht op 14 maart 2016. Vervangt 1 eerdere');
  });
  it('are said to be none when there is none', () =>
    expect(
      text(
        renderToStaticMarkup(
          <ReportsPanel reports={[]} guidance={null} figures={null} record="/x" recordGuidance={null} />,
        ),
      ),
    ).toContain('Er is nog geen rapportage over deze instelling vastgelegd. Rapportage vastleggen'));
});

describe('the key figures', () => {
  const figure = (name: KeyFigure['figure'], period: string, value: string | null, illustrative = true): KeyFigure => ({
    figure: name,
    period,
    value,
    source: 'DUO, bekostiging 2016',
    illustrative,
    facts: [],
  });
  const said = text(
    renderToStaticMarkup(
      <KeyFiguresTable
        figures={[
          figure('nationalContribution', '2016', '104816500.00', false),
          figure('nationalContribution', '2015', '99.00'),
          figure('studyValue', '2014-2015', '220.153333'),
          figure('earlyLeavers', '2014-10-01', null),
        ]}
      />,
    ),
  );
  it('are the latest of each with its source, made up ones said to be so, the earlier ones apart', () => {
    expect(said).toContain('Rijksbijdrage 2016 € 104.816.500,00 DUO, bekostiging 2016');
    expect(said).toContain('Studiewaarde, opgeteld schooljaar 2014-2015 220,15 voorbeeldcijfers');
    expect(said).toMatch(/Eerdere jaren .*Rijksbijdrage 2015 € 99,00 voorbeeldcijfers/);
  });
  it('say that there is no sum while a part is suppressed', () =>
    expect(said).toContain(
      'Voortijdig schoolverlaters teldag 1 oktober 2014 niet op te tellen: een deel is afgeschermd',
    ));
});
