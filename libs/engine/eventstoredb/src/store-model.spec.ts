import { afterAll, beforeAll } from '@jest/globals';
import { type EventStoreDbDouble, startEventStoreDbDouble, storeModel } from '@mijlpaal/engine-testing';
import { EventStoreDbStore } from './eventstoredb-store';

let double: EventStoreDbDouble;
beforeAll(async () => {
  double = await startEventStoreDbDouble();
});
afterAll(() => double.stop());

const open = async () =>
  EventStoreDbStore.connect(
    { connection: double.connectionString },
    { chance: () => 0.5, backOff: { firstMs: 5, mostMs: 20 } },
  );

storeModel(
  'the EventStoreDB double',
  {
    open,
    reopen: async (store) => {
      await store.close();
      return open();
    },
    restart: async () => {
      await double.kill();
      await double.restart();
    },
  },
  100,
);
