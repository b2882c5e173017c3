import { commandRights, viewRights } from '@mijlpaal/trajectory-contract';
import { DateField, GuidanceList, nl, PaperFields, TextAreaField, TextField } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { guidanceQuery } from '../api/institution-reports';
import { KeepsDocuments } from '../forms/keeps-documents';
import { SchemeForm } from '../forms/scheme-form';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const texts = nl.reportForms;
const COLLECTION = 'guidance-documents';

/** `/handreikingen`: guidance for every institution. */
export function GuidancePage() {
  useTitle(texts.guidanceTitle);
  const { role } = useSession().session;
  const maySee = viewRights.guidance.some((each) => each === role);
  const guidance = useQuery({ ...guidanceQuery, enabled: maySee });
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
          <SchemeForm
            collection={COLLECTION}
            action={texts.guidanceSend}
            labelledBy="vastleggen"
            done={[texts.guidanceDone]}
          >
            <TextField path={['title']} label={texts.name} hint={texts.nameHint} required />
            <DateField path={['publishedOn']} label={texts.issuedOn} hint={texts.issuedOnHint} />
            <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />
            <PaperFields />
          </SchemeForm>
        </section>
      )}
    </KeepsDocuments>
  );
}
