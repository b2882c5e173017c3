import type { PublishedInstitutions } from '@mijlpaal/trajectory-contract';
import {
  Empty,
  formatDay,
  Icon,
  MonitorBudget,
  MonitorData,
  MonitorIndicators,
  MonitorInstitutions,
  MonitorStones,
  nl,
  progressPanels,
  reportYearOn,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Alert, Heading1, Heading2 } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { publicCeilingsQuery, publicHref, publicIndicatorsQuery, publicInstitutionsQuery } from '../api/public';
import { useTitle } from '../use-title';
import { Part } from './part';

type Published = z.infer<typeof PublishedInstitutions>;

interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}
const Panel = ({ id, title, lead, children }: PanelProps) => (
  <section className="mp-panel mp-stack" aria-labelledby={id}>
    <div className="mp-panel__head">
      <Heading2 id={id}>{title}</Heading2>
      {lead !== undefined && <p className="mp-small mp-muted">{lead}</p>}
    </div>
    {children}
  </section>
);

/** How far each institution is, in stones and by name. */
function Institutions({ published: { items, asOf, complete } }: { readonly published: Published }) {
  const texts = nl.monitor;
  const madeUp = items.some(({ amounts }) => amounts.some(({ illustrative }) => illustrative));
  const { title, lead, illustrative } = texts.institutions;
  return (
    <>
      {!complete && (
        <Alert type="warning" icon={<Icon name="late" />}>
          <p className="mp-strong">{texts.incompleteTitle}</p>
          <p>{texts.incompleteText}</p>
        </Alert>
      )}
      <section className="mp-stack" aria-labelledby="ver">
        <div className="mp-panel__head">
          <Heading2 id="ver">{texts.progress.title}</Heading2>
          <p className="mp-small mp-muted">{texts.progress.stones(items.length)}</p>
        </div>
        <div className="mp-fourup">
          {progressPanels(items, asOf).map((panel) => (
            <MonitorStones key={panel.title} {...panel} />
          ))}
        </div>
      </section>
      <Panel id="per" title={title} lead={madeUp ? `${lead} ${illustrative}` : lead}>
        <MonitorInstitutions all={items} reportYear={reportYearOn(asOf)} />
      </Panel>
    </>
  );
}

/** `/monitor`: what everybody may know, without a sign-in. */
export function MonitorPage() {
  const texts = nl.monitor;
  useTitle(texts.title);
  const institutions = useQuery(publicInstitutionsQuery);
  const ceilings = useQuery(publicCeilingsQuery);
  const indicators = useQuery(publicIndicatorsQuery);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          {institutions.data && <p className="mp-big">{texts.lead(institutions.data.total)}</p>}
        </div>
        {institutions.data && (
          <dl className="mp-facts">
            <div>
              <dt>{texts.asOf}</dt>
              <dd>{formatDay(institutions.data.asOf)}</dd>
            </div>
          </dl>
        )}
      </div>
      <Part query={institutions}>
        {(published) =>
          published.total === 0 ? (
            <Empty title={texts.noneTitle}>
              <p>{texts.noneText}</p>
            </Empty>
          ) : (
            <Institutions published={published} />
          )
        }
      </Part>
      <Panel id="geld" title={texts.money.title}>
        <Part query={ceilings}>{({ items }) => <MonitorBudget ceilings={items} />}</Part>
      </Panel>
      <Panel id="indicatoren" title={texts.indicators.title} lead={texts.indicators.lead}>
        <Part query={indicators}>{({ items }) => <MonitorIndicators all={items} />}</Part>
      </Panel>
      <Panel id="gebruik" title={texts.data.title}>
        <Part query={ceilings}>
          {({ asOf, licence }) => <MonitorData asOf={asOf} licence={licence} hrefOf={publicHref} />}
        </Part>
      </Panel>
    </>
  );
}
