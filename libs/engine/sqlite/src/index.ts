export { UnknownStoreFile } from './schema';
export { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store';
export { type Holder, StoreHeld } from './writer-claim';
