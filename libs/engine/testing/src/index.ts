export { type Child, startChild } from './child/start-child';
export { storeContract } from './contract/store-contract';
export { made, type StoreUnderTest } from './contract/support';
export { scratch } from './scratch';
