import { type Person, viewRights } from '@mijlpaal/trajectory-contract';
import { AppLink, nl, PeopleTable } from '@mijlpaal/trajectory-ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { institutionsQuery, removePerson } from '../api/managers';
import { peopleQuery } from '../api/people';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { Assignments } from './assignments';
import { NotForYou } from './not-for-you';
import { Part } from './part';

const texts = nl.managers;
/** With what every form needs: when somebody adds a person. */
const AddPerson = lazy(async () => ({ default: (await import('./add-person')).AddPerson }));

function People({ people }: { readonly people: readonly Person[] }) {
  const { csrfToken } = useSession().session;
  const queries = useQueryClient();
  const outcome = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState(0);
  const tell = (text: string) => {
    setSaid(text);
    outcome.current?.focus();
  };
  const remove = useMutation({
    mutationFn: ({ id }: Person) => removePerson(id, csrfToken),
    onSuccess: async (_, { name }) => {
      await queries.invalidateQueries();
      tell(texts.removed(name));
    },
  });
  return (
    <section className="mp-panel mp-stack" aria-labelledby="mensen">
      <Heading2 id="mensen">{texts.people}</Heading2>
      <p className="mp-small mp-muted">{texts.peopleLead}</p>
      <p ref={outcome} role="status" tabIndex={-1}>
        {remove.error?.message ?? said}
      </p>
      <details>
        <summary id="toevoegen">{texts.addTitle}</summary>
        <div className="mp-stack">
          <p className="mp-small mp-muted">{texts.addLead}</p>
          <Suspense>
            <AddPerson
              key={added}
              onDone={(name) => {
                setAdded(added + 1);
                tell(texts.added(name));
              }}
            />
          </Suspense>
        </div>
      </details>
      <PeopleTable people={people} onRemove={(person) => remove.mutate(person)} labelledBy="mensen" />
    </section>
  );
}

function Managers() {
  const institutions = useQuery(institutionsQuery);
  const people = useQuery(peopleQuery);
  return (
    <>
      <p>
        <AppLink href="/beheer">{texts.back}</AppLink>
      </p>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
      </div>
      <Part query={people}>
        {(known) => (
          <>
            <Part query={institutions}>{(items) => <Assignments items={items} people={known} />}</Part>
            <People people={known} />
          </>
        )}
      </Part>
    </>
  );
}

/** `/accountmanagers`: who looks after which institution, and the register of people; without dossiers. */
export function ManagersPage() {
  useTitle(texts.title);
  const { role } = useSession().session;
  return viewRights.people.some((each) => each === role) ? (
    <Managers />
  ) : (
    <NotForYou title={texts.noRights} why={texts.noRightsText} />
  );
}
