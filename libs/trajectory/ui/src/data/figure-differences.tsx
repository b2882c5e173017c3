import type { FigureCorrectionPreview } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { z } from 'zod';
import { capital, formatMoney } from '../format';
import { nl } from '../nl';
import { cellOf, type DeliveredKind, valuesSaid } from './delivered';
import { NowAndThen } from './now-and-then';

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable();
const said = (values: unknown): string => {
  const known = Values.safeParse(values).data ?? null;
  return known === null ? nl.data.nothingYet : valuesSaid(known);
};
type Share = FigureCorrectionPreview['funding'][number]['institutions'][number]['was'];
function shareSaid(share: Share): string {
  if (!share?.entitled) return nl.figures.noRight;
  return share.amount === null ? nl.figures.unknown : formatMoney(share.amount);
}
const totalSaid = (total: string | null): string => (total === null ? nl.figures.unknown : formatMoney(total));

interface FigureDifferencesProps {
  readonly kind: DeliveredKind;
  readonly preview: FigureCorrectionPreview;
  readonly nameOf: (brin: string) => string;
}

function runName(id: string): string {
  const [component = '', year = '', number = ''] = id.split('-');
  const name = (nl.component as Readonly<Record<string, string>>)[component] ?? component;
  return nl.figures.runTitle(name, year, number);
}

/** What a correction of a figure would make different: the figure, rights and amounts, and confirmed runs. */
export function FigureDifferences({ kind, preview: { values, funding, paymentRuns }, nameOf }: FigureDifferencesProps) {
  return (
    <>
      <NowAndThen
        what={nl.figures.changes}
        changes={values.map(({ about, was, would }) => ({
          what: capital(cellOf(kind, about)) || nl.data.kinds[kind],
          now: said(was),
          becomes: said(would),
        }))}
      />
      <Heading2 className="mp-h-small">{nl.figures.money}</Heading2>
      {funding.length === 0 && <p>{nl.figures.noMoney}</p>}
      {funding.map(({ component, year, total, institutions }) => (
        <details key={`${component} ${year}`} open={funding.length === 1 && institutions.length < 10}>
          <summary>{nl.figures.moneyOf(nl.component[component], year, institutions.length)}</summary>
          <NowAndThen
            what={`${nl.component[component]} ${year}`}
            changes={[
              ...institutions.map(({ brin, was, would }) => ({
                what: nameOf(brin),
                now: shareSaid(was),
                becomes: shareSaid(would),
              })),
              { what: nl.figures.total, now: totalSaid(total.was), becomes: totalSaid(total.would) },
            ]}
          />
        </details>
      ))}
      <Heading2 className="mp-h-small">{nl.figures.runs}</Heading2>
      {paymentRuns.length === 0 ? (
        <p>{nl.figures.noRuns}</p>
      ) : (
        <>
          <ul className="mp-notes">
            {paymentRuns.map(({ id, known, institutions, more, less }) => (
              <li key={id}>
                {runName(id)}:{' '}
                {known ? nl.figures.run(institutions, formatMoney(more), formatMoney(less)) : nl.figures.runUnknown}
              </li>
            ))}
          </ul>
          <p>{nl.figures.runsNote}</p>
        </>
      )}
    </>
  );
}
