import { FormLabel, Textbox } from '@utrecht/component-library-react';
import { useId } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  /** undefined: nothing is looked for. */
  readonly onChange: (value: string | undefined) => void;
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const id = useId();
  return (
    <div className="mp-wide">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Textbox
        id={id}
        type="search"
        autoComplete="off"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </div>
  );
}
