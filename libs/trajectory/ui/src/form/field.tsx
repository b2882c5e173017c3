import { FormLabel } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon';

export interface FieldTexts {
  readonly label: string;
  /** Of what, where it is in view already: named to who does not see it and in the summary of mistakes. */
  readonly context?: string | undefined;
  readonly hint?: ReactNode;
}

/** What a control is described by. */
export const describedBy = (id: string, hint: unknown, mistake: string | null) => {
  const ids = [...(mistake === null ? [] : [`${id}-mistake`]), ...(hint === undefined ? [] : [`${id}-hint`])];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
};

/** What is wrong here, in words. */
export const FieldMistake = ({ id, mistake }: { readonly id: string; readonly mistake: string | null }) =>
  mistake !== null && (
    <p id={`${id}-mistake`} className="mp-small mp-late">
      <Icon name="late" /> {mistake}
    </p>
  );

/** A control with its name above it, what to fill in, and what is wrong with it. */
export function Field({
  id,
  label,
  context,
  hint,
  mistake,
  children,
}: FieldTexts & { readonly id: string; readonly mistake: string | null; readonly children: ReactNode }) {
  return (
    <div className="mp-field">
      <FormLabel htmlFor={id}>
        {context !== undefined && <span className="mp-vh">{context}: </span>}
        {label}
      </FormLabel>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="mp-small mp-muted">
          {hint}
        </div>
      )}
      <FieldMistake id={id} mistake={mistake} />
      {children}
    </div>
  );
}
