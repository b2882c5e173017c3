import { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { TextAreaField } from '../form/fields';
import { useForm } from '../form/form-context';
import type { Values } from '../form/values';
import { Icon } from '../icon';
import { nl } from '../nl';
import { type Calculated, decidedIn, keyOf } from './calculated';

const texts = nl.otherwise;

/** Rows that were calculated and are not in what is filled in. */
const leftOut = (calculated: Calculated, values: Values) =>
  calculated.rows.filter((row) => !decidedIn(values).some((one) => keyOf(one) === keyOf(row)));

const rowName = (row: Readonly<Record<string, unknown>>): string =>
  typeof row['category'] === 'string'
    ? nl.earlyLeavingCategory[EarlyLeavingCategory.parse(row['category'])]
    : texts.unit(String(row['domain']), String(row['level']));

/** Why it is decided otherwise than calculated, and a way back. */
export function OtherwiseFields({ calculated }: { readonly calculated: Calculated }) {
  const { values, set } = useForm();
  return (
    <>
      {leftOut(calculated, values).map((row) => (
        <p key={rowName(row)} className="mp-small mp-soon">
          <Icon name="pen" /> {texts.missingRow(rowName(row))}
        </p>
      ))}
      <p>
        <Button
          appearance="secondary-action-button"
          type="button"
          onClick={() => {
            for (const [name, value] of Object.entries(calculated.values)) set([name], value);
          }}
        >
          {texts.takeCalculated}
        </Button>
      </p>
      <TextAreaField
        path={['differsBecause']}
        label={texts.differsBecause}
        hint={texts.differsBecauseHint}
        rows={2}
        required
      />
    </>
  );
}
