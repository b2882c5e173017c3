import { ActorId, Person, PersonDetails, Role } from '@mijlpaal/trajectory-contract';
import { nl, SelectOneField, sendable, TextField } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { putPerson } from '../api/managers';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';

const texts = nl.managers;
/** Whoever works for an institution comes into the register by signing in. */
const roles = Role.options.filter((role) => role !== 'institution').map((role) => [role, nl.role[role]] as const);
const Added = z.intersection(z.object({ id: ActorId }), PersonDetails);

function Form({ opened, onDone }: { readonly opened: OpenedDraft; readonly onDone: (name: string) => void }) {
  const queries = useQueryClient();
  const form = useForm({
    opened,
    schema: Added,
    bodyOf: (values) => ({
      email: null,
      institutions: [],
      ...z.record(z.string(), z.unknown()).parse(sendable(values)),
    }),
    words: [
      [/opaque id/, () => texts.idMistake],
      [/email/i, () => texts.emailMistake],
    ],
    seen: null,
    send: ({ body, csrfToken, signal }) => putPerson(Added.parse(body), csrfToken, signal),
    onDone: ({ name }: Person) => {
      void queries.invalidateQueries();
      onDone(name);
    },
  });
  return (
    <SentForm form={form} action={texts.add} labelledBy="toevoegen">
      <TextField path={['id']} label={texts.id} hint={texts.idHint} required />
      <TextField path={['name']} label={texts.name} required />
      <TextField path={['email']} label={texts.email} />
      <TextField path={['organisation']} label={texts.organisation} required />
      <SelectOneField path={['role']} label={texts.role} choices={roles} required />
    </SentForm>
  );
}

/** Somebody who has not signed in yet, such as a new account manager. */
export const AddPerson = ({ onDone }: { readonly onDone: (name: string) => void }) => (
  <FormDraft name="people" initial={{}}>
    {(opened) => <Form opened={opened} onDone={onDone} />}
  </FormDraft>
);
