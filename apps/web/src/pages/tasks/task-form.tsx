import { type Dossier, formatSource, type Possibility, type TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  capital,
  CommonFields,
  FactPreview,
  mistakesIn,
  nl,
  Notice,
  opensText,
  ReadingContext,
  type Values,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { record } from '../../api/commands';
import { doorOf } from '../../door-of';
import { FormDraft, type OpenedDraft } from '../../forms/form-draft';
import { KeepsDocuments } from '../../forms/keeps-documents';
import { SentForm } from '../../forms/sent-form';
import { useForm } from '../../forms/use-form';
import { useSession } from '../../session/session';
import { Beside } from './beside';
import type { Filled, Task } from './task';
import { useDocuments } from './use-documents';

const texts = nl.assess;

interface TaskFormProps {
  readonly task: Task;
  readonly dossier: Dossier;
  /** Why it cannot be recorded now; null: it can. */
  readonly closed: Possibility | null;
  readonly onDone: () => void;
  /** How far it is filled in, at each change. */
  readonly onFilled: (filled: Filled | null) => void;
}

/** As it would be in the timeline; null while it cannot be sent. */
function shownOf(
  { task, dossier }: TaskFormProps,
  values: Values,
  role: string,
): { item: TimelineItem | null; missing: number } {
  const door = doorOf(task.collection);
  const body = task.bodyOf(values);
  const missing = mistakesIn(body, door.body, door.rules).size;
  const parsed = door.body.safeParse(body);
  if (missing > 0 || !parsed.success || door.ownDay === null) return { item: null, missing };
  const last = dossier.facts.at(-1);
  const on = (parsed.data[door.ownDay] ?? last?.recordedOn ?? dossier.openedOn) as TimelineItem['on']; // the schema's own day
  const item: TimelineItem = {
    id: '00000000-0000-4000-8000-000000000000' as TimelineItem['id'],
    brin: dossier.brin,
    revision: dossier.revision + 1,
    fact: door.fact,
    on,
    recordedOn: on,
    recordedAt: `${on}T12:00:00.000Z`,
    actor: { id: '', organisation: '', role },
    marks: [],
    data: { ...parsed.data, [door.ownDay]: on },
    correction: null,
  };
  return { item, missing };
}

function Form({ opened, ...props }: TaskFormProps & { readonly opened: OpenedDraft }) {
  const { task, dossier, onDone, onFilled } = props;
  const [closed] = useState(props.closed); // once it is open it stays so: nothing moves under somebody's hands
  const [openedAt] = useState(dossier.revision);
  const { role } = useSession().session;
  const queries = useQueryClient();
  const door = doorOf(task.collection);
  const form = useForm({
    opened,
    schema: door.body,
    rules: door.rules,
    words: task.words,
    bodyOf: task.bodyOf,
    ...(task.fieldOf && { fieldOf: task.fieldOf }),
    seen: dossier.revision,
    send: record(dossier.brin, task.collection),
    onDone: () => {
      onDone();
      void queries.invalidateQueries();
    },
  });
  const { Fields, filledIn } = task;
  const { values } = form.model;
  useEffect(() => onFilled(filledIn?.(values) ?? null), [onFilled, filledIn, values]);
  const facts = dossier.facts.filter((item) => task.isMaterial(item)).toReversed();
  const documents = useDocuments(dossier.brin, facts);
  return (
    <ReadingContext value={documents.reading}>
      <SentForm
        form={form}
        action={texts.tasks[task.collection].action}
        labelledBy="taak"
        {...(closed?.reason && {
          insteadOfSending: (
            <Notice title={texts.closedTitle} level={2}>
              <p>{closed.reason.sentence}</p>
              <p>
                {capital(formatSource(closed.reason.article))}. {opensText(closed.reason.wouldOpen)}
              </p>
            </Notice>
          ),
        })}
        beside={
          <>
            <Beside
              brin={dossier.brin}
              facts={facts}
              title={role === 'decisionMaker' ? texts.materialOfDecision : texts.material}
              isNew={({ revision }) => revision > openedAt}
              documents={documents}
              canNamePages={task.collection === 'excellence-advices'}
            />
            {task.beside}
            <FactPreview {...shownOf(props, values, role)} facts={dossier.facts} />
          </>
        }
      >
        <Fields />
        {door.ownDay !== null && <CommonFields ownDay={door.ownDay} />}
      </SentForm>
    </ReadingContext>
  );
}

/** What an assessor or the minister fills in, beside what it is about; kept until it is recorded. */
export function TaskForm(props: TaskFormProps) {
  const { task, dossier } = props;
  const name = [task.collection, dossier.brin, ...(task.variant === null ? [] : [task.variant])].join('.');
  return (
    <FormDraft name={name} initial={task.initial(dossier)}>
      {(opened) => (
        <KeepsDocuments brin={dossier.brin}>
          <Form {...props} opened={opened} />
        </KeepsDocuments>
      )}
    </FormDraft>
  );
}
