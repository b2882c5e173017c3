import type { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import { FieldMistake } from '../form/field';
import { TextAreaField } from '../form/fields';
import { useField } from '../form/form-context';
import { Icon } from '../icon';
import { nl } from '../nl';
import { PageLinks, PagesField } from '../reading/pages-field';
import { placeOfPoint, useReading } from '../reading/reading';
import { mayBeLeftOut, type Result } from './points';

const texts = nl.excellencePlan;

interface PointFieldProps {
  readonly item: ExcellenceItem;
  /** Numbers of the conditions at this point, as they are shown. */
  readonly conditions: readonly number[];
}

/** One point: whether the plan meets it, and why not. */
export function PointField({ item, conditions }: PointFieldProps) {
  const { id, value, set, mistake } = useField(['items', item, 'result'], item);
  const results: readonly Result[] = mayBeLeftOut(item) ? ['met', 'notMet', 'notApplicable'] : ['met', 'notMet'];
  const { point, lookAt } = useReading();
  const isAtHand = point === item;
  const pages = <PagesField item={item} />;
  const needsMotivation = value === 'notMet' || value === 'notApplicable';
  return (
    <li
      id={placeOfPoint(item)}
      tabIndex={-1}
      className={[mistake !== null && 'is-wrong', isAtHand && 'is-at-hand'].filter(Boolean).join(' ')}
      onClick={() => lookAt(item)}
      onChange={() => lookAt(item)}
    >
      <div className="mp-crit__row">
        <b aria-hidden="true">{item}</b>
        <span>
          <span id={`${id}-name`}>
            <span className="mp-vh">{item}: </span>
            {texts.points[item]}
          </span>
          <PageLinks item={item} />
          {conditions.length > 0 && (
            <span className="mp-block mp-small mp-late">
              <Icon name="cross" /> {texts.conditionsAt(conditions.join(', '))}
            </span>
          )}
          <FieldMistake id={id} mistake={mistake} />
        </span>
        <div
          id={id}
          tabIndex={-1}
          className="mp-seg mp-seg--s"
          role="radiogroup"
          aria-labelledby={`${id}-name`}
          aria-invalid={mistake !== null}
          {...(mistake !== null && { 'aria-describedby': `${id}-mistake` })}
        >
          {results.map((result) => (
            <label key={result}>
              <input type="radio" name={id} checked={value === result} onChange={() => set(result)} />
              <span>{texts.results[result]}</span>
            </label>
          ))}
        </div>
      </div>
      <div className="mp-crit__more">
        {needsMotivation ? (
          <>
            <TextAreaField
              path={['items', item, 'motivation']}
              label={texts.motivation(item)}
              hint={texts.motivationHint}
              rows={2}
              required
            />
            {pages}
          </>
        ) : (
          <details>
            <summary>{texts.addMotivation(item)}</summary>
            <TextAreaField
              path={['items', item, 'motivation']}
              label={texts.motivation(item)}
              hint={texts.motivationHint}
              rows={2}
            />
            {pages}
          </details>
        )}
      </div>
    </li>
  );
}
