import { scratch, storeModel } from '@mijlpaal/engine-testing';
import { SqliteEventStore } from './sqlite-event-store';

const path = scratch();
let file = '';

storeModel(
  'a SQLite file',
  {
    open: async () => SqliteEventStore.open((file = path('events.db'))),
    reopen: async (store) => {
      await store.close();
      return SqliteEventStore.open(file);
    },
  },
  300,
);
