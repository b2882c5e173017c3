import { commandRights, schemeDoors, viewRights } from '@mijlpaal/trajectory-contract';
import { DateField, GuidanceList, Icon, nl, PaperFields, TextAreaField, TextField } from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useState } from 'react';
import { recordOfScheme } from '../api/commands';
import { guidanceQuery } from '../api/institution-reports';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { KeepsDocuments } from '../forms/keeps-documents';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const texts = nl.reportForms;
const COLLECTION = 'guidance-documents';
const door = schemeDoors.find(({ collection }) => collection === COLLECTION);

function Form({ opened, onDone }: { readonly opened: OpenedDraft; readonly onDone: () => void }) {
  const queries = useQueryClient();
  if (!door) throw new Error(`There is no door ${COLLECTION}`);
  const form = useForm({
    opened,
    schema: door.body,
    seen: null,
    send: recordOfScheme(COLLECTION),
    onDone: () => {
      onDone();
      void queries.invalidateQueries();
    },
  });
  return (
    <SentForm form={form} action={texts.guidanceSend} labelledBy="vastleggen">
      <TextField path={['title']} label={texts.name} hint={texts.nameHint} required />
      <DateField path={['publishedOn']} label={texts.issuedOn} hint={texts.issuedOnHint} />
      <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />
      <PaperFields />
    </SentForm>
  );
}

/** `/handreikingen`: guidance for every institution. */
export function GuidancePage() {
  useTitle(texts.guidanceTitle);
  const { role } = useSession().session;
  const maySee = viewRights.guidance.some((each) => each === role);
  const guidance = useQuery({ ...guidanceQuery, enabled: maySee });
  const [isDone, setDone] = useState(false);
  if (!maySee) return <NoRights title={nl.pageState.noRightsTitle} />;
  return (
    <KeepsDocuments brin={null}>
      <div className="mp-head">
        <div>
          <Heading1>{texts.guidanceTitle}</Heading1>
          <p>{texts.guidanceLead}</p>
        </div>
      </div>
      <section className="mp-panel" aria-label={texts.guidanceTitle}>
        <Part query={guidance}>{(items) => <GuidanceList guidance={items} />}</Part>
      </section>
      {commandRights[COLLECTION].some((each) => each === role) && (
        <section className="mp-panel mp-stack" aria-labelledby="vastleggen">
          <Heading2 id="vastleggen">{texts.guidanceNew}</Heading2>
          {isDone ? (
            <Alert type="ok" icon={<Icon name="check" />} role="status">
              <p className="mp-strong">{texts.guidanceDone}</p>
            </Alert>
          ) : (
            <FormDraft name={COLLECTION} initial={{}}>
              {(opened) => <Form opened={opened} onDone={() => setDone(true)} />}
            </FormDraft>
          )}
        </section>
      )}
    </KeepsDocuments>
  );
}
