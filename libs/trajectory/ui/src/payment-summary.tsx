import type { PaymentRunDraft } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { AppLink } from './app-link';
import { Chip } from './chip';
import { formatMoney } from './format';
import { nl } from './nl';
import { PaymentMoves } from './payment-causes';

const texts = nl.payments;

type Run = Pick<
  PaymentRunDraft,
  'ceiling' | 'total' | 'undistributed' | 'illustrative' | 'items' | 'previous' | 'causes'
>;

const Fact = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd className="mp-tab">{value}</dd>
  </div>
);
const moneyText = (amount: string | null): string => (amount === null ? texts.unknown : formatMoney(amount));

interface PaymentSummaryProps {
  readonly run: Run;
  /** The reader sees its own amounts alone. */
  readonly isOwn?: boolean;
}

/** What a run comes to, and what is different from the run before. */
export function PaymentSummary({ run, isOwn = false }: PaymentSummaryProps) {
  const { ceiling, total, undistributed, illustrative, items, previous, causes } = run;
  const sharing = items.filter(({ amount }) => amount !== null && amount !== '0.00').length;
  const isSame = causes !== null && items.every((item) => item.amount === item.before);
  return (
    <>
      <section className="mp-turn" aria-label={texts.divided}>
        <dl>
          <Fact term={texts.ceiling} value={moneyText(ceiling)} />
          <Fact term={isOwn ? texts.columns.ownTotal : texts.divided} value={moneyText(total)} />
          {undistributed !== null && <Fact term={texts.undistributed} value={formatMoney(undistributed)} />}
          {!isOwn && total !== null && <Fact term={texts.sharing} value={`${sharing}`} />}
        </dl>
        {illustrative && <Chip>{nl.dossier.illustrativeShort}</Chip>}
      </section>
      <section className="mp-panel mp-stack" aria-labelledby="verschillen">
        <Heading2 id="verschillen">{texts.causesTitle}</Heading2>
        {previous === null && <p>{texts.noPrevious}</p>}
        {isSame && <p>{texts.unchanged}</p>}
        {causes !== null && !isSame && (
          <>
            <p className="mp-small mp-muted">{texts.causesLead}</p>
            <PaymentMoves items={items} label={texts.causesTitle} />
          </>
        )}
        {previous !== null && (
          <p>
            <AppLink href={`/betaalrondes/${previous}`}>{texts.toPrevious}</AppLink>
          </p>
        )}
      </section>
    </>
  );
}
