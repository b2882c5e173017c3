import { FormLabel, Select, SelectOption } from '@utrecht/component-library-react';
import { useId } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

export function SelectField({ label, value, options, onChange, className }: SelectFieldProps) {
  const id = useId();
  return (
    <div {...(className && { className })}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([option, text]) => (
          <SelectOption key={option} value={option}>
            {text}
          </SelectOption>
        ))}
      </Select>
    </div>
  );
}
