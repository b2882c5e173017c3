import { EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { TextField } from '../form/fields';
import { nl } from '../nl';


/** The norm of each category of programmes. */
export const NormFields = () => (
  <fieldset className="mp-field mp-stack">
    <legend className="utrecht-form-label">{nl.data.norms}</legend>
    {EarlyLeavingCategory.options.map((category) => (
      <TextField key={category} path={['norms', category]} label={nl.earlyLeavingCategory[category]} hint={nl.data.normHint} required />
    ))}
  </fieldset>
);

