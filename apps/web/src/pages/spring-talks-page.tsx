import { viewRights } from '@mijlpaal/trajectory-contract';
import { dayOfAnswer, Empty, nl, talkYearOn } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Heading1 } from '@utrecht/component-library-react';
import { talksQuery } from '../api/talks';
import { workQuery } from '../api/work';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import { SpringTalks } from './spring-talks';

const texts = nl.talks;

/** `/voorjaarsgesprekken`: the talks of the second quarter with every institution. */
export function SpringTalksPage() {
  const { role } = useSession().session;
  const { jaar } = useSearch({ from: '/voorjaarsgesprekken' });
  const maySee = role !== 'institution' && viewRights.progressTalks.some((each) => each === role);
  const work = useQuery({ ...workQuery, enabled: maySee }); // tells the day: the page opens on the year of now
  const today = work.data === undefined ? null : dayOfAnswer(work.data);
  const year = jaar ?? talkYearOn(today);
  const talks = useQuery({ ...talksQuery(year), enabled: maySee && (jaar !== undefined || !work.isPending) });
  useTitle(texts.title(year));
  if (!maySee) return <NoRights title={texts.noRights} />;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title(year)}</Heading1>
          <p>{texts.lead(year)}</p>
        </div>
      </div>
      <Part query={talks}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={texts.emptyTitle(year)}>
              <p>{texts.emptyText}</p>
            </Empty>
          ) : (
            <SpringTalks key={year} items={items} year={year} today={today} />
          )
        }
      </Part>
    </>
  );
}
