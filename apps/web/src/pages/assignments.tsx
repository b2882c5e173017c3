import type { Person, RegisteredInstitution } from '@mijlpaal/trajectory-contract';
import { AssignmentTable, Empty, loadOf, ManagerLoad, nl, NotDoneAlert, SelectField } from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, FormLabel, Heading2, Textbox } from '@utrecht/component-library-react';
import { useId, useRef, useState } from 'react';
import { assignTogether } from '../api/managers';
import { clockQuery } from '../api/practice';
import { useSession } from '../session/session';

const texts = nl.managers;
const NONE: ReadonlySet<string> = new Set();
/** In a list, where null has no place. */
const NOBODY = '-';

interface AssignmentsProps {
  readonly items: readonly RegisteredInstitution[];
  readonly people: readonly Person[];
}

/** Who has how many institutions, and giving some to somebody. */
export function Assignments({ items, people }: AssignmentsProps) {
  const { csrfToken, practice } = useSession().session;
  const clock = useQuery({ ...clockQuery, enabled: practice });
  const queries = useQueryClient();
  const outcome = useRef<HTMLParagraphElement>(null);
  const dayId = useId();
  const without = items.filter(({ accountManager }) => accountManager === null).length;
  const [of, setOf] = useState(without > 0 ? NOBODY : '');
  const [picked, setPicked] = useState(NONE);
  const [to, setTo] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const nameOf = (id: string | null): string =>
    id === null ? texts.nobody : (people.find((one) => one.id === id)?.name ?? nl.frame.somebodyOf('accountManager'));
  const from = day ?? (practice ? (clock.data?.today ?? '') : new Date().toISOString().slice(0, 10));
  const shown = items.filter(({ accountManager }) => of === '' || (accountManager ?? NOBODY) === of);
  const chosen = shown.filter(({ brin }) => picked.has(brin)).map(({ brin }) => brin);
  const isComplete = chosen.length > 0 && to !== '' && from !== '';
  const assign = useMutation({
    mutationFn: () => assignTogether({ brins: chosen, accountManager: to, from }, csrfToken),
    onSuccess: async (outcomes) => {
      await queries.invalidateQueries();
      const left = [...outcomes.keys()].filter((brin) => outcomes.get(brin) !== null);
      setPicked(new Set(left));
      const done = outcomes.size - left.length;
      setSaid(done > 0 ? texts.done(done, nameOf(to)) : '');
      outcome.current?.focus();
    },
  });
  const managers = people.filter(({ role }) => role === 'accountManager');
  return (
    <>
      <section className="mp-panel mp-stack" aria-labelledby="verdeling">
        <Heading2 id="verdeling">{texts.load}</Heading2>
        <ManagerLoad rows={loadOf(items, people)} nameOf={nameOf} labelledBy="verdeling" />
        <p className={without > 0 ? 'mp-soon' : 'mp-muted'}>{without > 0 ? texts.left(without) : texts.noneLeft}</p>
      </section>
      <section className="mp-panel mp-stack" aria-labelledby="toewijzen">
        <Heading2 id="toewijzen">{texts.assign}</Heading2>
        <p ref={outcome} role="status" tabIndex={-1}>
          {said}
        </p>
        <NotDoneAlert
          title={texts.refused}
          error={assign.error}
          outcomes={assign.data}
          nameOf={(brin) => items.find((one) => one.brin === brin)?.name ?? brin}
        />
        <div className="mp-filter">
          <SelectField
            label={texts.show}
            value={of}
            options={[
              ['', texts.everybody],
              [NOBODY, texts.nobody],
              ...loadOf(items, people).map(({ id }) => [id ?? NOBODY, nameOf(id)] as const),
            ]}
            onChange={setOf}
          />
          <SelectField
            label={texts.to}
            value={to}
            options={[['', texts.choose], ...managers.map(({ id, name }) => [id, name] as const)]}
            onChange={setTo}
          />
          <div>
            <FormLabel htmlFor={dayId}>{texts.from}</FormLabel>
            <Textbox
              id={dayId}
              type="date"
              className="mp-input--day"
              value={from}
              onChange={(event) => setDay(event.target.value)}
            />
          </div>
        </div>
        {managers.length === 0 && <p>{texts.noManagers}</p>}
        <div className="mp-row">
          <Button
            appearance="primary-action-button"
            aria-disabled={!isComplete || assign.isPending}
            {...(!isComplete && { 'aria-describedby': 'nog-nodig' })}
            onClick={() => isComplete && !assign.isPending && assign.mutate()}
          >
            {texts.doAssign(chosen.length)}
          </Button>
          <Button
            appearance="subtle-button"
            onClick={() => setPicked(chosen.length === shown.length ? NONE : new Set(shown.map(({ brin }) => brin)))}
          >
            {chosen.length === shown.length ? texts.pickNone : texts.pickAll(shown.length)}
          </Button>
          {!isComplete && (
            <span id="nog-nodig" className="mp-small mp-muted">
              {texts.complete}
            </span>
          )}
        </div>
        {shown.length === 0 ? (
          <Empty title={texts.emptyTitle} />
        ) : (
          <AssignmentTable
            items={shown}
            nameOf={nameOf}
            picked={picked}
            labelledBy="toewijzen"
            onPick={(brin, isPicked) =>
              setPicked(new Set(isPicked ? [...picked, brin] : [...picked].filter((one) => one !== brin)))
            }
          />
        )}
      </section>
    </>
  );
}
