import { ExcellenceAdviceOutcome } from '@mijlpaal/trajectory-contract';
import { FieldMistake } from '../form/field';
import { useField, useForm } from '../form/form-context';
import { nl } from '../nl';
import { against, outcomeOf } from './points';

const texts = nl.excellencePlan;
const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });

/** What it comes to; an outcome that the points do not allow says which of them. */
export function OutcomeField() {
  const { values } = useForm();
  const { id, set, mistake } = useField(['outcome'], texts.outcome);
  const outcome = outcomeOf(values);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="mp-field mp-choices"
      aria-invalid={mistake !== null}
      aria-describedby={mistake === null ? `${id}-hint` : `${id}-mistake ${id}-hint`}
    >
      <legend className="utrecht-form-label">{texts.outcome}</legend>
      <div id={`${id}-hint`} className="mp-small mp-muted">
        {texts.follows}
      </div>
      <FieldMistake id={id} mistake={mistake} />
      {ExcellenceAdviceOutcome.options.map((each) => {
        const points = against(values, each);
        const isOpen = points.length === 0;
        return (
          <label key={each} className="mp-check">
            <input
              type="radio"
              name={id}
              checked={outcome === each}
              aria-disabled={!isOpen}
              onChange={() => isOpen && set(each)}
            />
            <span>
              {texts.outcomes[each]}
              {!isOpen && (
                <span className="mp-block mp-small mp-muted">
                  {(points.length === 1 ? texts.cannot : texts.cannotMany)(LIST.format(points))}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
