import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import type { Recorded } from '@mijlpaal/engine-core';
import { imagined } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { absent, type Standing, standingAfter, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { brinOf, changeNotified, metadataOf, toldBy } from '../facts';
import { type Castore, importPeer } from '../import-peer';
import { alternate, figure, millis, perSecond } from '../measure';
import { atLeast, type Bench, type Row } from '../row';
import { CIRCUMSTANCES, Commands, LIFE } from './commands';

/** Ours goes round these. */
const RING = 250;
/** The peer gets fresh streams for each sample and so many commands on each, so that its own reading does not grow. */
const PEER_STREAMS = 1_000;
const PEER_COMMANDS = 4;

/** How long the chart alone takes to take one more fact, in ms. */
async function chartMillis(): Promise<number> {
  const { lifecycle } = trajectoryWorkflow;
  const asFact = (fact: TrajectoryEvent) => imagined(fact, CIRCUMSTANCES, '2015.1');
  const state = LIFE.reduce((before, fact) => lifecycle.next(before, asFact(fact)) ?? before, lifecycle.start);
  const fact = asFact(changeNotified);
  return 1_000 / (await perSecond(300, 1, () => void lifecycle.next(state, fact)));
}

export const commandMemory: Row = {
  name: 'command-memory',
  workload: 'commands one at a time in memory, on trajectories of 20 facts: read, fold, decide, chart, append',
  peerName: 'Castore’s command in memory, the same facts folded by a plain reducer, no chart',
  goal: atLeast(0.2),
  unit: 'commands/s',
  limit:
    'What we promise beside the fold. Of our time (profiled) the chart takes a fifth, for it takes each fact twice; a transaction with its look-ups for the revision and for a repeat a fifth; the id made from a name and the two hashes a tenth; garbage a tenth; the schema 6%. The peer pushes on a list: it checks no move, knows no repeat and keeps no chain.',
  measure: async ({ runs, ms }: Bench) => {
    const { openCastore } = await importPeer<{ openCastore: Castore }>('castore');
    const store = SqliteEventStore.open(':memory:');
    const commands = new Commands(store);
    const brins = await commands.trajectories(RING, LIFE.length);
    await commands.touch(brins);
    const oneByOne = () => perSecond(ms, 1, (_, turn) => commands.run(brins[turn % RING] ?? ''));
    const peerSample = async (): Promise<number> => {
      const peerBrins = Array.from({ length: PEER_STREAMS }, (_, index) => brinOf(index));
      const run = await openCastore<Standing>({
        streams: peerBrins.map((brin) => ({ id: brin, facts: LIFE.map((fact) => toldBy(brin, fact)) })),
        metadata: metadataOf('given'),
        start: absent,
        // what was pushed is read back
        evolve: (standing, fact) => standingAfter(standing, fact as unknown as Recorded<TrajectoryEvent>),
      });
      const took = await millis(async () => {
        for (let round = 0; round < PEER_COMMANDS; round += 1)
          for (const brin of peerBrins) await run(brin, toldBy(brin, changeNotified), metadataOf(brin));
      });
      return (PEER_STREAMS * PEER_COMMANDS * 1_000) / took;
    };
    const { ours, peer } = await alternate(runs, { ours: oneByOne, peer: peerSample });
    const chart = await chartMillis();
    await store.close();
    const share = Math.round((200 * chart * ours) / 1_000);
    return {
      ours,
      peer,
      notes: [
        `the chart takes ${figure(chart * 1_000)} µs to take a fact, and does so twice a command, before the append and after it: about ${share}% of our time`,
      ],
    };
  },
};
