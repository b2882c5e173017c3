import { Failed, formatDay, Loading, nl, PersonaPicker } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1, Paragraph } from '@utrecht/component-library-react';
import { personasQuery } from '../api/practice';
import { failureKind } from '../api/problem';
import { useTitle } from '../use-title';

const texts = nl.persona;

/** `/oefenen/inloggen/{uid}`: the page of the practice provider where one says who one is. Each choice is a form that posts to where the page is. */
export function PracticeChoicePage() {
  useTitle(texts.choose);
  const personas = useQuery(personasQuery);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.choose}</Heading1>
          <Paragraph>{texts.chooseLead}</Paragraph>
          {personas.data?.simulatedUntil && (
            <Paragraph>{texts.simulated(formatDay(personas.data.simulatedUntil))}</Paragraph>
          )}
        </div>
      </div>
      {personas.isPending && <Loading />}
      {personas.isError && <Failed kind={failureKind(personas.error)} onRetry={() => void personas.refetch()} />}
      {personas.data && <PersonaPicker personas={personas.data.items} institutions={personas.data.institutions} />}
    </>
  );
}
