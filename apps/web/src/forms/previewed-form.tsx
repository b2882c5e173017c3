import { nl, type Values } from '@mijlpaal/trajectory-ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FormDraft, type OpenedDraft } from './form-draft';
import { SentForm } from './sent-form';
import { type FormOptions, type Sending, useForm } from './use-form';

interface PreviewedFormProps<Preview, Made> extends Pick<
  FormOptions<unknown>,
  'schema' | 'rules' | 'words' | 'bodyOf' | 'fieldOf'
> {
  /** Of the draft, as the API knows it. */
  readonly name: string;
  /** What the form begins with. */
  readonly initial: Values;
  /** Says what would become of it; records nothing. */
  readonly look: (sending: Sending) => Promise<Preview>;
  readonly record: (sending: Sending) => Promise<Made>;
  /** Revision that was looked at, where the record is to go by it. */
  readonly seen?: (preview: Preview) => number;
  readonly onDone: (made: Made) => void | Promise<void>;
  readonly onStop?: () => void;
  /** What recording it does: a verb. */
  readonly confirm: string;
  readonly labelledBy?: string;
  /** The fields. */
  readonly children: ReactNode;
  readonly shown: (preview: Preview, values: Values) => ReactNode;
  /** In place of the button that records it: why it cannot be recorded like this. */
  readonly against?: (preview: Preview) => ReactNode;
}

/** A form that shows what would become of what is filled in before it can be recorded. Another word in it, and it is to be looked at anew. */
export function PreviewedForm<Preview, Made = unknown>({ name, initial, ...props }: PreviewedFormProps<Preview, Made>) {
  return (
    <FormDraft name={name} initial={initial}>
      {(opened) => <Opened {...props} opened={opened} />}
    </FormDraft>
  );
}

type OpenedProps<Preview, Made> = Omit<PreviewedFormProps<Preview, Made>, 'name' | 'initial'> & {
  readonly opened: OpenedDraft;
};

type Answer<Preview, Made> = { readonly of: Preview } | { readonly made: Made };

function Opened<Preview, Made>(props: OpenedProps<Preview, Made>) {
  const { look, record, seen, onDone, onStop, confirm, labelledBy, children, shown, against, ...options } = props;
  const [preview, setPreview] = useState<{ readonly of: Preview } | null>(null);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [preview]);
  const form = useForm<Answer<Preview, Made>>({
    ...options,
    seen: null,
    previewed: preview && seen ? seen(preview.of) : undefined,
    records: preview !== null,
    send: async (sending) => {
      if (preview === null) return { of: await look(sending) };
      return { made: await record(sending) };
    },
    onDone: (answer) => ('made' in answer ? void onDone(answer.made) : setPreview(answer)),
  });
  const { model } = form;
  const set: typeof model.set = (path, value) => {
    model.set(path, value);
    setPreview(null);
  };
  const goOn = () => {
    form.goOn();
    setPreview(null);
  };
  const reason = preview && against?.(preview.of);
  return (
    <SentForm
      form={{ ...form, model: { ...model, set }, goOn }}
      action={preview === null ? nl.form.look : confirm}
      {...(labelledBy !== undefined && { labelledBy })}
      {...(onStop && { onStop })}
      {...(reason && { insteadOfSending: reason })}
    >
      {children}
      {preview !== null && (
        <section ref={place} tabIndex={-1} className="mp-preview mp-stack" aria-label={nl.form.wouldBe}>
          {shown(preview.of, model.values)}
        </section>
      )}
    </SentForm>
  );
}
