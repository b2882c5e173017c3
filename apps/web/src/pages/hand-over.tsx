import type { DeadlineItem } from '@mijlpaal/trajectory-contract';
import { nl, SelectOneField, sendable, TextAreaField, usePersonName } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { Heading3 } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { record } from '../api/commands';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';
import { assigneesOf, useAssessors } from '../use-assessors';
import { doorOf } from '../door-of';

const texts = nl.work;
const COLLECTION = 'work-handovers';
/** In the list, where null has no place. */
const NOBODY = '-';

interface HandOverProps {
  readonly item: DeadlineItem;
  readonly all: readonly DeadlineItem[];
  /** @param said what came of it; empty when nothing was done */
  readonly onDone: (said: string) => void;
}

function Form({
  item: { brin, name, assignee },
  all,
  opened,
  onDone,
}: HandOverProps & { readonly opened: OpenedDraft }) {
  const { actor } = useSession().session;
  const personName = usePersonName();
  const queries = useQueryClient();
  const colleagues = useAssessors(assigneesOf(all)).filter((each) => each !== assignee);
  const form = useForm({
    opened,
    schema: doorOf(COLLECTION).body,
    bodyOf: ({ to, remark }) => sendable({ to: to === NOBODY ? null : to, remark }),
    seen: null,
    send: record(brin, COLLECTION),
    onDone: () => {
      const { to } = form.model.values;
      const said =
        typeof to === 'string' && to !== NOBODY ? texts.handedOver(name, personName(to)) : texts.givenBack(name);
      void queries.invalidateQueries().then(() => onDone(said));
    },
  });
  return (
    <SentForm form={form} action={texts.doHandOver} onStop={() => onDone('')} stop={texts.stop}>
      <SelectOneField
        path={['to']}
        label={texts.to}
        required
        choices={[
          ...colleagues.map(
            (each) => [each, each === actor ? texts.toMe(personName(each)) : personName(each)] as const,
          ),
          [NOBODY, texts.giveBack] as const,
        ]}
      />
      <TextAreaField path={['remark']} label={texts.remark} rows={3} />
    </SentForm>
  );
}

/** Hands the work of one institution over. */
export function HandOver(props: HandOverProps) {
  const { brin, name } = props.item;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby="overdragen" className="mp-state mp-stack">
      <Heading3 id="overdragen">{texts.handOverOf(name)}</Heading3>
      <FormDraft name={`${COLLECTION}.${brin}`} initial={{ to: '', remark: '' }}>
        {(opened) => <Form {...props} opened={opened} />}
      </FormDraft>
    </div>
  );
}
