import { type Component, COMPONENT_YEARS, commandRights } from '@mijlpaal/trajectory-contract';
import { Empty, Navigation, nl, PaymentRunsTable, SelectField } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { Button, Heading1, Heading2 } from '@utrecht/component-library-react';
import { useContext, useState } from 'react';
import { hasStatus } from '../api/problem';
import { paymentRunsQuery } from '../api/payment-runs';
import { useSession } from '../session/session';
import { useTitle } from '../use-title';
import { NoRights } from './no-rights';
import { Part } from './part';

const texts = nl.payments;
const components = Object.keys(COMPONENT_YEARS) as Component[]; // a key a component

/** Which run to compute. */
function Compute() {
  const navigate = useContext(Navigation);
  const [component, setComponent] = useState<Component>('investment');
  const [chosen, setYear] = useState(2015);
  const years = COMPONENT_YEARS[component];
  const year = years.includes(chosen) ? chosen : (years[0] ?? chosen);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="berekenen">
      <Heading2 id="berekenen">{texts.compute}</Heading2>
      <p className="mp-small mp-muted">{texts.computeLead}</p>
      <form
        className="mp-row mp-row--end"
        onSubmit={(event) => {
          event.preventDefault();
          navigate?.(`/betaalrondes/concept/${component}/${year}`);
        }}
      >
        <SelectField
          label={texts.component}
          value={component}
          options={components.map((one) => [one, nl.component[one]])}
          onChange={(one) => setComponent(components.find((each) => each === one) ?? component)}
        />
        <SelectField
          label={texts.year}
          value={`${year}`}
          options={years.map((one) => [`${one}`, `${one}`])}
          onChange={(one) => setYear(Number(one))}
        />
        <Button appearance="primary-action-button" type="submit">
          {texts.doCompute}
        </Button>
      </form>
    </section>
  );
}

/** `/betaalrondes`: what was decided about money, and for who decides a new run. */
export function PaymentRunsPage() {
  useTitle(texts.title);
  const { role, institution, institutions } = useSession().session;
  const runs = useQuery(paymentRunsQuery);
  if (hasStatus(runs.error, 403)) return <NoRights title={texts.noRights} />;
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{texts.title}</Heading1>
          <p>{institution === null ? texts.lead : texts.ownLead}</p>
        </div>
        {runs.data && <p role="status">{texts.count(runs.data.length)}</p>}
      </div>
      {commandRights['payment-runs'].some((each) => each === role) && <Compute />}
      <Part query={runs}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={texts.none}>
              <p>{texts.noneText}</p>
            </Empty>
          ) : (
            <section className="mp-panel">
              <PaymentRunsTable runs={items} own={institution === null ? null : institutions} />
            </section>
          )
        }
      </Part>
    </>
  );
}
