import { commandRights, type Dossier } from '@mijlpaal/trajectory-contract';
import { AppLink, Loading, nl, Notice } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BreadcrumbNav, Heading1 } from '@utrecht/component-library-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { dossierQuery, possibilitiesQuery } from '../api/dossier';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import type { Filled, Task, TaskKindProps } from './tasks/task';
import { TaskForm } from './tasks/task-form';

const texts = nl.assess;
/** Where somebody comes from, and goes back to. */
const WORK = { href: '/werk', label: nl.frame.work, back: texts.toWork };
const DECISIONS = { href: '/besluiten', label: nl.frame.decisions, back: texts.toDecisions };

interface TaskViewProps {
  readonly task: Task;
  readonly dossier: Dossier;
}

function TaskFacts({ task, dossier, points }: TaskViewProps & { readonly points: Filled | null }) {
  const deadline = dossier.deadlines.find(({ id }) => id === task.deadline);
  const daysLeft = deadline?.daysLeft ?? null;
  if (points === null && daysLeft === null) return null;
  return (
    <dl className="mp-facts">
      {points && (
        <div>
          <dt>{texts.pointsFilled}</dt>
          <dd>{texts.ofAll(points.filled, points.all)}</dd>
        </div>
      )}
      {deadline && daysLeft !== null && (
        <div>
          <dt>
            {(deadline.late ? texts.daysLate : texts.daysLeft)(
              nl.deadline(deadline.id).toLowerCase(),
              deadline.lastDay,
            )}
          </dt>
          <dd className={deadline.late ? 'mp-late' : ''}>{Math.abs(daysLeft)}</dd>
        </div>
      )}
    </dl>
  );
}

function TaskView({ task, dossier }: TaskViewProps) {
  const { role } = useSession().session;
  const { brin, name } = dossier;
  const from = role === 'decisionMaker' ? DECISIONS : WORK;
  const possibilities = useQuery(possibilitiesQuery(brin));
  const [isDone, setDone] = useState(false);
  const [points, setPoints] = useState<Filled | null>(null);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isDone) done.current?.focus();
  }, [isDone]);
  const filed = dossier.facts.findLast(({ fact }) => fact === 'PlanSubmitted');
  return (
    <>
      <BreadcrumbNav aria-label={texts.breadcrumb} className="mp-crumbs">
        <li className="utrecht-breadcrumb-nav__item">
          <AppLink href={from.href}>{from.label}</AppLink>
        </li>
        <li className="utrecht-breadcrumb-nav__item">
          <AppLink href={`/trajecten/${brin}`}>{name}</AppLink>
        </li>
        <li className="utrecht-breadcrumb-nav__item" aria-current="page">
          {task.title}
        </li>
      </BreadcrumbNav>
      <div className="mp-head">
        <div>
          <Heading1 id="taak">{task.title}</Heading1>
          <p>
            {texts.about(name, brin)}. {filed && `${texts.filed(filed.on)}.`}
          </p>
          {task.collection === 'plan-advices' && !isDone && (
            <p>
              <AppLink href={`/trajecten/${brin}/beoordelen/plangesprek`}>{texts.toTalk}</AppLink>
            </p>
          )}
        </div>
        {!isDone && <TaskFacts task={task} dossier={dossier} points={points} />}
      </div>
      {isDone ? (
        <div ref={done} tabIndex={-1} role="status" className="mp-state">
          <p className="mp-strong">{texts.done}</p>
          <p>
            <AppLink href={from.href}>{from.back}</AppLink>
          </p>
          <p>
            <AppLink href={`/trajecten/${brin}`}>{texts.toDossier}</AppLink>
          </p>
        </div>
      ) : (
        <Part query={possibilities}>
          {(items) => (
            <TaskForm
              task={task}
              dossier={dossier}
              closed={
                items.find((one) => one.command === task.collection && one.role === role && !one.possible) ?? null
              }
              onDone={() => setDone(true)}
              onFilled={setPoints}
            />
          )}
        </Part>
      )}
    </>
  );
}

/** A form goes by the dossier as it is when it opens: somebody who decides twice in a row is not told of the first. */
function Found({ task, brin }: { readonly task: Task; readonly brin: string }) {
  const dossier = useQuery({ ...dossierQuery(brin), refetchOnMount: 'always' });
  useTitle(task.title);
  return (
    <Part query={dossier}>
      {(data) =>
        dossier.isFetchedAfterMount ? (
          <TaskView key={`${brin} ${task.title}`} task={task} dossier={data} />
        ) : (
          <Loading />
        )
      }
    </Part>
  );
}

const kinds = {
  excellence: lazy(() => import('./tasks/excellence-task')),
  advice: lazy(() => import('./tasks/advice-tasks')),
  decision: lazy(() => import('./tasks/decision-tasks')),
  result: lazy(() => import('./tasks/result-tasks')),
};
function kindOf(name: string): keyof typeof kinds {
  if (name === 'excellentie') return 'excellence';
  if (/^(plan|voortgang)/.test(name)) return 'advice';
  return /^(studiewaarde|vsv)-/.test(name) ? 'decision' : 'result';
}

/** `/trajecten/{brin}/beoordelen/{taak}`: advice, talks and decisions, by who may record them. */
export function TaskPage() {
  const { brin, taak } = useParams({ from: '/trajecten/$brin/beoordelen/$taak' });
  const { role } = useSession().session;
  const mayRecord: TaskKindProps['mayRecord'] = (collection) => commandRights[collection].some((each) => each === role);
  const Kind = kinds[kindOf(taak)];
  return (
    <Suspense fallback={<Loading />}>
      <Kind name={taak} brin={brin} mayRecord={mayRecord}>
        {(task) => {
          if (task === null || !/^\d{2}[A-Z]{2}$/.test(brin))
            return (
              <Notice title={texts.notThereTitle} icon="late">
                <p>{texts.notThereText}</p>
                <p>
                  <AppLink href="/werk">{texts.toWork}</AppLink>
                </p>
              </Notice>
            );
          if (!mayRecord(task.collection)) return <NoRights title={texts.noRights} />;
          return <Found task={task} brin={brin} />;
        }}
      </Kind>
    </Suspense>
  );
}
