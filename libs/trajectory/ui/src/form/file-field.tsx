import { describedBy, FieldMistake } from './field';
import type { FieldProps } from './fields';
import { useField } from './form-context';

interface FileFieldProps extends FieldProps {
  readonly accept: string;
  /** The bytes are not kept with the form: its name is. null: none. */
  readonly onFile: (file: File | null) => void;
}

/** One file that is read here and sent as it is. */
export function FileField({ path, label, hint, accept, onFile }: FileFieldProps) {
  const { id, set, mistake } = useField(path, label);
  return (
    <div className="mp-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="mp-small mp-muted">
          {hint}
        </div>
      )}
      <FieldMistake id={id} mistake={mistake} />
      <input
        id={id}
        type="file"
        accept={accept}
        aria-invalid={mistake !== null}
        {...describedBy(id, hint, mistake)}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          onFile(file);
          set(file?.name ?? '');
        }}
      />
    </div>
  );
}
