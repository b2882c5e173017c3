import { commandRights } from '@mijlpaal/trajectory-contract';
import { AppLink, Icon, Loading, nl, Notice } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Heading1 } from '@utrecht/component-library-react';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { type DataFormProps, dataRights, type DataTask } from './data/data-task';
import { NoRights } from './no-rights';

type Form = ComponentType<DataFormProps>;
/** Each with what it needs, when somebody comes to it. */
const later = (load: () => Promise<Form>) => lazy(async () => ({ default: await load() }));
const publish = () => import('./data/publish-forms');
const transition = () => import('./data/transition-forms');
const FORMS: Readonly<Record<DataTask, Form>> = {
  levering: later(async () => (await import('./data/delivery-form')).DeliveryForm),
  plafond: later(async () => (await publish()).CeilingForm),
  normen: later(async () => (await publish()).NormsForm),
  fusie: later(async () => (await transition()).MergerForm),
  splitsing: later(async () => (await transition()).SplitForm),
  stop: later(async () => (await transition()).StopForm),
  herstel: later(async () => (await import('./data/figure-correction-form')).FigureCorrectionForm),
};
const isTask = (name: string): name is DataTask => Object.hasOwn(dataRights, name);

function Done({ task, onAgain }: { readonly task: DataTask; readonly onAgain: (() => void) | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="mp-stack">
      <Alert type="ok" icon={<Icon name="check" />}>
        <p className="mp-strong">{nl.data.tasks[task].done}</p>
      </Alert>
      <p className="mp-row">
        {onAgain && (
          <Button appearance="secondary-action-button" onClick={onAgain}>
            {nl.data.another}
          </Button>
        )}
        <AppLink href="/gegevens">{nl.data.toAll}</AppLink>
      </p>
    </div>
  );
}

function Task({ task }: { readonly task: DataTask }) {
  const queries = useQueryClient();
  const [isDone, setDone] = useState(false);
  const onDone = () => {
    setDone(true);
    void queries.invalidateQueries();
  };
  if (isDone) return <Done task={task} onAgain={task === 'herstel' ? null : () => setDone(false)} />;
  const Form = FORMS[task];
  return (
    <Suspense fallback={<Loading />}>
      <Form task={task} onDone={onDone} />
    </Suspense>
  );
}

/** `/gegevens/{taak}`: one form, what would become of it, and then its record. */
export function DataTaskPage() {
  const { taak } = useParams({ from: '/gegevens/$taak' });
  const { role } = useSession().session;
  const task = isTask(taak) ? taak : null;
  const title = task === null ? nl.data.notThereTitle : nl.data.tasks[task].title;
  useTitle(title);
  if (task === null)
    return (
      <Notice title={title} icon="late">
        <p>{nl.data.notThereText}</p>
        <p>
          <AppLink href="/gegevens">{nl.data.toAll}</AppLink>
        </p>
      </Notice>
    );
  if (!commandRights[dataRights[task]].some((each) => each === role)) return <NoRights title={nl.data.noRights} />;
  return (
    <>
      <p>
        <AppLink href="/gegevens">{nl.data.title}</AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1 id="taak">{title}</Heading1>
          <p>{nl.data.tasks[task].lead}</p>
        </div>
      </div>
      <section className="mp-panel">
        <Task key={task} task={task} />
      </section>
    </>
  );
}
