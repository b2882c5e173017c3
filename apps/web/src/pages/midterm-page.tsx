import { commandRights, schemeDoors } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DateField,
  formatDay,
  Icon,
  nl,
  SectorFiguresTable,
  TextAreaField,
  TextField,
} from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { recordOfScheme } from '../api/commands';
import { sectorReportQuery, sectorReportsQuery } from '../api/sector-reports';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const COLLECTION = 'midterm-reviews';
const door = schemeDoors.find(({ collection }) => collection === COLLECTION);

function Form({ opened, onDone }: { readonly opened: OpenedDraft; readonly onDone: () => void }) {
  const texts = nl.decisions.midterm;
  const queries = useQueryClient();
  if (!door) throw new Error(`There is no door ${COLLECTION}`);
  const form = useForm({
    opened,
    schema: door.body,
    rules: door.rules,
    seen: null,
    send: recordOfScheme(COLLECTION),
    onDone: () => {
      onDone();
      void queries.invalidateQueries();
    },
  });
  return (
    <SentForm form={form} action={texts.send} labelledBy="evaluatie">
      <TextAreaField path={['findings']} label={texts.findings} rows={8} required />
      <TextAreaField path={['consequences']} label={texts.consequences} rows={6} required />
      <TextField path={['nextRules']} label={texts.nextRules} hint={texts.nextRulesHint} />
      <DateField path={['heldOn']} label={texts.heldOn} hint={texts.heldOnHint} />
      <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />
    </SentForm>
  );
}

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
  const [isDone, setDone] = useState(false);
  if (!commandRights[COLLECTION].some((each) => each === role)) return <NoRights title={texts.noRights} />;
  return (
    <>
      <p>
        <AppLink href="/besluiten">{nl.decisions.title}</AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1 id="evaluatie">{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
      </div>
      {isDone ? (
        <Alert type="ok" icon={<Icon name="check" />} role="status">
          <p className="mp-strong">{texts.doneTitle}</p>
          <p>{texts.doneText}</p>
        </Alert>
      ) : (
        <div className="mp-grid mp-grid--2">
          <section className="mp-panel">
            <FormDraft name={COLLECTION} initial={{}}>
              {(opened) => <Form opened={opened} onDone={() => setDone(true)} />}
            </FormDraft>
          </section>
          <section className="mp-panel mp-stack" aria-labelledby="cijfers">
            <Heading2 id="cijfers">{texts.figures}</Heading2>
            <LastReport />
          </section>
        </div>
      )}
    </>
  );
}
