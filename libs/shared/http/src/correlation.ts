import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** The id that ties together what one request led to: its answer, its lines in the log and its facts. undefined outside of one. */
export const correlationId = (): string | undefined => current.getStore();

/** Does `work`, and what it starts, under this id. */
export const correlated = <T>(id: string, work: () => T): T => current.run(id, work);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The id that a sender gives: a UUID in `X-Correlation-Id`, else the trace id of `traceparent`. null for all else: it is kept with facts
 * for ever, so that there must be no room in it for a name.
 * @source W3C Trace Context, 3.2
 */
export function sentCorrelationId(headers: Readonly<Record<string, unknown>>): string | null {
  const own = headers['x-correlation-id'];
  if (typeof own === 'string' && UUID.test(own)) return own.toLowerCase();
  const trace = headers['traceparent'];
  return (typeof trace === 'string' && TRACEPARENT.exec(trace)?.[1]) || null;
}
