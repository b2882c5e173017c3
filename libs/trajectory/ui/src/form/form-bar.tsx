import { Button } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { nl } from '../nl';
import type { Kept } from './form-status';
import { KeptLine } from './kept-line';

/** Where a preview of what is sent is on the page. */
export const PREVIEW = 'voorbeeld';

/** Always in view below a form in columns: whether it is kept, and what can be done with it. */
export const FormBar = ({ kept, children }: { readonly kept: Kept; readonly children: ReactNode }) => (
  <section className="mp-bar" aria-label={nl.form.bar}>
    <KeptLine kept={kept} />
    <div className="mp-row">
      <Button
        appearance="secondary-action-button"
        type="button"
        onClick={() => document.getElementById(PREVIEW)?.focus()}
      >
        {nl.form.preview}
      </Button>
      {children}
    </div>
  </section>
);
