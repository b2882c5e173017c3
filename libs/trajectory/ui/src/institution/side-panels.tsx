import {
  type Contact,
  type DeadlinePassport,
  type Dossier,
  type Possibility,
  type Role,
  trajectoryDoors,
} from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { ActionLink } from '../app-link';
import { formatDay } from '../format';
import { MailLink } from '../mail-link';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import { pieceHref } from './pieces';

const texts = nl.institution;

const Stone = ({
  kind,
  day,
  what,
  who,
}: {
  readonly kind: string;
  readonly day: string;
  readonly what: string;
  readonly who?: string;
}) => (
  <li className={kind}>
    <span>{formatDay(day)}</span>
    <span className="mp-tl__dot" />
    <div className="mp-tl__body">
      <span className="mp-strong">{what}</span>
      {who && <small>{who}</small>}
    </div>
  </li>
);

/** Who does it; and whose turn it is first, where that is somebody else. */
function whoOf({ closesWith, turn, state, late, daysLeft }: DeadlinePassport): string {
  const roles = trajectoryDoors.find(({ fact }) => fact === closesWith)?.roles ?? [];
  const by = roles.includes(turn) ? turn : (roles[0] ?? turn);
  const who = by === 'institution' ? texts.byYou : texts.byWhom(nl.byRole[by]);
  const first =
    by === turn || state !== 'open' ? '' : `. ${texts.turnFirst(turn === 'institution' ? null : nl.byRole[turn])}`;
  return `${who}${first}${late ? `. ${nl.dossier.daysLate(-(daysLeft ?? 0))}` : ''}`;
}

/** Every day that is still to come, or was passed and stands open. @param today null when no day is known */
export function Coming({ dossier, today }: { readonly dossier: Dossier; readonly today: string | null }) {
  const days = dossier.deadlines
    .filter(({ state }) => state !== 'closed')
    .map((deadline) => ({
      id: deadline.id,
      day: deadline.lastDay,
      what: nl.deadlineInFull(deadline.id),
      who: whoOf(deadline),
    }));
  const all = [...days, ...(today === null ? [] : [{ id: '', day: today, what: texts.today }])];
  const sorted = all.sort((a, b) => (a.day === b.day ? (a.id === '' ? -1 : 1) : a.day < b.day ? -1 : 1));
  return (
    <section className="mp-panel" aria-labelledby="straks">
      <Heading2 id="straks">{texts.coming}</Heading2>
      {days.length === 0 && <p className="mp-muted">{texts.comesNothing}</p>}
      <ol className="mp-tl mp-tl--s">
        {sorted.map(({ id, ...one }) => (
          <Stone key={id} kind={id === '' ? 'is-now' : 'is-next'} {...one} />
        ))}
      </ol>
    </section>
  );
}

/** What to do when the plan will be late; nothing when it is in. */
export function DelayPanel({
  dossier,
  possibilities,
}: {
  readonly dossier: Dossier;
  readonly possibilities: readonly Possibility[];
}) {
  if (!possibilities.some(({ command, possible }) => command === 'delay-notices' && possible)) return null;
  return (
    <section className="mp-panel mp-stack" aria-labelledby="uitstel">
      <Heading2 id="uitstel">{texts.delay}</Heading2>
      <p className="mp-small">{texts.delayText}</p>
      <p className="mp-small">{texts.delayWithout}</p>
      <p>
        <ActionLink href={pieceHref('delay-notices', dossier.brin)}>{texts.delayNotice}</ActionLink>
      </p>
    </section>
  );
}

interface HelpPanelProps extends Pick<Dossier, 'accountManager'> {
  /** Only those whose address is known. */
  readonly contacts: readonly Contact[];
}

/** Whom to ask what, and where mail to the institution goes. */
export function HelpPanel({ accountManager, contacts }: HelpPanelProps) {
  const personName = usePersonName();
  const mail = (role: Role) => {
    const found = contacts.find((one) => one.role === role);
    return found && <MailLink address={found.address} />;
  };
  return (
    <section className="mp-panel" aria-labelledby="hulp">
      <Heading2 id="hulp">{texts.help}</Heading2>
      <dl className="mp-dl mp-dl--one">
        <dt>{texts.helpManager}</dt>
        <dd>
          <p>{personName(accountManager, 'accountManager')}</p>
          {mail('accountManager')}
        </dd>
        <dt>{texts.helpContent}</dt>
        <dd>
          <p>{nl.role.assessor}</p>
          {mail('assessor')}
        </dd>
        <dt>{texts.helpSending}</dt>
        <dd>{nl.role.duo}</dd>
        <dt>{texts.helpOwn}</dt>
        <dd>{mail('institution') ?? texts.helpOwnUnknown}</dd>
      </dl>
      {contacts.length === 0 && <p className="mp-muted">{nl.dossier.noContacts}</p>}
    </section>
  );
}
