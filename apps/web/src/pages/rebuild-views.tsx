import type { ViewStatus } from '@mijlpaal/trajectory-contract';
import { Icon, nl, ViewsTable, viewName } from '@mijlpaal/trajectory-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Heading2, Heading3 } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { askRebuild, cancelRebuild, statusQuery } from '../api/operations';
import { formatInstant } from '../format-instant';
import { useSession } from '../session/session';

const { parked, views: texts } = nl.operations;

interface Asked {
  readonly view: string;
  readonly what: 'rebuild' | 'cancel';
}

/** Says what it does before it is done. */
function Confirm({ asked: { view, what }, onDone }: { readonly asked: Asked; readonly onDone: () => void }) {
  const { csrfToken } = useSession().session;
  const queries = useQueryClient();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const act = useMutation({
    mutationFn: () => (what === 'cancel' ? cancelRebuild(view, csrfToken) : askRebuild(view, csrfToken)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: statusQuery.queryKey });
      onDone();
    },
  });
  const [title, text, action] =
    what === 'cancel'
      ? [texts.cancelOf(viewName(view)), texts.cancelWhat, texts.doCancel]
      : [texts.rebuildOf(viewName(view)), texts.rebuildWhat, texts.doRebuild];
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-labelledby="opbouwen" className="mp-state mp-stack">
      <Heading3 id="opbouwen">{title}</Heading3>
      {act.isError && (
        <Alert type="error" icon={<Icon name="late" />} role="alert">
          <p className="mp-strong">{texts.failed}</p>
          <p>{act.error.message}</p>
        </Alert>
      )}
      <p>{text}</p>
      <p className="mp-row">
        <Button
          appearance="primary-action-button"
          aria-disabled={act.isPending}
          onClick={() => !act.isPending && act.mutate()}
        >
          {action}
        </Button>
        <Button appearance="secondary-action-button" onClick={onDone}>
          {parked.stop}
        </Button>
      </p>
    </div>
  );
}

/** The views, how far each is, and for who may: a new build of one. */
export function RebuildViews({ views, may }: { readonly views: readonly ViewStatus[]; readonly may: boolean }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="overzichten">
      <Heading2 id="overzichten" ref={heading} tabIndex={-1}>
        {texts.title}
      </Heading2>
      <p className="mp-small mp-muted">{texts.lead}</p>
      {asked && (
        <Confirm
          key={`${asked.what} ${asked.view}`}
          asked={asked}
          onDone={() => {
            setAsked(null);
            heading.current?.focus();
          }}
        />
      )}
      {views.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ViewsTable views={views} when={formatInstant} onAsk={may ? (view, what) => setAsked({ view, what }) : null} />
      )}
    </section>
  );
}
