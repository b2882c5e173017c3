import type { DoubleOptions, EventStoreDbDouble } from './eventstoredb-double';

/** Starts a double on a free port of this machine; loads the protocol only then, so that other specs need not. */
export async function startEventStoreDbDouble(options: DoubleOptions = {}): Promise<EventStoreDbDouble> {
  const { EventStoreDbDouble: Double } = await import('./eventstoredb-double');
  return Double.start(options);
}
