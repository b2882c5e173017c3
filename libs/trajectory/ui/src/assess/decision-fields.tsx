import { Domain, EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { SelectOneField, TextField } from '../form/fields';
import { RowsField } from '../form/rows-field';
import type { Path } from '../form/values';
import { nl } from '../nl';
import { CalculatedValue, OtherwiseFields, useTyped } from './calculated-fields';

const texts = nl.decided;
const LEVELS = [2, 3, 4].map((level) => [level, String(level)] as const);

const Value = ({ path, name }: { readonly path: Path; readonly name: 'base' | 'average' }) => {
  const row = useTyped(path);
  return (
    <div>
      <TextField path={[...path, name]} label={texts[name]} hint={texts.studyValueHint} />
      <CalculatedValue row={isRow(row) ? row : {}} name={name} typed={useTyped([...path, name])} />
    </div>
  );
};
const isRow = (row: unknown): row is Readonly<Record<string, unknown>> => typeof row === 'object' && row !== null;

export const StudyValueFields = () => (
  <>
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
          <Value path={path} name="base" />
          <Value path={path} name="average" />
        </>
      )}
    </RowsField>
    <OtherwiseFields />
  </>
);

/** The fixed part goes by the number of students: nothing is filled in. @source PB 8 */
export const FixedPartFields = () => <p>{texts.fixedPart}</p>;

export const PercentageFields = () => (
  <fieldset className="mp-field mp-stack">
    <legend className="utrecht-form-label">{texts.percentages}</legend>
    <p className="mp-small mp-muted">{texts.percentagesLead}</p>
    {EarlyLeavingCategory.options.map((category) => (
      <Percentage key={category} category={category} />
    ))}
    <OtherwiseFields />
  </fieldset>
);

const Percentage = ({ category }: { readonly category: EarlyLeavingCategory }) => (
  <div>
    <TextField path={['percentages', category]} label={nl.earlyLeavingCategory[category]} hint={texts.percentageHint} />
    <CalculatedValue row={{ category }} name="percentage" typed={useTyped(['percentages', category])} />
  </div>
);
