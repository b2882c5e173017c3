import { afterAll, beforeAll } from '@jest/globals';
import {
  type EventStoreDbDouble,
  realEventStoreDb,
  startEventStoreDbDouble,
  storeContract,
} from '@mijlpaal/engine-testing';
import { stdout } from 'node:process';
import { EventStoreDbStore } from './eventstoredb-store';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
});
afterAll(() => double.stop());

/** What the contract is run over: the double always, a real server where there is one. */
const real = realEventStoreDb();
const servers = [
  { name: 'the EventStoreDB double', settings: () => ({ connection: double.connectionString }) },
  ...(real === null ? [] : [{ name: `EventStoreDB at ${real.connection}`, settings: () => real }]),
];
if (real === null) stdout.write('MIJLPAAL_TEST_ESDB is not set: the contract is not run over a real EventStoreDB\n');

for (const { name, settings } of servers) {
  const open = async () => EventStoreDbStore.connect(settings(), { chance: () => 0.5 });
  storeContract(name, {
    open,
    reopen: async (store) => {
      await store.close();
      return open();
    },
  });
}
