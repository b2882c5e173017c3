import { schemeDoors } from '@mijlpaal/trajectory-contract';
import { Icon } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { Alert } from '@utrecht/component-library-react';
import { type ReactNode, useState } from 'react';
import { recordOfScheme } from '../api/commands';
import { FormDraft, type OpenedDraft } from './form-draft';
import { SentForm } from './sent-form';
import { useForm } from './use-form';

interface SchemeFormProps {
  /** Where on the scheme it is posted. */
  readonly collection: string;
  /** What the button says. */
  readonly action: string;
  readonly labelledBy: string;
  /** What stands in its place once it is recorded. */
  readonly done: readonly [title: string, text?: string];
  /** Its fields. */
  readonly children: ReactNode;
}

function Fields({
  collection,
  opened,
  onDone,
  children,
  ...frame
}: Omit<SchemeFormProps, 'done'> & { readonly opened: OpenedDraft; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const door = schemeDoors.find((one) => one.collection === collection);
  if (!door) throw new Error(`There is no door ${collection}`);
  const form = useForm({
    opened,
    schema: door.body,
    rules: door.rules,
    seen: null,
    send: recordOfScheme(collection),
    onDone: () => {
      onDone();
      void queries.invalidateQueries();
    },
  });
  return (
    <SentForm form={form} {...frame}>
      {children}
    </SentForm>
  );
}

/** Records one fact of the scheme as a whole, and says so. */
export function SchemeForm({ done: [title, text], ...form }: SchemeFormProps) {
  const [isDone, setDone] = useState(false);
  return isDone ? (
    <Alert type="ok" icon={<Icon name="check" />} role="status">
      <p className="mp-strong">{title}</p>
      {text !== undefined && <p>{text}</p>}
    </Alert>
  ) : (
    <FormDraft name={form.collection} initial={{}}>
      {(opened) => <Fields {...form} opened={opened} onDone={() => setDone(true)} />}
    </FormDraft>
  );
}
