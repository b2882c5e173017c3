import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import type { Recorded } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { absent, standingAfter, type Standing } from '@mijlpaal/trajectory-domain';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { brinOf, changeNotified, eventOf, metadataOf, toldBy } from '../facts';
import { type Emmett, importPeer } from '../import-peer';
import { alternate, figure, perSecond } from '../measure';
import { atLeast, type Bench, type Row } from '../row';
import { Commands, LIFE } from './commands';

const AT_ONCE = 32;
/** Trajectories that the commands go round. */
const RING = 256;

/** A fact as Emmett reads it, as our fold wants it. */
const recorded = (
  fact: { type: string; data: object; metadata?: object },
  position: bigint,
): Recorded<TrajectoryEvent> =>
  ({
    ...fact,
    id: '',
    stream: '',
    revision: Number(position) - 1,
    position: '',
    recordedAt: '',
  }) as Recorded<TrajectoryEvent>; // what was appended is read back

export const commandPeer: Row = {
  name: 'command-peer',
  workload:
    '32 commands at once in one process, over 256 trajectories of 20 facts: read, fold, decide, chart, append; on disk when answered',
  peerName: 'Emmett’s CommandHandler on PostgreSQL, the same facts folded by a plain reducer, no chart',
  goal: atLeast(8),
  unit: 'commands/s',
  postgres: true,
  limit: 'The chart, which the peer has none of, and one thread for everything; PostgreSQL uses the second processor.',
  measure: async ({ folder, runs, ms, postgres }: Bench) => {
    const { openEmmett } = await importPeer<{ openEmmett: (postgres: string) => Promise<Emmett> }>('emmett');
    const emmett = await openEmmett(postgres);
    const handle = emmett.handler<Standing>({
      initialState: () => absent,
      evolve: (standing, fact) => standingAfter(standing, recorded(fact, fact.metadata?.streamPosition ?? 0n)),
    });
    const peerBrins = Array.from({ length: RING }, (_, index) => brinOf(index));
    await emmett.load(
      peerBrins.map((brin) => [`trajectory-${brin}`, LIFE.map((fact) => eventOf(brin, toldBy(brin, fact)))]),
    );
    const store = SqliteEventStore.open(join(folder, 'ours.db'));
    const commands = new Commands(store);
    const brins = await commands.trajectories(RING, LIFE.length);
    await commands.touch(brins);
    const brinFor = (list: readonly string[], writer: number, turn: number) =>
      list[(turn * AT_ONCE + writer) % RING] ?? '';
    const { ours, peer } = await alternate(runs, {
      ours: () => perSecond(ms, AT_ONCE, (writer, turn) => commands.run(brinFor(brins, writer, turn))),
      peer: () =>
        perSecond(ms, AT_ONCE, (writer, turn) => {
          const brin = brinFor(peerBrins, writer, turn);
          return handle(`trajectory-${brin}`, () => ({
            ...toldBy(brin, changeNotified),
            metadata: metadataOf(randomUUID()),
          }));
        }),
    });
    commands.forget();
    const cold = await perSecond(1, AT_ONCE, (writer) => commands.run(brins[writer] ?? ''));
    await store.close();
    await emmett.close();
    return {
      ours,
      peer,
      notes: [
        `ours reads and folds a trajectory once and remembers it; the first command on each of 32: ${figure(cold)} commands/s`,
      ],
    };
  },
};
