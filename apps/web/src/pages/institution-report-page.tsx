import { commandRights, type Dossier, InstitutionReportKind } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DateField,
  Icon,
  nl,
  PaperFields,
  SelectOneField,
  TextAreaField,
  TextField,
} from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Heading1 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { record } from '../api/commands';
import { dossierQuery } from '../api/dossier';
import { hasStatus } from '../api/problem';
import { doorOf } from '../door-of';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { KeepsDocuments } from '../forms/keeps-documents';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { NotThere } from './not-there';
import { Part } from './part';

const texts = nl.reportForms;
const COLLECTION = 'institution-reports';
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019];

interface FormProps {
  readonly brin: string;
  readonly opened: OpenedDraft;
  readonly onDone: () => void;
}

function Form({ brin, opened, onDone }: FormProps) {
  const queries = useQueryClient();
  const { body, rules } = doorOf(COLLECTION);
  const form = useForm({
    opened,
    schema: body,
    rules,
    seen: null,
    send: record(brin, COLLECTION),
    onDone: () => {
      onDone();
      void queries.invalidateQueries();
    },
  });
  return (
    <SentForm form={form} action={texts.send} labelledBy="rapportage">
      <SelectOneField
        path={['kind']}
        label={texts.kind}
        choices={InstitutionReportKind.options.map((kind) => [kind, nl.institutionReportKind[kind]] as const)}
        required
      />
      <SelectOneField
        path={['year']}
        label={texts.year}
        choices={YEARS.map((year) => [year, String(year)] as const)}
        required
      />
      <TextField path={['title']} label={texts.name} hint={texts.nameHint} required />
      <DateField path={['issuedOn']} label={texts.issuedOn} hint={texts.issuedOnHint} />
      <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />
      <PaperFields />
    </SentForm>
  );
}

function Recording({ dossier: { brin, name } }: { readonly dossier: Dossier }) {
  const [isDone, setDone] = useState(false);
  return (
    <>
      <p>
        <AppLink href={`/trajecten/${brin}`}>{name}</AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1 id="rapportage">{texts.formTitle}</Heading1>
          <p>{texts.formLead(name, brin)}</p>
        </div>
      </div>
      {isDone ? (
        <Alert type="ok" icon={<Icon name="check" />} role="status">
          <p className="mp-strong">{texts.done}</p>
          <p className="mp-row">
            <AppLink href={`/trajecten/${brin}`}>{texts.toDossier}</AppLink>
            <Button appearance="secondary-action-button" onClick={() => setDone(false)}>
              {texts.another}
            </Button>
          </p>
        </Alert>
      ) : (
        <section className="mp-panel">
          <FormDraft name={`${COLLECTION}.${brin}`} initial={{}}>
            {(opened) => <Form brin={brin} opened={opened} onDone={() => setDone(true)} />}
          </FormDraft>
        </section>
      )}
    </>
  );
}

function OfInstitution({ brin }: { readonly brin: string }) {
  const dossier = useQuery(dossierQuery(brin));
  if (hasStatus(dossier.error, 404)) return <NotThere brin={brin} />;
  return (
    <KeepsDocuments brin={brin}>
      <Part query={dossier}>{(data) => <Recording dossier={data} />}</Part>
    </KeepsDocuments>
  );
}

/** `/trajecten/{brin}/rapportages`: what was told of an institution, by who may record it. */
export function InstitutionReportPage() {
  useTitle(texts.formTitle);
  const { brin } = useParams({ from: '/trajecten/$brin/rapportages' });
  const { role } = useSession().session;
  if (!commandRights[COLLECTION].some((each) => each === role)) return <NoRights title={texts.noRights} />;
  return /^\d{2}[A-Z]{2}$/.test(brin) ? <OfInstitution brin={brin} /> : <NotThere brin={brin} />;
}
