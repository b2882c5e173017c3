import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { promisesOneWinner, promisesWholeBatches } from './appending';
import { promisesBoundedMemory } from './bounded';
import { promisesReading } from './reading';
import { promisesRepeats, promisesToRemember } from './repeating';
import { promisesSubscribing } from './subscribing';
import type { StoreUnderTest } from './support';

/** What every adapter of the EventStore port promises, as specs: run it over each of them, unchanged. */
export function storeContract(name: string, { open, reopen }: StoreUnderTest): void {
  describe(`the store contract on ${name}`, () => {
    let opened: EventStore;
    const store = () => opened;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    promisesWholeBatches(store);
    promisesOneWinner(store);
    promisesRepeats(store);
    if (reopen !== undefined) promisesToRemember(store, async () => (opened = await reopen(opened)));
    promisesReading(store);
    promisesSubscribing(store);
    promisesBoundedMemory(store);
  });
}
