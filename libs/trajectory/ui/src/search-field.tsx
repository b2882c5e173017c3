import { FormLabel, Textbox } from '@utrecht/component-library-react';
import { type Ref, useId } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  /** undefined: nothing is looked for. */
  readonly onChange: (value: string | undefined) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

export function SearchField({ label, value, onChange, ref }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="mp-wide">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Textbox
        id={id}
        {...(ref !== undefined && { ref })}
        type="search"
        autoComplete="off"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </div>
  );
}
