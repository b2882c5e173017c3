import { WorkPlacementAssessment, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import { ChoiceField, TextAreaField } from '../form/fields';
import { useForm } from '../form/form-context';
import { nl } from '../nl';

const texts = nl.results;
const OUTCOMES = WorkPlacementAssessment.options.map((each) => [each, nl.workPlacementAssessment[each]] as const);
const CLASSES = WorkPlacementClass.options.map((each) => [each, nl.workPlacementClass[each]] as const);

export function WorkPlacementAssessmentFields() {
  const { values } = useForm();
  const changes = values['outcome'] === 'toBeChanged';
  return (
    <>
      <ChoiceField path={['outcome']} label={texts.planOutcome} choices={OUTCOMES} />
      <TextAreaField
        path={['findings']}
        label={changes ? texts.planChanges : texts.planFindings}
        hint={changes ? texts.planChangesHint : texts.planFindingsHint}
        required
      />
    </>
  );
}

export const GroundsFields = () => (
  <TextAreaField path={['grounds']} label={texts.grounds} hint={texts.groundsHint} required />
);

export const WorkPlacementClassFields = () => (
  <>
    <ChoiceField path={['class']} label={texts.class} choices={CLASSES} />
    <GroundsFields />
  </>
);

export const ClosureFields = () => <p>{texts.closing}</p>;

export const EndingFields = () => (
  <>
    <p>{texts.ending}</p>
    <GroundsFields />
  </>
);
