import { Loading, nl, type Values } from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from '@utrecht/component-library-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { draftQuery, keepDraft, readDraft, removeDraft } from '../api/drafts';
import { sessionQuery } from '../api/session';
import { formatMoment } from '../format-instant';
import { useSession } from '../session/session';
import { deviceKey, type Draft, readDevice, type Sent, type Start, startOf } from './draft';
import { DraftKeeper } from './draft-keeper';

const texts = nl.form;

/** What a form begins with, and who keeps what becomes of it. */
export interface OpenedDraft {
  readonly values: Values;
  /** Sent before, without an answer. */
  readonly sent: Sent | null;
  readonly keeper: DraftKeeper;
}

interface FormDraftProps {
  /** Of the draft, as the API knows it: `plan-submissions.25LH`. */
  readonly name: string;
  /** What a form without a draft begins with; a draft goes over it. */
  readonly initial: Values;
  readonly children: (opened: OpenedDraft) => ReactNode;
}

function Opened({ name, initial, children, start }: FormDraftProps & { readonly start: Start }) {
  const { actor } = useSession().session;
  const queries = useQueryClient();
  const [opened, setOpened] = useState<OpenedDraft & { readonly round: number }>(() => {
    const token = () => queries.getQueryData(sessionQuery.queryKey)?.signedIn?.csrfToken ?? ''; // of the session there is then
    const places = {
      deviceKey: deviceKey(actor, name),
      put: (draft: Draft, seen: string | null) => keepDraft(token(), name, draft, seen),
      get: () => readDraft(name),
      remove: () => removeDraft(token(), name),
    };
    return { ...of(start.draft, initial), keeper: new DraftKeeper(places, start), round: 0 };
  });
  const { keeper, round } = opened;
  const other = useSyncExternalStore(keeper.subscribe, keeper.other);
  const take = (draft: Draft) => {
    keeper.choose(draft);
    setOpened({ keeper, ...of(draft, initial), round: round + 1 });
  };
  return (
    <>
      {other && (
        <Alert type="info" role="alert">
          <p className="mp-strong">{texts.otherTitle}</p>
          <p>{texts.other(formatMoment(other.keptAt))}</p>
          <p className="mp-row">
            <Button appearance="secondary-action-button" onClick={() => take(other.draft)}>
              {texts.takeOther}
            </Button>
            <Button appearance="secondary-action-button" onClick={() => keeper.choose('mine')}>
              {texts.keepThis}
            </Button>
          </p>
        </Alert>
      )}
      <div key={round}>{children(opened)}</div>
    </>
  );
}

const of = (draft: Draft | null, initial: Values) => ({
  values: { ...initial, ...draft?.values },
  sent: draft?.sent ?? null,
});

/** Looks for what was filled in before, on this device and on the server, and then shows the form. */
export function FormDraft(props: FormDraftProps) {
  const { actor } = useSession().session;
  const place = deviceKey(actor, props.name);
  return <Reading key={place} {...props} actor={actor} place={place} />;
}

function Reading({ actor, place, ...props }: FormDraftProps & { readonly actor: string; readonly place: string }) {
  const server = useQuery(draftQuery(actor, props.name));
  const [device] = useState(() => readDevice(place));
  if (server.isPending) return <Loading />;
  return <Opened {...props} start={startOf(device, server.data ?? null)} />;
}
