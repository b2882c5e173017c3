import { commandRights, viewRights } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DateField,
  formatDay,
  MidtermReviews,
  nl,
  SectorFiguresTable,
  TextAreaField,
  TextField,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { midtermReviewsQuery } from '../api/midterm-reviews';
import { sectorReportQuery, sectorReportsQuery } from '../api/sector-reports';
import { SchemeForm } from '../forms/scheme-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const COLLECTION = 'midterm-reviews';

/** What the sector had come to, as it was published last. */
function LastReport() {
  const texts = nl.decisions.midterm;
  const reports = useQuery(sectorReportsQuery);
  const year = reports.data?.at(-1)?.year;
  const report = useQuery({ ...sectorReportQuery(year ?? 0), enabled: year !== undefined });
  if (reports.data !== undefined && year === undefined) return <p>{texts.noFigures}</p>;
  return (
    <Part query={reports}>
      {() => (
        <Part query={report}>
          {(last) => (
            <>
              <p>{nl.reports.told(last.year, last.number, formatDay(last.publishedOn))}</p>
              <SectorFiguresTable figures={last.figures} now={null} />
            </>
          )}
        </Part>
      )}
    </Part>
  );
}

/** `/tussentijdse-evaluatie`: what the minister found half way. */
export function MidtermPage() {
  const texts = nl.decisions.midterm;
  useTitle(texts.title);
  const { role } = useSession().session;
  const maySee = viewRights.midtermReviews.some((each) => each === role);
  const mayRecord = commandRights[COLLECTION].some((each) => each === role);
  const reviews = useQuery({ ...midtermReviewsQuery, enabled: maySee });
  if (!maySee) return <NoRights title={texts.noRights} />;
  return (
    <>
      <p>
        {mayRecord ? (
          <AppLink href="/besluiten">{nl.decisions.title}</AppLink>
        ) : (
          <AppLink href="/rapportages">{nl.reports.title}</AppLink>
        )}
      </p>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
      </div>
      <div className="mp-grid mp-grid--2">
        <div className="mp-stack">
          <section className="mp-panel mp-stack" aria-labelledby="vastgelegd">
            <Heading2 id="vastgelegd">{texts.recorded}</Heading2>
            <Part query={reviews}>{(items) => <MidtermReviews reviews={items} />}</Part>
          </section>
          {mayRecord && (
            <section className="mp-panel mp-stack" aria-labelledby="vastleggen">
              <Heading2 id="vastleggen">{texts.record}</Heading2>
              <SchemeForm
                collection={COLLECTION}
                action={texts.send}
                labelledBy="vastleggen"
                done={[texts.doneTitle, texts.doneText]}
              >
                <TextAreaField path={['findings']} label={texts.findings} rows={8} required />
                <TextAreaField path={['consequences']} label={texts.consequences} rows={6} required />
                <TextField path={['nextRules']} label={texts.nextRules} hint={texts.nextRulesHint} />
                <DateField path={['heldOn']} label={texts.heldOn} hint={texts.heldOnHint} />
                <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />
              </SchemeForm>
            </section>
          )}
        </div>
        <section className="mp-panel mp-stack" aria-labelledby="cijfers">
          <Heading2 id="cijfers">{texts.figures}</Heading2>
          <LastReport />
        </section>
      </div>
    </>
  );
}
