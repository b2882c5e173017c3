import { commandRights, type DeliveredItem, type Role, viewRights } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  DELIVERED_KINDS,
  type DeliveredKind,
  DeliveredTable,
  Empty,
  isOfSector,
  nl,
  SelectField,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { deliveredQuery } from '../api/scheme-data';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { dataRights, type DataTask } from './data/data-task';
import { useInstitutions } from './data/use-institutions';
import { NoRights } from './no-rights';
import { Part } from './part';

const isRole = (role: Role) => (each: Role) => each === role;
/** A correction begins at what was wrong, in the list. */
const tasksOf = (role: Role): readonly DataTask[] =>
  (Object.keys(dataRights) as DataTask[]).filter(
    (task) => task !== 'herstel' && commandRights[dataRights[task]].some(isRole(role)),
  );
/** Who may say a thing may say that it was wrong. */
const corrects = (role: Role, kind: DeliveredKind): boolean => commandRights[kind].some(isRole(role));

function Acts({ role }: { readonly role: Role }) {
  const tasks = tasksOf(role);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="vastleggen">
      <Heading2 id="vastleggen">{nl.data.acts}</Heading2>
      {tasks.length === 0 && <p>{nl.data.onlyReading}</p>}
      <ul className="mp-list mp-stack">
        {tasks.map((task) => (
          <li key={task}>
            <AppLink href={`/gegevens/${task}`}>{nl.data.tasks[task].title}</AppLink>
            <p className="mp-small mp-muted">{nl.data.tasks[task].lead}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListedProps {
  readonly kind: DeliveredKind;
  readonly brin: string | null;
  readonly role: Role;
}

function Listed({ kind, brin, role }: ListedProps) {
  const delivered = useQuery(deliveredQuery(kind, brin));
  const correctHref = ({ fact }: DeliveredItem) =>
    `/gegevens/herstel?${new URLSearchParams({ soort: kind, ...(brin !== null && { instelling: brin }), feit: fact })}`;
  return (
    <Part query={delivered}>
      {(items) =>
        items.length === 0 ? (
          <Empty title={nl.data.noneTitle}>
            <p>{nl.data.noneText}</p>
          </Empty>
        ) : (
          <DeliveredTable
            kind={kind}
            items={items.toSorted((a, b) => b.period.localeCompare(a.period))}
            correctHref={corrects(role, kind) ? correctHref : null}
            labelledBy="vastgelegd"
          />
        )
      }
    </Part>
  );
}

/** `/gegevens`: what was recorded of the sector and of institutions, and the ways to record more. */
export function DataPage() {
  useTitle(nl.data.title);
  const { role, institution } = useSession().session;
  const { soort, instelling } = useSearch({ from: '/gegevens' });
  const navigate = useNavigate({ from: '/gegevens' });
  const { choices } = useInstitutions();
  if (institution !== null || !viewRights.deliveries.some(isRole(role))) return <NoRights title={nl.data.noRights} />;
  const kind = DELIVERED_KINDS.find((each) => each === soort) ?? 'ceilings';
  const brin = isOfSector(kind) ? null : (instelling ?? null);
  const go = (search: { readonly soort: string; readonly instelling?: string | undefined }) =>
    void navigate({ search, replace: true });
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{nl.data.title}</Heading1>
          <p>{nl.data.lead}</p>
        </div>
      </div>
      <Acts role={role} />
      <section className="mp-panel mp-stack" aria-labelledby="vastgelegd">
        <Heading2 id="vastgelegd">{nl.data.recorded}</Heading2>
        <div className="mp-filter">
          <SelectField
            label={nl.data.kind}
            value={kind}
            options={DELIVERED_KINDS.map((each) => [each, nl.data.kinds[each]])}
            onChange={(one) => go({ soort: one, instelling })}
          />
          {!isOfSector(kind) && (
            <SelectField
              label={nl.data.institution}
              value={instelling ?? ''}
              options={[['', nl.data.choose], ...choices]}
              onChange={(one) => go({ soort: kind, instelling: one || undefined })}
            />
          )}
        </div>
        {brin === null && !isOfSector(kind) ? (
          <Empty title={nl.data.chooseTitle}>
            <p>{nl.data.chooseText}</p>
          </Empty>
        ) : (
          <Listed kind={kind} brin={brin} role={role} />
        )}
      </section>
    </>
  );
}
