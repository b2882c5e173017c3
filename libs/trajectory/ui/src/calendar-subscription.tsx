import { Button, FormLabel, Link, Textbox } from '@utrecht/component-library-react';
import { useId, useRef, useState } from 'react';
import { formatDay } from './format';
import { nl } from './nl';

const { subscription: texts } = nl.calendar;

interface CalendarSubscriptionProps {
  /** The calendar that is shared now; null: none. */
  readonly shared: { readonly sharedOn: string; readonly worksUntil: string } | null;
  /** The address that was made just now, whole. */
  readonly address: string | null;
  /** What of the calendar the address will show, in words. */
  readonly narrowed: string | null;
  readonly busy: boolean;
  readonly onShare: () => void;
  readonly onWithdraw: () => void;
}

function Address({ address }: { readonly address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    field.current?.select(); // where a page may not copy, a person still can
    void navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div className="mp-stack">
      <p className="mp-strong">{texts.once}</p>
      <div className="mp-field">
        <FormLabel htmlFor={id}>{texts.address}</FormLabel>
        <Textbox id={id} ref={field} value={address} readOnly />
      </div>
      <p className="mp-row">
        <Button appearance="secondary-action-button" onClick={copy}>
          {texts.copy}
        </Button>
        <Link href={address.replace(/^https?:/, 'webcal:')}>{texts.open}</Link>
        <span role="status">{copied === null ? '' : copied ? texts.copied : texts.notCopied}</span>
      </p>
    </div>
  );
}

/** How somebody takes the deadlines along in a calendar of their own. */
export function CalendarSubscription({
  shared,
  address,
  narrowed,
  busy,
  onShare,
  onWithdraw,
}: CalendarSubscriptionProps) {
  return (
    <>
      <p>{texts.lead}</p>
      {narrowed !== null && <p>{texts.narrowed(narrowed)}</p>}
      {address !== null && <Address address={address} />}
      {shared !== null && (
        <p>
          {texts.shared(formatDay(shared.sharedOn), formatDay(shared.worksUntil))} {address === null && texts.again}
        </p>
      )}
      <p className="mp-row">
        <Button appearance="secondary-action-button" aria-disabled={busy} onClick={() => !busy && onShare()}>
          {shared === null ? texts.share : texts.shareAgain}
        </Button>
        {shared !== null && (
          <Button appearance="secondary-action-button" aria-disabled={busy} onClick={() => !busy && onWithdraw()}>
            {texts.withdraw}
          </Button>
        )}
      </p>
    </>
  );
}
