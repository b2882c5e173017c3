import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore, NewEvent } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { brin } from '@mijlpaal/shared-institution';
import { isoDate } from '@mijlpaal/shared-time';
import type { TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { advisePlan, openTrajectory, signAgreement, submitPlan } from '@mijlpaal/trajectory-testing';
import { Succession } from './succession';
import { ownCommand } from './system-actor';

const today = isoDate('2018-08-01');
const transition = (from: string, into: string | null) => ({
  brin: brin(from),
  into: into === null ? null : brin(into),
  on: today,
  transition: `0c1f9f0e-3b43-5a53-9c55-00000000${from}`.replace(/[^0-9a-f-]/g, '0'),
  at: from,
});
const two = [transition('01IC', '31JC'), transition('13US', '31JC')];

class Crash extends Error {}
const opened: EventStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));

/** A log with two trajectories, and a process that works on it. */
async function house() {
  const real = SqliteEventStore.open(':memory:');
  opened.push(real);
  const process = (store: EventStore) => new WorkflowRunner(store, { pause: async () => undefined });
  const begin = process(real);
  const own = { supplementBy: '2018-09-01' };
  for (const code of ['01IC', '13US'])
    for (const command of [openTrajectory, signAgreement, submitPlan, ...(code === '01IC' ? [advisePlan] : [])]) {
      const said = { brin: code, ...(command === advisePlan && own) };
      const asked: TrajectoryCommand = command(said);
      await begin.run(trajectoryWorkflow, code, ownCommand(asked, crypto.randomUUID(), today));
    }
  const facts = async () =>
    (await Array.fromAsync(real.readAll({ after: null }))).map(({ stream, type, data, metadata }) => {
      const { transition: _, ...rest } = data as Record<string, unknown>;
      return [stream, type, metadata.commandId.length, Object.keys(rest).length];
    });
  return { real, process, facts };
}

/** The same store, whose process dies after so many appends: what was written stays. */
function dyingAfter(real: EventStore, appends: number): EventStore {
  let left = appends;
  const append: EventStore['append'] = async (stream: string, events: readonly NewEvent[], expected) => {
    if (left === 0) throw new Crash('the process died');
    left -= 1;
    return real.append(stream, events, expected);
  };
  return new Proxy(real, {
    get: (target, name) => {
      const own: unknown = name === 'append' ? append : Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

async function carryOn(runner: WorkflowRunner, rows: readonly ReturnType<typeof transition>[]): Promise<void> {
  const succession = new Succession(runner);
  for (const row of rows) await succession.carryOn(row, today);
}

describe('what follows from a merger', () => {
  it('is the same facts, each once, wherever a process dies in between', async () => {
    const whole = await house();
    await carryOn(whole.process(whole.real), two);
    const expected = await whole.facts();
    expect(expected.slice(7).map(([stream, type]) => `${stream} ${type}`)).toEqual([
      'trajectory-2015-01IC TrajectoryHandedOver',
      'trajectory-2015-31JC TrajectoryOpened',
      'trajectory-2015-31JC PredecessorTakenOver',
      'trajectory-2015-13US TrajectoryHandedOver',
      'trajectory-2015-31JC PredecessorTakenOver',
    ]);
    for (let appends = 0; appends < 5; appends += 1) {
      const { real, process, facts } = await house();
      await expect(carryOn(process(dyingAfter(real, appends)), two)).rejects.toThrow(Crash);
      expect(await facts()).toEqual(expected.slice(0, 7 + appends));
      await carryOn(process(real), two); // another process, with nothing in its memory
      await carryOn(process(real), two); // and once more, for a view that is behind
      expect(await facts()).toEqual(expected);
    }
  });

  it('goes to who is left when the successor itself went on in another meanwhile', async () => {
    const { real, process, facts } = await house();
    const runner = process(real);
    const [first, , next] = [two[0], two[1], transition('31JC', '13US')];
    if (!first) throw new Error('there is one');
    await expect(carryOn(process(dyingAfter(real, 2)), [first])).rejects.toThrow(Crash); // handed over, not taken over
    await carryOn(runner, [next, first]);
    expect((await facts()).slice(9).map(([stream, type]) => `${stream} ${type}`)).toEqual([
      'trajectory-2015-31JC TrajectoryHandedOver',
      'trajectory-2015-13US PredecessorTakenOver',
      'trajectory-2015-13US PredecessorTakenOver',
    ]);
    const { state } = await runner.state(trajectoryWorkflow, '13US');
    expect(state.context.predecessors).toEqual(['31JC', '01IC']);
  });
});

it('an institution that stops without a successor waits for a person, and nothing else happens', async () => {
  const { real, process, facts } = await house();
  await carryOn(process(real), [transition('01IC', null), transition('01IC', null)]);
  expect((await facts()).slice(7).map(([stream, type]) => `${stream} ${type}`)).toEqual([
    'trajectory-2015-01IC SuccessorAwaited',
  ]);
});

describe('what follows from a split', () => {
  const parts = (...into: readonly string[]) => into.map((code) => ({ into: brin(code), units: [] }));
  const split = (...into: readonly string[]) => ({
    ...transition('01IC', null),
    on: isoDate('2018-08-02'),
    signedOn: today,
    source: 'Verklaring',
    statement: '0c1f9f0e-3b43-5a53-9c55-000000000002',
    parts: parts(...into),
  });
  const told = async (into: readonly string[], appends = Infinity) => {
    const { real, process, facts } = await house();
    const next = (store: EventStore) => new Succession(process(store)).split(split(...into), today);
    if (appends < Infinity) await expect(next(dyingAfter(real, appends))).rejects.toThrow(Crash);
    await next(real);
    await next(real);
    return (await facts()).slice(7).map(([stream, type]) => `${stream} ${type}`);
  };
  const newcomer = ['trajectory-2015-31JC TrajectoryOpened', 'trajectory-2015-31JC PredecessorTakenOver'];

  it('opens a trajectory for who is new, with the plan of the one that was split; others keep their own', async () => {
    expect(await told(['01IC', '13US', '31JC'])).toEqual(newcomer);
    for (let appends = 0; appends < 2; appends += 1) expect(await told(['01IC', '31JC'], appends)).toEqual(newcomer);
  });
  it('lets an institution that gave away all wait for a person', async () =>
    expect(await told(['13US', '31JC'])).toEqual([...newcomer, 'trajectory-2015-01IC SuccessorAwaited']));
});
