import { commandRights, type Role } from '@mijlpaal/trajectory-contract';
import { DecisionList, Empty, nl, waiting } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Heading2 } from '@utrecht/component-library-react';
import { decisionsQuery } from '../api/work';
import { Part } from './part';

const texts = nl.decisions.others;

/** What waits for the minister besides excellence, each with a form of its own. */
export function OtherDecisions({ role }: { readonly role: Role }) {
  const mayDecide = commandRights['work-placement-approvals'].some((each) => each === role);
  const decisions = useQuery(decisionsQuery);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="andere">
      <Heading2 id="andere">{texts.title}</Heading2>
      <p className="mp-small mp-muted">
        {texts.lead} {mayDecide && texts.ending}
      </p>
      <Part query={decisions}>
        {(all) => {
          const items = waiting(all).filter(({ id }) => !id.startsWith('excellence-decision'));
          if (items.length === 0)
            return (
              <Empty title={texts.emptyTitle}>
                <p>{texts.emptyText}</p>
              </Empty>
            );
          return (
            <>
              <p>{texts.count(items.length)}</p>
              <DecisionList items={items} mayDecide={mayDecide} labelledBy="andere" />
            </>
          );
        }}
      </Part>
    </section>
  );
}
