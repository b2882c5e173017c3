import { afterAll, beforeAll } from '@jest/globals';
import { type EventStoreDbDouble, startEventStoreDbDouble, storeContract } from '@mijlpaal/engine-testing';
import { env, stdout } from 'node:process';
import { EventStoreDbStore } from './eventstoredb-store';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
});
afterAll(() => double.stop());

/** What the contract is run over: the double always, a real server where there is one. */
const real = env.MIJLPAAL_TEST_ESDB;
const servers = [
  { name: 'the EventStoreDB double', connection: () => double.connectionString },
  ...(real === undefined ? [] : [{ name: `EventStoreDB at ${real}`, connection: () => real }]),
];
if (real === undefined)
  stdout.write('MIJLPAAL_TEST_ESDB is not set: the contract is not run over a real EventStoreDB\n');

for (const { name, connection } of servers) {
  const open = async () => EventStoreDbStore.connect({ connection: connection() }, { chance: () => 0.5 });
  storeContract(name, {
    open,
    reopen: async (store) => {
      await store.close();
      return open();
    },
  });
}
