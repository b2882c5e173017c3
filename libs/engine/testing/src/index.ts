export { type Child, startChild } from './child/start-child';
export { storeContract } from './contract/store-contract';
export { made, type StoreUnderTest } from './contract/support';
export { postgres, type PostgresUnderTest } from './postgres';
export type { DoubleError, DoubleOptions, EventStoreDbDouble } from './eventstoredb-double/eventstoredb-double';
export { startEventStoreDbDouble } from './eventstoredb-double/start';
export { by, type Given, recordedOn } from './scenario/given';
export { type Outcome, type Scenario, scenario } from './scenario/scenario';
export { scratch } from './scratch';
