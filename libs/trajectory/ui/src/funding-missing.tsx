import { saidExplanation } from '@mijlpaal/trajectory-contract';
import { Heading3 } from '@utrecht/component-library-react';
import { Fragment } from 'react';
import { formatMonth } from './format';
import type { YearlyFunding } from './funding-table';
import { nl } from './nl';

const texts = nl.money;

/** Why there is no amount yet, and from when it would be paid. */
function sentencesOf({ explanation, brin, entitled, firstPaymentMonth }: YearlyFunding): readonly string[] {
  return [
    ...saidExplanation(explanation, brin).remarks,
    ...(entitled && firstPaymentMonth !== null ? [texts.wouldBePaid(formatMonth(firstPaymentMonth))] : []),
  ];
}

/** Of each year and component without an amount: what is missing, and of whom. @param items by year */
export const FundingMissing = ({ items }: { readonly items: readonly YearlyFunding[] }) => (
  <div className="mp-passport mp-stack">
    <p className="mp-small">{texts.whoTells}</p>
    {[...Map.groupBy(items, ({ year }) => year)].map(([year, ofYear]) => (
      <div key={year}>
        <Heading3 className="mp-small">{year}</Heading3>
        <dl className="mp-dl">
          {ofYear.map((item) => (
            <Fragment key={item.component}>
              <dt>{nl.component[item.component]}</dt>
              <dd>{sentencesOf(item).join(' ') || texts.notEntitledYet}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
    ))}
  </div>
);
