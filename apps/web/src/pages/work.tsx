import { commandRights, type DeadlineItem } from '@mijlpaal/trajectory-contract';
import {
  dayOfAnswer,
  Empty,
  nl,
  NotDoneAlert,
  ofWhom,
  Segmented,
  taskHref,
  waiting,
  type Whose,
  workLoad,
  WorkLoadTable,
  WorkTable,
} from '@mijlpaal/trajectory-ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { claimTogether } from '../api/work';
import { useSession } from '../session/session';

const texts = nl.work;
const NONE: ReadonlySet<string> = new Set();
/** With what every form needs: when somebody hands something over. */
const HandOver = lazy(async () => ({ default: (await import('./hand-over')).HandOver }));

/** What waits, whose it is, and what is still to come. @param all open or later, one or more */
export function Work({ all }: { readonly all: readonly DeadlineItem[] }) {
  const { role, actor, csrfToken } = useSession().session;
  const queries = useQueryClient();
  const view = useSearch({ from: '/werk' });
  const navigate = useNavigate({ from: '/werk' });
  const outcome = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const [picked, setPicked] = useState(NONE);
  const [handed, setHanded] = useState<DeadlineItem | null>(null);
  const nameOf = (brin: string): string => all.find((item) => item.brin === brin)?.name ?? brin;
  const mayAct = commandRights['work-claims'].some((each) => each === role);
  const say = (text: string) => {
    setSaid(text);
    outcome.current?.focus();
  };
  const claim = useMutation({
    mutationFn: (brins: readonly string[]) => claimTogether(brins, csrfToken),
    onSettled: () => queries.invalidateQueries(), // of a refusal too: somebody else may have it by now
    onSuccess: (claimed, brins) => {
      setPicked(new Set(brins.filter((brin) => claimed.get(brin) !== null)));
      const done = brins.filter((brin) => claimed.get(brin) === null);
      if (done.length > 0) say(texts.claimed(done.map(nameOf)));
    },
  });
  const start = (brins: readonly string[]) => {
    setSaid('');
    claim.mutate(brins);
  };

  const items = waiting(all);
  const counts = { mij: 0, niemand: 0, iedereen: 0 };
  for (const whose of ['mij', 'niemand', 'iedereen'] as const) counts[whose] = ofWhom(items, whose, actor).length;
  const whose: Whose = view.van ?? (mayAct ? (counts.mij > 0 ? 'mij' : 'niemand') : 'iedereen');
  const shown = ofWhom(items, whose, actor);
  const open = [...new Set(shown.filter(({ assignee }) => assignee === null).map(({ brin }) => brin))];
  const chosen = open.filter((brin) => picked.has(brin));
  const today = dayOfAnswer(all);
  const load = today === null ? null : workLoad(all, today);
  return (
    <>
      <section className="mp-stack" aria-labelledby="wacht">
        <Heading2 id="wacht">{texts.waiting}</Heading2>
        <div className="mp-filter">
          <Segmented
            label={texts.whose}
            options={[
              ...(mayAct ? [['mij', texts.mine(counts.mij)] as const] : []),
              ['niemand', texts.nobodys(counts.niemand)] as const,
              ['iedereen', texts.everybodys(counts.iedereen)] as const,
            ]}
            value={whose}
            onChoose={(van) => void navigate({ search: { van }, replace: true, resetScroll: false })}
          />
          <p className="mp-small mp-muted">{texts.count(shown.length, shown.filter(({ late }) => late).length)}</p>
        </div>
        {mayAct && <p className="mp-small mp-muted">{texts.whole}</p>}
        <p ref={outcome} role="status" tabIndex={-1}>
          {said}
        </p>
        <NotDoneAlert title={texts.refused} error={claim.error} outcomes={claim.data} nameOf={nameOf} />
        {mayAct && open.length > 1 && (
          <div className="mp-row">
            <Button
              appearance="secondary-action-button"
              aria-disabled={chosen.length === 0 || claim.isPending}
              {...(chosen.length === 0 && { 'aria-describedby': 'kies-eerst' })}
              onClick={() => chosen.length > 0 && !claim.isPending && start(chosen)}
            >
              {texts.claimPicked(chosen.length)}
            </Button>
            <Button
              appearance="subtle-button"
              onClick={() => setPicked(chosen.length === open.length ? NONE : new Set(open))}
            >
              {chosen.length === open.length ? texts.pickNone : texts.pickAll(open.length)}
            </Button>
            {chosen.length === 0 && (
              <span id="kies-eerst" className="mp-small mp-muted">
                {texts.pickFirst}
              </span>
            )}
          </div>
        )}
        {handed && (
          <Suspense>
            <HandOver
              key={handed.brin}
              item={handed}
              all={all}
              onDone={(text) => {
                setHanded(null);
                say(text);
              }}
            />
          </Suspense>
        )}
        {shown.length === 0 ? (
          <Empty title={whose === 'mij' ? texts.emptyMineTitle : texts.emptyTitle}>
            <p>{whose === 'mij' ? texts.emptyMineText : texts.emptyText}</p>
          </Empty>
        ) : (
          <WorkTable
            items={shown}
            actor={actor}
            mayAct={mayAct}
            busy={claim.isPending}
            picked={picked}
            labelledBy="wacht"
            hrefOf={taskHref}
            onPick={(brin, isPicked) =>
              setPicked(new Set(isPicked ? [...picked, brin] : [...picked].filter((one) => one !== brin)))
            }
            onClaim={({ brin }) => start([brin])}
            onHandOver={(item) => {
              setSaid('');
              setHanded(item);
            }}
          />
        )}
      </section>
      {load && (
        <section className="mp-panel" aria-labelledby="belasting">
          <div className="mp-panel__head">
            <Heading2 id="belasting">{texts.load}</Heading2>
            <p className="mp-small mp-muted">{texts.loadLead}</p>
          </div>
          {load.rows.length === 0 ? <p>{texts.loadEmpty}</p> : <WorkLoadTable load={load} labelledBy="belasting" />}
        </section>
      )}
    </>
  );
}
