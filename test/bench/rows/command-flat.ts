import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { alternate, figure, millis, perSecond } from '../measure';
import { atMost, type Bench, type Row, shown } from '../row';
import { Commands } from './commands';

const SHORT = 10;
const LONG = 10_000;

/** One trajectory of ten facts and one of ten thousand, in memory, so that no disk hides a difference. */
async function both(): Promise<{ commands: Commands; short: string; long: string; close: () => Promise<void> }> {
  const store = SqliteEventStore.open(':memory:');
  const commands = new Commands(store);
  const [short = ''] = await commands.trajectories(1, SHORT);
  const [long = ''] = await commands.trajectories(1, LONG);
  return { commands, short, long, close: () => store.close() };
}

export const commandFlat: Row = {
  name: 'command-flat',
  workload: 'a command on a trajectory of 10,000 facts that was touched before, in memory',
  peerName: 'the same on one of 10 facts',
  goal: atMost(1.2),
  unit: 'µs',
  limit: 'Something in a warm command grows with its stream.',
  measure: async ({ runs, ms }: Bench) => {
    const { commands, short, long, close } = await both();
    // the short one grows by what it is given: fewer commands keep it far behind
    const microseconds = async (brin: string) => 1_000_000 / (await perSecond(ms / 4, 1, () => commands.run(brin)));
    const { ours, peer } = await alternate(runs * 2 + 1, {
      ours: () => microseconds(long),
      peer: () => microseconds(short),
    });
    await close();
    return { ours, peer, notes: [] };
  },
};

export const commandCold: Row = {
  name: 'command-cold',
  workload: 'the first command on a trajectory of 10,000 facts, which is read and folded whole, in memory',
  peerName: 'the same on one of 10 facts',
  goal: shown,
  unit: 'ms',
  limit: '',
  measure: async ({ runs }: Bench) => {
    const { commands, short, long, close } = await both();
    const first = (brin: string) =>
      millis(() => {
        commands.forget();
        return commands.run(brin);
      });
    const { ours, peer } = await alternate(runs, { ours: () => first(long), peer: () => first(short) });
    await close();
    return { ours, peer, notes: [`${figure((ours * 1_000) / LONG)} µs for each fact that is read, parsed and folded`] };
  },
};
