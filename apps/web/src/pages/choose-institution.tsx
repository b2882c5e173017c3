import { Failed, InstitutionChoice, Loading, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { failureKind } from '../api/problem';
import { deadlinesQuery, trajectoriesQuery } from '../api/trajectories';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';

const texts = nl.institution.choice;

/** For whom is this page? Of who works for several institutions. */
export function ChooseInstitution() {
  useTitle(texts.title);
  const { institutions } = useSession().session;
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const trajectories = useQuery(trajectoriesQuery);
  const deadlines = useQuery(deadlinesQuery(null));
  const failed = [trajectories, deadlines].find(({ isError, data }) => isError && data === undefined);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead(institutions.length)}</p>
        </div>
      </div>
      {trajectories.data && deadlines.data ? (
        <InstitutionChoice
          items={trajectories.data}
          deadlines={deadlines.data}
          hrefOf={(brin) => `${path}?instelling=${brin}`}
        />
      ) : failed ? (
        <Failed kind={failureKind(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <Loading lines={5} />
      )}
    </>
  );
}
