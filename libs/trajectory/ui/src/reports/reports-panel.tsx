import type { Guidance } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { AppLink } from '../app-link';
import { formatDay } from '../format';
import { nl } from '../nl';
import type { InstitutionReport } from './institution-reports';
import { PaperList } from '../documents/paper-list';

const texts = nl.institutionReports;

function Report({ report }: { readonly report: InstitutionReport }) {
  const { brin, title, kind, year, issuedOn, documents, replaces, revision } = report;
  return (
    <li>
      <AppLink href={`/trajecten/${brin}#feit-${revision}`}>{title}</AppLink>
      <small className="mp-block mp-muted">
        {texts.of(nl.institutionReportKind[kind], year, formatDay(issuedOn))}.{' '}
        {replaces > 0 && texts.replaces(replaces)}
      </small>
      {documents.length === 0 ? (
        <small className="mp-block mp-muted">{texts.noDocuments}</small>
      ) : (
        <PaperList papers={documents} />
      )}
    </li>
  );
}

/** Guidance for every institution, newest first. */
export const GuidanceList = ({ guidance }: { readonly guidance: readonly Guidance[] }) =>
  guidance.length === 0 ? (
    <p className="mp-muted">{texts.noGuidance}</p>
  ) : (
    <ul className="mp-list mp-stack">
      {guidance.map(({ fact, title, publishedOn, documents, remark }) => (
        <li key={fact}>
          <span>{title}</span>
          <small className="mp-block mp-muted">
            {texts.published(formatDay(publishedOn))}. {remark}
          </small>
          <PaperList papers={documents} />
        </li>
      ))}
    </ul>
  );

interface ReportsPanelProps {
  readonly reports: readonly InstitutionReport[];
  /** A `GuidanceList`, or what stands there until it came. */
  readonly guidance: ReactNode;
  /** A `KeyFiguresTable`, or what stands there until it came. */
  readonly figures: ReactNode;
  /** Where the reader records; null: that is not for them. */
  readonly record: string | null;
  readonly recordGuidance: string | null;
}

/** What is told of an institution beside what it does: reports, guidance for all, and the figures that DUO delivered. */
export const ReportsPanel = ({ reports, guidance, figures, record, recordGuidance }: ReportsPanelProps) => (
  <section className="mp-panel mp-stack" aria-labelledby="kerncijfers">
    <div className="mp-panel__head">
      <Heading2 id="kerncijfers">{texts.title}</Heading2>
      <p className="mp-small mp-muted">{texts.lead}</p>
    </div>
    <div className="mp-grid mp-grid--2">
      <div className="mp-stack">
        <Heading3>{texts.reports}</Heading3>
        {reports.length === 0 ? (
          <p className="mp-muted">{texts.noReports}</p>
        ) : (
          <ul className="mp-list mp-stack">
            {reports.map((report) => (
              <Report key={report.id} report={report} />
            ))}
          </ul>
        )}
        {record !== null && (
          <p className="mp-noprint">
            <AppLink href={record}>{texts.record}</AppLink>
          </p>
        )}
        <Heading3>{texts.guidance}</Heading3>
        {guidance}
        {recordGuidance !== null && (
          <p className="mp-noprint">
            <AppLink href={recordGuidance}>{texts.recordGuidance}</AppLink>
          </p>
        )}
      </div>
      <div className="mp-stack">
        <Heading3>{texts.figures}</Heading3>
        {figures}
      </div>
    </div>
  </section>
);
