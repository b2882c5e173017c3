import {
  type DeadlinePassport,
  type Dossier,
  factName,
  formatSource,
  type Possibility,
} from '@mijlpaal/trajectory-contract';
import { Alert, Heading2 } from '@utrecht/component-library-react';
import { ActionLink, AppLink } from '../app-link';
import { capital, formatDay, formatWeekday } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { pieceHref } from './pieces';
import { ReceiptLink } from './receipt-link';
import { openIn, tasksIn } from './tasks';

const texts = nl.institution;
const words = nl.dossier;

/** Until when, and how long that is. */
export function Until({ deadline: { late, lastDay, daysLeft } }: { readonly deadline: DeadlinePassport }) {
  const days = daysLeft ?? 0;
  if (late)
    return (
      <p className="mp-big">
        <strong className="mp-late">
          <Icon name="late" /> {words.daysLate(-days)}
        </strong>{' '}
        {texts.passed(formatWeekday(lastDay))}
      </p>
    );
  return (
    <p className="mp-big">
      {texts.until} <strong>{formatWeekday(lastDay)}</strong>. {texts.counts}{' '}
      <span className="mp-soon">
        <Icon name="clock" /> {words.daysLeft(days)}
      </span>
    </p>
  );
}

interface TaskPanelProps {
  readonly dossier: Dossier;
  readonly possibilities: readonly Possibility[];
  /** Whether something was filled in for the first task. */
  readonly hasDraft: boolean;
}

function Over({ step }: { readonly step: keyof typeof texts.over }) {
  const { title, text } = texts.over[step];
  return (
    <section className="mp-panel" aria-labelledby="taak">
      <Heading2 id="taak">
        <Icon name="check" /> {title}
      </Heading2>
      <p>{text}</p>
    </section>
  );
}

function Nothing({ dossier: { turn, step, deadlines } }: { readonly dossier: Dossier }) {
  if (step === 'closed' || step === 'ended' || step === 'handedOver') return <Over step={step} />;
  const [next] = openIn(deadlines);
  return (
    <section className="mp-panel" aria-labelledby="taak">
      <Heading2 id="taak">
        <Icon name="check" /> {texts.nothing}
      </Heading2>
      <p>
        {next
          ? texts.nothingUntil(nl.byRole[next.turn], nl.deadlineInFull(next.id).toLowerCase(), formatDay(next.lastDay))
          : turn === null
            ? texts.nothingLeft
            : texts.nothingTurn(nl.byRole[turn])}
      </p>
    </section>
  );
}

/** What is asked and until when: one task on top. */
export function TaskPanel({ dossier, possibilities, hasDraft }: TaskPanelProps) {
  const [first, ...others] = tasksIn(dossier.deadlines);
  if (!first) return <Nothing dossier={dossier} />;
  const { deadline, piece } = first;
  const mayDelay = possibilities.some(({ command, possible }) => command === 'delay-notices' && possible);
  return (
    <section className={deadline.late ? 'mp-panel mp-task mp-task--late' : 'mp-panel mp-task'} aria-labelledby="taak">
      <p className="mp-small mp-muted">{texts.asked}</p>
      <Heading2 id="taak">{texts.ask(piece, deadline.id)}</Heading2>
      <Until deadline={deadline} />
      <p className="mp-row">
        <ActionLink href={pieceHref(piece, dossier.brin)} primary>
          {hasDraft ? texts.goOn : texts.pieces[piece].title}
        </ActionLink>
        {mayDelay && piece === 'plan-submissions' && (
          <ActionLink href={pieceHref('delay-notices', dossier.brin)}>{texts.notInTime}</ActionLink>
        )}
      </p>
      <p className="mp-small mp-muted">
        {capital(formatSource(deadline.source))}. {deadline.late && deadline.afterwards}
      </p>
      {others.length > 0 && (
        <>
          <p className="mp-strong">{texts.also}</p>
          <ul>
            {others.map((task) => (
              <li key={task.deadline.id}>
                <AppLink href={pieceHref(task.piece, dossier.brin)}>{texts.ask(task.piece, task.deadline.id)}</AppLink>,{' '}
                {texts.until.toLowerCase()} {formatDay(task.deadline.lastDay)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What was sent just now. @param fact its id, as the answer gave it */
export function DoneNote({ dossier, fact }: { readonly dossier: Dossier; readonly fact: string }) {
  const item = dossier.facts.find(({ id }) => id === fact);
  if (!item) return null;
  const isLate = item.marks.includes('late');
  return (
    <Alert type="ok" icon={<Icon name="check" />} role="status">
      <p className="mp-strong">{factName(item)}</p>
      <p>
        {isLate ? texts.doneLate(formatDay(item.on)) : texts.doneOn(formatDay(item.on))}{' '}
        {texts.reference(dossier.brin, item.revision)}
      </p>
      <p>
        <ReceiptLink item={item}>{texts.receiptNow}</ReceiptLink>
      </p>
    </Alert>
  );
}
