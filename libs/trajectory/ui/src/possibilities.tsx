import { formatSource, type Possibility, type Role } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { capital } from './format';
import { Icon } from './icon';
import { actionName } from './action-name';
import { nl } from './nl';
import { opensText } from './opens-text';

const texts = nl.possibilities;

/** The button of a command; null: there is none on this page. */
type Action = (command: string) => ReactNode;

function Move({
  possibility: { command, possible, reason, role },
  own,
  action,
}: {
  readonly possibility: Possibility;
  readonly own: boolean;
  readonly action: Action | undefined;
}) {
  const button = possible && own ? action?.(command) : null;
  return (
    <li className={possible ? 'is-open' : 'is-shut'}>
      <span className="mp-moves__name">
        <Icon name={possible ? 'check' : 'lock'} />
        {actionName(command)}
      </span>
      <div>
        {button}
        {possible && !button && <p>{own ? texts.canText : texts.canTextOther(nl.byRole[role])}</p>}
        {!possible && <p>{reason?.sentence ?? nl.possibilities.closed}</p>}
        {!possible && reason && (
          <p>
            {capital(formatSource(reason.article))}. {opensText(reason.wouldOpen)}
          </p>
        )}
      </div>
    </li>
  );
}

interface MovesProps {
  readonly items: readonly Possibility[];
  readonly own: boolean;
  readonly action?: Action | undefined;
}
const Moves = ({ items, own, action }: MovesProps) => (
  <ul className="mp-moves">
    {items.map((each) => (
      <Move key={`${each.command} ${each.role}`} possibility={each} own={own} action={action} />
    ))}
  </ul>
);

/** What others can do, role by role; only what is possible now, for the rest is theirs to read. */
function Others({ items }: { readonly items: readonly Possibility[] }) {
  const roles = [...new Set(items.map(({ role }) => role))];
  const open = items.filter(({ possible }) => possible).length;
  if (items.length === 0) return null;
  return (
    <details className="mp-stack">
      <summary>{texts.others(open)}</summary>
      {roles.map((role) => (
        <div key={role}>
          <Heading3>{nl.role[role]}</Heading3>
          <Moves items={items.filter((each) => each.role === role)} own={false} />
        </div>
      ))}
    </details>
  );
}

/** "Wat kan er nu?": for whoever looks first, and why the rest cannot be. */
export function Possibilities({
  items,
  role,
  action,
  folded = false,
}: {
  readonly items: readonly Possibility[];
  readonly role: Role;
  readonly action?: Action;
  /** Whether what cannot be stands behind its heading, until somebody asks. */
  readonly folded?: boolean;
}) {
  const own = items.filter((each) => each.role === role);
  const can = own.filter(({ possible }) => possible);
  const cannot = own.filter(({ possible }) => !possible);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="kan">
      <div className="mp-panel__head">
        <Heading2 id="kan">{texts.can}</Heading2>
        <p className="mp-small mp-muted">
          {texts.forYou(nl.role[role].replace(/^(?!MBO|DUO)./, (first) => first.toLowerCase()))}
        </p>
      </div>
      {can.length > 0 ? <Moves items={can} own action={action} /> : <p className="mp-muted">{texts.canNothing}</p>}
      {cannot.length > 0 && folded && (
        <details className="mp-stack">
          <summary>
            {texts.cannot} ({cannot.length})
          </summary>
          <Moves items={cannot} own />
        </details>
      )}
      {cannot.length > 0 && !folded && (
        <>
          <Heading3 className="mp-small mp-muted">{texts.cannot}</Heading3>
          <Moves items={cannot} own />
        </>
      )}
      <Others items={items.filter((each) => each.role !== role)} />
    </section>
  );
}
