import { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { DateField, SelectOneField, TextAreaField } from '../form/fields';
import { useForm } from '../form/form-context';
import { RowsField } from '../form/rows-field';
import { valueAt, type Values } from '../form/values';
import { nl } from '../nl';
import { OutcomeField } from './outcome-field';
import { PointField } from './point-field';
import { outcomeOf, pointsOf, pointsWith, resultOf } from './points';

const texts = nl.excellencePlan;
const PARTS = ['E1', 'E2', 'E3'] as const;

/** Numbers of the conditions at each point. */
function conditionsAt(values: Values): ReadonlyMap<unknown, readonly number[]> {
  const conditions = values['conditions'];
  const numbered = (Array.isArray(conditions) ? conditions : []).map(
    (condition: unknown, at) => [valueAt(condition, ['item']), at + 1] as const,
  );
  return new Map(
    [...Map.groupBy(numbered, ([item]) => item)].map(([item, all]) => [item, all.map(([, number]) => number)]),
  );
}

/** The points of the framework, the outcome that follows from them, and conditions. @source R14 bijlage 2 */
export function ExcellenceFields() {
  const { values } = useForm();
  const numbers = conditionsAt(values);
  const notMet = pointsWith(values, 'notMet');
  const items = [...notMet, ...ExcellenceItem.options.filter((item) => !notMet.includes(item))];
  const mayHaveConditions = notMet.length > 0 || outcomeOf(values) === 'positiveWithConditions' || numbers.size > 0;
  return (
    <>
      <div className="mp-panel__head">
        <Heading2 id="kader">{texts.framework}</Heading2>
        <p className="mp-small mp-muted">{texts.frameworkLead}</p>
      </div>
      {PARTS.map((part) => {
        const points = pointsOf(part);
        const filled = points.filter((item) => resultOf(values, item) !== null).length;
        return (
          <section key={part} aria-label={texts.parts[part]}>
            <Heading3 className="mp-row">
              <span>{texts.parts[part]}</span>{' '}
              <span className="mp-small mp-muted">{texts.filledIn(filled, points.length)}</span>
            </Heading3>
            <ul className="mp-crit">
              {points.map((item) => (
                <PointField key={item} item={item} conditions={numbers.get(item) ?? []} />
              ))}
            </ul>
          </section>
        );
      })}
      <OutcomeField />
      {mayHaveConditions && (
        <RowsField
          path={['conditions']}
          label={texts.conditions}
          hint={texts.conditionsHint}
          one={texts.condition}
          fresh={{ item: notMet[0], text: '', by: null }}
        >
          {(path) => (
            <>
              <SelectOneField
                path={[...path, 'item']}
                label={texts.conditionItem}
                required
                choices={items.map((item) => [item, `${item} ${texts.points[item]}`] as const)}
              />
              <TextAreaField path={[...path, 'text']} label={texts.conditionText} rows={3} required />
              <DateField path={[...path, 'by']} label={texts.conditionBy} none={null} />
            </>
          )}
        </RowsField>
      )}
    </>
  );
}
