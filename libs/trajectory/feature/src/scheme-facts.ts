import { type EventStore, read, type Recorded, streamOf, StreamNotFound } from '@mijlpaal/engine-core';
import { SchemeEvent } from '@mijlpaal/trajectory-contract';
import { lifts, schemeWorkflow } from '@mijlpaal/trajectory-domain';

const SCHEME = '2015';

/** Every fact of one type about the scheme as a whole, in the order of the log. @throws BrokenHistory, StoreUnavailable */
export async function schemeFacts<Type extends SchemeEvent['type']>(
  store: EventStore,
  type: Type,
): Promise<readonly Recorded<Extract<SchemeEvent, { type: Type }>>[]> {
  const facts: Recorded<Extract<SchemeEvent, { type: Type }>>[] = [];
  try {
    for await (const event of store.readStream(streamOf(schemeWorkflow, SCHEME)))
      if (event.type === type)
        facts.push(read(SchemeEvent, event, lifts) as Recorded<Extract<SchemeEvent, { type: Type }>>); // of that type
  } catch (error) {
    if (!(error instanceof StreamNotFound)) throw error;
  }
  return facts;
}
