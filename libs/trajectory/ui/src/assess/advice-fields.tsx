import { Heading2 } from '@utrecht/component-library-react';
import { CheckField, DateField, TextAreaField, TextField } from '../form/fields';
import { useForm } from '../form/form-context';
import { PaperFields } from '../form/paper-fields';
import { RowsField } from '../form/rows-field';
import { nl } from '../nl';

const texts = nl.assess;

/** The part that the account managers have a special task in. @source regeling.md, roles and talks */
const Youth = ({ label }: { readonly label: string }) => (
  <section className="mp-stack" aria-labelledby="jongeren">
    <Heading2 id="jongeren" className="mp-h-small">
      {texts.youth}
    </Heading2>
    <TextAreaField path={['vulnerableYouth']} label={label} hint={texts.youthHint} required />
  </section>
);

export const PlanAdviceFields = () => (
  <>
    <RowsField
      path={['findings']}
      label={texts.findings}
      hint={texts.findingsHint}
      one={texts.finding}
      fresh={{ criterion: '', finding: '' }}
    >
      {(path) => (
        <>
          <TextField path={[...path, 'criterion']} label={texts.criterion} />
          <TextAreaField path={[...path, 'finding']} label={texts.findingText} rows={2} />
        </>
      )}
    </RowsField>
    <TextAreaField path={['advice']} label={texts.advice} hint={texts.planAdviceHint} required />
    <DateField path={['supplementBy']} label={texts.supplementBy} hint={texts.supplementHint} none={null} />
  </>
);

export const PlanTalkFields = () => <TextAreaField path={['subjects']} label={texts.subjects} required />;

export const ProgressTalkFields = () => (
  <>
    <TextAreaField path={['subjects']} label={texts.subjects} required />
    <Youth label={texts.youthTalk} />
    <CheckField path={['withAccountManager']} label={texts.withAccountManager} />
  </>
);

export const ProgressAdviceFields = () => (
  <>
    <TextAreaField path={['advice']} label={texts.advice} required />
    <Youth label={texts.youthAdvice} />
  </>
);

/** What every fact may carry: another day with the reason, documents, a remark. @param ownDay its field */
export function CommonFields({ ownDay }: { readonly ownDay: string }) {
  const { values } = useForm();
  const hasDay = typeof values[ownDay] === 'string' && values[ownDay] !== '';
  return (
    <fieldset className="mp-field mp-stack">
      <legend className="utrecht-form-label">{texts.more}</legend>
      <DateField path={[ownDay]} label={texts.ownDay} />
      {hasDay && <TextAreaField path={['ground']} label={texts.ground} hint={texts.groundHint} rows={2} />}
      <PaperFields />
    </fieldset>
  );
}
