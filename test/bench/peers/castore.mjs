// Castore in memory: the aggregate is read and reduced, and the event pushed at the next version.
import { Command, EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';

/** @returns runs a command that makes one fact of a stream */
export async function openCastore({ streams, metadata, start, evolve }) {
  const types = [...new Set(streams.flatMap(({ facts }) => facts.map(({ type }) => type))), 'ChangeNotified'];
  const timestamp = '2015-01-05T09:00:00.000Z';
  const store = new EventStore({
    eventStoreId: 'trajectories',
    eventTypes: types.map((type) => new EventType({ type })),
    reducer: (aggregate, { aggregateId, version, type, payload, metadata: about }) => ({
      aggregateId,
      version,
      standing: evolve(aggregate?.standing ?? start, {
        type,
        data: payload,
        metadata: about,
        id: '',
        revision: version - 1,
      }),
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({
      initialEvents: streams.flatMap(({ id, facts }) =>
        facts.map(({ type, data }, index) => ({
          aggregateId: id,
          version: index + 1,
          type,
          timestamp,
          payload: data,
          metadata,
        })),
      ),
    }),
  });
  const command = new Command({
    commandId: 'TAKE_FACT',
    requiredEventStores: [store],
    handler: async ({ id, fact, about }, [trajectories]) => {
      const { aggregate } = await trajectories.getExistingAggregate(id);
      await trajectories.pushEvent(
        { aggregateId: id, version: aggregate.version + 1, type: fact.type, payload: fact.data, metadata: about },
        { prevAggregate: aggregate },
      );
    },
  });
  return (id, fact, about) => command.handler({ id, fact, about }, [store]);
}
