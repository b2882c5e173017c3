import { commandRights, type SectorReport, viewRights } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  Empty,
  formatDay,
  formatNumber,
  Icon,
  nl,
  SectorFiguresTable,
  SelectField,
  SelectOneField,
  TextAreaField,
} from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { askAgain, sectorReportQuery, sectorReportsQuery } from '../api/sector-reports';
import { SchemeForm } from '../forms/scheme-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const COLLECTION = 'sector-reports';
const YEARS = [2015, 2016, 2017, 2018, 2019];

/** The figures as they were published, and on demand as they are now. */
function Report({ report }: { readonly report: SectorReport }) {
  const texts = nl.reports;
  const { year, number, publishedOn, computedOn, figures, note, remark } = report;
  const again = useMutation({ mutationFn: () => askAgain(figures, AbortSignal.timeout(60_000)) });
  const other = again.data ? figures.filter(({ id, value }) => again.data.get(id) !== value).length : 0;
  const position = figures[0]?.position;
  return (
    <section className="mp-panel mp-stack" aria-labelledby="rapportage">
      <Heading2 id="rapportage">{texts.option(year)}</Heading2>
      <p>
        {texts.told(year, number, formatDay(publishedOn))}
        {computedOn !== null && ` ${texts.computedOn(formatDay(computedOn))}`}
      </p>
      {position !== undefined && (
        <p className="mp-small mp-muted">{texts.position(formatNumber(position.replace(/^0+(?=\d)/, '')))}</p>
      )}
      {remark !== null && (
        <p>
          {texts.remark}: {remark}
        </p>
      )}
      {note !== null && <p>{note}</p>}
      {figures.length > 0 && (
        <>
          <p className="mp-row">
            <Button
              appearance="secondary-action-button"
              aria-disabled={again.isPending}
              onClick={() => !again.isPending && again.mutate()}
            >
              {texts.check}
            </Button>
            <span role="status">
              {again.isPending ? texts.checking : again.data ? (other === 0 ? texts.same : texts.different(other)) : ''}
            </span>
          </p>
          {again.isError && (
            <Alert type="error" icon={<Icon name="late" />} role="alert">
              <p>{texts.failed}</p>
            </Alert>
          )}
          <SectorFiguresTable figures={figures} now={again.data ?? null} />
        </>
      )}
    </section>
  );
}

function OfYear({ year }: { readonly year: number }) {
  const report = useQuery(sectorReportQuery(year));
  return <Part query={report}>{(one) => <Report key={one.fact} report={one} />}</Part>;
}

/** `/rapportages`: progress of the sector, as published each year. */
export function SectorReportsPage() {
  const texts = nl.reports;
  useTitle(texts.title);
  const { role } = useSession().session;
  const maySee = viewRights.sectorReports.some((each) => each === role);
  const reports = useQuery({ ...sectorReportsQuery, enabled: maySee });
  const [chosen, setYear] = useState<number>();
  if (!maySee) return <NoRights title={texts.noRights} />;
  const years = [...new Set((reports.data ?? []).map(({ year }) => year))].reverse();
  const year = chosen ?? years[0];
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
          <p>
            <AppLink href="/tussentijdse-evaluatie">{texts.midterm}</AppLink>
          </p>
        </div>
      </div>
      <Part query={reports}>
        {() =>
          year === undefined ? (
            <Empty title={texts.emptyTitle}>
              <p>{texts.emptyText}</p>
            </Empty>
          ) : (
            <>
              <div className="mp-filter">
                <SelectField
                  label={texts.year}
                  value={String(year)}
                  options={years.map((one) => [String(one), texts.option(one)])}
                  onChange={(one) => setYear(Number(one))}
                />
              </div>
              <OfYear year={year} />
            </>
          )
        }
      </Part>
      {commandRights[COLLECTION].some((each) => each === role) && (
        <section className="mp-panel mp-stack" aria-labelledby="uitbrengen">
          <Heading2 id="uitbrengen">{texts.publish}</Heading2>
          <p className="mp-small mp-muted">{texts.publishLead}</p>
          <SchemeForm collection={COLLECTION} action={texts.send} labelledBy="uitbrengen" done={[texts.published]}>
            <SelectOneField
              path={['year']}
              label={texts.ofYear}
              choices={YEARS.map((one) => [one, String(one)] as const)}
              required
            />
            <TextAreaField path={['remark']} label={texts.remark} rows={2} />
          </SchemeForm>
        </section>
      )}
    </>
  );
}
