import {
  type FormStatus,
  type Mistakes,
  mistakesIn,
  NO_MISTAKES,
  type Path,
  type RuleWords,
  sendable,
  type Values,
  withValue,
} from '@mijlpaal/trajectory-ui';
import type { Mistake } from '@mijlpaal/trajectory-contract';
import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { useSession } from '../session/session';
import type { Sent } from './draft';
import type { OpenedDraft } from './form-draft';
import { isReminder, outcomeOf } from './outcome';

/** One try to send: everything that makes it the same request as the one before. */
export interface Sending {
  readonly body: unknown;
  readonly idempotencyKey: string;
  /** The revision that was looked at; left out where there is none. */
  readonly seen?: number;
  readonly csrfToken: string;
  readonly signal: AbortSignal;
}

export interface FormOptions<Answer> {
  readonly opened: OpenedDraft;
  /** What may be sent, of the contract. */
  readonly schema: z.ZodType;
  readonly rules?: ((body: Record<string, unknown>) => readonly Mistake[]) | undefined;
  /** What its own rules mean, beside those of every form. */
  readonly words?: RuleWords | undefined;
  /** What is sent of what is filled in; default: all that is filled in. */
  readonly bodyOf?: (values: Values) => unknown;
  /** The field that a place in what is sent stands for; default: the one at that place. */
  readonly fieldOf?: (place: string, values: Values) => string;
  /** Revision of the dossier as the page shows it; null where there is none. */
  readonly seen: number | null;
  /** Revision of a preview, where that is what was looked at. */
  readonly previewed?: number | undefined;
  readonly send: (sending: Sending) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  /** False while only a preview is asked for: nothing is recorded, so nothing has to be repeated. */
  readonly records?: boolean;
}

/** So long an answer is waited for, in ms. */
const ANSWER_MS = 30_000;
/** Without an answer it is sent again after these times, in ms. */
const AGAIN_MS = [1_000, 3_000, 8_000];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A form that loses nothing: what is filled in is kept at each change, and what was sent without an answer is sent again as
 * the same request, also after signing in anew or on a page that was loaded again.
 */
export function useForm<Answer>(options: FormOptions<Answer>) {
  const { opened, schema, rules, words, bodyOf = sendable, fieldOf, records = true } = options;
  const { keeper } = opened;
  const { session, hold, lapse, renew } = useSession();
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  const [values, setValues] = useState(opened.values);
  const [seen, setSeen] = useState(options.seen); // as the page showed it when the form was opened
  const [mistakes, setMistakes] = useState<Mistakes>(NO_MISTAKES);
  const [status, setStatus] = useState<FormStatus>({ kind: opened.sent === null ? 'open' : 'unanswered' });
  const [failures, setFailures] = useState(0);
  const sent = useRef<Sent | null>(opened.sent);
  const latest = useRef(values);
  const isHere = useRef(true);
  const { csrfToken } = session;

  useEffect(hold, [hold]);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      keeper.flush();
    };
  }, [keeper]);

  const keep = (next: Sent | null) => {
    sent.current = next;
    if (records) keeper.keep({ values: latest.current, sent: next });
  };
  const set = useCallback(
    (path: Path, value: unknown) => {
      latest.current = withValue(latest.current, path, value);
      setValues(latest.current);
      keeper.keep({ values: latest.current, sent: sent.current });
    },
    [keeper],
  );
  const fail = (next: FormStatus, found: Mistakes = NO_MISTAKES) => {
    setMistakes(found);
    setStatus(next);
    setFailures((before) => before + 1);
  };
  const places = (found: Mistakes): Mistakes =>
    fieldOf ? new Map([...found].map(([place, words]) => [fieldOf(place, latest.current), words])) : found;

  /** @returns how it goes on: done, or after a while once more */
  const attempt = async (request: Sent, again: number): Promise<void> => {
    try {
      const answer = await options.send({
        body: request.body,
        idempotencyKey: request.key,
        csrfToken,
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(request.seen !== null && { seen: request.seen }),
      });
      sent.current = null;
      if (!records) setStatus({ kind: 'open' }); // else it is done, and not to be sent again
      if (records) void keeper.forget();
      if (isHere.current) options.onDone(answer);
      return;
    } catch (error) {
      const outcome = outcomeOf(error, words);
      switch (outcome.kind) {
        case 'unknown': {
          const ms = AGAIN_MS[again];
          if (ms === undefined) return fail({ kind: 'unanswered' });
          setStatus({ kind: 'waiting' });
          await wait(ms);
          return attempt(request, again + 1);
        }
        case 'signedOut':
          fail({ kind: 'signedOut' });
          return lapse();
        case 'otherSession':
          setStatus({ kind: 'signedOut' }); // the token of the session there is now makes it go on
          return renew();
        case 'stale':
          if (outcome.since.every(isReminder)) {
            const moved = { ...request, seen: outcome.revision };
            keep(moved);
            return attempt(moved, again);
          }
          keep(null);
          setSeen(outcome.revision);
          return fail({ kind: 'stale', since: outcome.since.filter((type) => !isReminder(type)) });
        case 'mistaken':
          keep(null);
          return fail({ kind: 'mistaken' }, places(outcome.mistakes));
        case 'refused':
          keep(null);
          return fail(outcome.status);
      }
    }
  };

  const run = (request: Sent): void => {
    setMistakes(NO_MISTAKES);
    setStatus({ kind: 'sending' });
    void attempt(request, 0);
  };
  const send = (): void => {
    if (sent.current !== null) return run(sent.current);
    const body = bodyOf(latest.current);
    const found = mistakesIn(body, schema, rules, words);
    if (found.size > 0) return fail({ kind: 'mistaken' }, places(found));
    const request = { key: crypto.randomUUID(), body, seen: options.previewed ?? seen };
    keep(request);
    run(request);
  };
  const goOn = useEffectEvent(() => {
    if (status.kind === 'signedOut' && sent.current !== null) run(sent.current);
  });
  useEffect(() => goOn(), [csrfToken]); // of another session: somebody signed in again

  return {
    model: { values, set, mistakes },
    status,
    failures,
    kept,
    send,
    /** Goes on after something was recorded meanwhile. */
    goOn: () => setStatus({ kind: 'open' }),
  };
}
