export type { OpenStream } from './access-lists';
export { type EventStoreDbOptions, EventStoreDbStore, type Readiness } from './eventstoredb-store';
export type { Timings } from './link';
export type { BackOff, Outage, Resubscription } from './outages';
export type { EventStoreDbSettings } from './settings';
