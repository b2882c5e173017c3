import { viewRights } from '@mijlpaal/trajectory-contract';
import { Empty, nl } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading1 } from '@utrecht/component-library-react';
import { workQuery } from '../api/work';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';
import { Work } from './work';

const texts = nl.work;

/** `/werk`: what the assessors have to do. An institution is not shown who of them does its work. */
export function WorkPage() {
  useTitle(texts.title);
  const { role } = useSession().session;
  const maySee = role !== 'institution' && viewRights.deadlines.some((each) => each === role);
  const work = useQuery({ ...workQuery, enabled: maySee });
  if (!maySee) return <NoRights title={texts.noRights} />;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{texts.lead}</p>
        </div>
      </div>
      <Part query={work}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={texts.emptyTitle}>
              <p>{texts.emptyText}</p>
            </Empty>
          ) : (
            <Work all={all} />
          )
        }
      </Part>
    </>
  );
}
