import {
  Domain,
  EarlyLeavingCategory,
  WorkPlacementAssessment,
  WorkPlacementClass,
} from '@mijlpaal/trajectory-contract';
import { ChoiceField, SelectOneField, TextAreaField, TextField } from '../form/fields';
import { useForm } from '../form/form-context';
import { RowsField } from '../form/rows-field';
import { nl } from '../nl';

const texts = nl.results;
const OUTCOMES = WorkPlacementAssessment.options.map((each) => [each, nl.workPlacementAssessment[each]] as const);
const CLASSES = WorkPlacementClass.options.map((each) => [each, nl.workPlacementClass[each]] as const);
const LEVELS = [2, 3, 4].map((level) => [level, String(level)] as const);

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

export const StudyValueFields = () => (
  <RowsField
    path={['values']}
    label={texts.studyValues}
    hint={texts.studyValuesHint}
    one={texts.studyValue}
    fresh={{ base: '', average: '' }}
  >
    {(path) => (
      <>
        <SelectOneField
          path={[...path, 'domain']}
          label={texts.domain}
          choices={Domain.options.map((each) => [each, each] as const)}
          required
        />
        <SelectOneField path={[...path, 'level']} label={texts.level} choices={LEVELS} required />
        <TextField path={[...path, 'base']} label={texts.base} hint={texts.studyValueHint} />
        <TextField path={[...path, 'average']} label={texts.average} hint={texts.studyValueHint} />
      </>
    )}
  </RowsField>
);

/** The fixed part goes by the number of students: nothing is filled in. @source PB 8 */
export const FixedPartFields = () => <p>{texts.fixedPart}</p>;

export const PercentageFields = () => (
  <fieldset className="mp-field mp-stack">
    <legend className="utrecht-form-label">{texts.percentages}</legend>
    <p className="mp-small mp-muted">{texts.percentagesLead}</p>
    {EarlyLeavingCategory.options.map((category) => (
      <TextField
        key={category}
        path={['percentages', category]}
        label={nl.earlyLeavingCategory[category]}
        hint={texts.percentageHint}
      />
    ))}
  </fieldset>
);
