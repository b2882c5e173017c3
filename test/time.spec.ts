import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { idFrom } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { startChild } from '@mijlpaal/engine-testing';
import {
  Closers,
  Metrics,
  type OpenEvents,
  openEvents,
  openViews,
  startWorker,
  type Worker,
} from '@mijlpaal/hosting-runtime';
import { ContactRegister } from '@mijlpaal/reminders-mail';
import { addDays, Clock, type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { InstitutionCommand, TrajectoryCommand } from '@mijlpaal/trajectory-contract';
import { institutionWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import {
  advisePlan,
  BRIN,
  openTrajectory,
  registerInstitution,
  signAgreement,
  submitInterimReport,
  submitPlan,
  supplementPlan,
} from '@mijlpaal/trajectory-testing';
import { Mailbox } from './mailbox';
import { until } from './until';

/** A clock that the spec sets, forwards and back. */
class SetClock extends Clock {
  private readonly listeners = new Set<(today: IsoDate) => void>();
  constructor(private day: IsoDate) {
    super();
  }
  today = () => this.day;
  onNewDay(listener: (today: IsoDate) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  set(day: IsoDate): void {
    this.day = day;
    for (const listener of this.listeners) listener(day);
  }
}

class OneAddressEach extends ContactRegister {
  addressFor = ({ recipient }: { recipient: string }) => `${recipient}@voorbeeld.invalid`;
}

const LOG = { warn: () => {}, error: () => {} };
const ACTOR = { id: 'test', organisation: 'test', role: 'duo' };

let clock: SetClock;
let mailbox: Mailbox;
let closers: Closers;
/** What ends when the worker does; its stores go on. */
let working: Closers;
let startWorking: () => Promise<void>;
let events: OpenEvents;
let runner: WorkflowRunner;
let worker: Worker;
/** `<day on which it came>: <day issued> <deadline> <rung> <to>` of each mail. */
let came: string[];

beforeEach(async () => {
  [came, closers, clock] = [[], new Closers(), new SetClock(isoDate('2015-02-20'))];
  mailbox = await Mailbox.start(({ about, to }) => came.push(`${clock.today()}: ${about} ${to.split('@')[0]}`));
  closers.add(() => mailbox.stop());
  const metrics = new Metrics();
  events = await openEvents({ url: 'sqlite::memory:' }, false, LOG, metrics);
  closers.add(() => events.store.close());
  const readStore = await openViews('sqlite::memory:', 8_000, LOG, closers);
  runner = new WorkflowRunner(events.store, { pause: async () => {} });
  const mail = { smtp: mailbox.url, from: 'm@voorbeeld.invalid', contacts: new OneAddressEach(), site: null };
  startWorking = async () => {
    working = new Closers();
    const parts = { events, readStore, runner, clock, practice: false, mail, leaseMs: 8_000 };
    worker = await startWorker(parts, working, LOG, metrics);
    worker.beginRounds();
  };
  await startWorking();
});
afterEach(async () => {
  await working.close();
  await closers.close();
});

/** What people do in this story, each on its day, before that day's round. */
const acts: Readonly<Record<string, () => (TrajectoryCommand | InstitutionCommand)[]>> = {
  '2015-02-20': () => [
    registerInstitution(),
    openTrajectory({ on: '2015-02-20' }),
    signAgreement({ on: '2015-02-20' }),
  ],
  '2015-02-25': () => [submitPlan({ on: '2015-02-25' })],
  '2015-03-02': () => [advisePlan({ on: '2015-03-02', supplementBy: '2015-03-31' })],
  '2015-04-10': () => [supplementPlan({ on: '2015-04-10' })],
  '2015-10-01': () => [advisePlan({ on: '2015-10-01', supplementBy: '2015-11-01' })],
  '2015-11-10': () => [supplementPlan({ on: '2015-11-10' })],
  '2015-12-10': () => [advisePlan({ on: '2015-12-10', supplementBy: '2016-01-01' })],
  '2016-01-10': () => [supplementPlan({ on: '2016-01-10' })],
  '2016-03-10': () => [submitInterimReport({ on: '2016-03-10' })],
};
const END = isoDate('2016-03-11');

/** The mails of that story by the calendar, `<day> <deadline> <rung>`, to the institution unless said. */
const byTheCalendar = [
  ...['03-17 supplement-1 -14', '03-24 supplement-1 -7', '03-29 supplement-1 -2', '03-31 supplement-1 0'],
  ...['04-01 supplement-1 1', '04-01 supplement-1 1 accountManager'],
  ...['10-18 supplement-2 -14', '10-25 supplement-2 -7', '10-30 supplement-2 -2', '11-01 supplement-2 0'],
  ...['11-02 supplement-2 1', '11-02 supplement-2 1 accountManager'],
  ...['12-18 supplement-3 -14', '12-25 supplement-3 -7', '12-30 supplement-3 -2', '2016-01-01 supplement-3 0'],
  ...['2016-01-02 supplement-3 1', '2016-01-02 supplement-3 1 accountManager'],
  ...['2016-02-16 interim-2016 -14', '2016-02-23 interim-2016 -7', '2016-02-28 interim-2016 -2'],
  ...['2016-03-01 interim-2016 0', '2016-03-02 interim-2016 1', '2016-03-02 interim-2016 1 accountManager'],
].map((line) => {
  const [day = '', deadline, rung, to = 'institution'] = (line.startsWith('20') ? line : `2015-${line}`).split(' ');
  return `${day}: ${day} ${deadline} ${rung} ${to}`;
});

async function act(day: IsoDate): Promise<void> {
  for (const command of acts[day]?.() ?? []) {
    const commandId = idFrom('time', day, command.type);
    const request = { commandId, commandHash: commandId, circumstances: { actor: ACTOR, today: day } };
    const outcome =
      command.type === 'RegisterInstitution'
        ? await runner.run(institutionWorkflow, BRIN, { ...request, command })
        : await runner.run(trajectoryWorkflow, BRIN, { ...request, command: command as TrajectoryCommand }); // all others here
    expect(outcome).toHaveProperty('done');
  }
}

/** Sets the clock to each of these days; the new day itself asks for a round, and this waits for one that came after it. */
async function goThrough(days: Iterable<IsoDate>): Promise<void> {
  for (const day of days) {
    await act(day);
    clock.set(day);
    await worker.round.run(day);
  }
}

function* daysFrom(first: IsoDate, last: IsoDate): Iterable<IsoDate> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}
const dayOf = (line: string): string => line.slice(0, 10);

/** Every reminder as it was issued, in the order of the log. */
async function issued(): Promise<string[]> {
  const facts: string[] = [];
  for await (const { type, data } of events.store.readStream(`trajectory-2015-${BRIN}`))
    if (type === 'ReminderIssued') {
      const { rung, recipient, late } = data as { rung: number; recipient: string; late: boolean }; // as its type says
      facts.push(`${rung} ${recipient}${late ? ' late' : ''}`);
    }
  return facts;
}
const START = isoDate('2015-02-20');

describe('reminders over 29 March and 25 October 2015, the end of the year and the leap day', () => {
  it('come once, in order, on their own day, when every day has a round', async () => {
    await goThrough(daysFrom(START, END));
    expect(came.toSorted()).toEqual(byTheCalendar.toSorted());
    expect(came.map(dayOf)).toEqual(came.map(dayOf).sort());
  });

  const ofSupplement = byTheCalendar.filter((line) => line.includes('supplement-1'));
  const UNTIL = isoDate('2015-04-05');

  it('come once, in order, when nothing ran for a week: what was missed when it starts again, by itself', async () => {
    await goThrough(daysFrom(START, isoDate('2015-03-22')));
    const before = came.length;
    await working.close();
    clock.set(isoDate('2015-03-30'));
    await startWorking();
    await until(async () => came.length >= before + 2, 20_000);
    await goThrough(daysFrom(isoDate('2015-03-30'), UNTIL));
    const missed = ['-7', '-2'].map((rung) => `2015-03-30: 2015-03-30 supplement-1 ${rung} institution`);
    const onTime = ofSupplement.filter((line) => !['2015-03-24', '2015-03-29'].includes(dayOf(line)));
    expect(came.toSorted()).toEqual([...onTime, ...missed].sort());
    const inOrder = ['-14 institution', '-7 institution late', '-2 institution late', '0 institution'];
    expect(await issued()).toEqual([...inOrder, '1 accountManager', '1 institution']);
  });

  it('come once when the clock jumps back', async () => {
    await goThrough(daysFrom(START, isoDate('2015-03-25')));
    await goThrough(daysFrom(isoDate('2015-03-15'), isoDate('2015-03-18')));
    await goThrough([isoDate('2014-12-31')]);
    await goThrough(daysFrom(isoDate('2015-03-25'), UNTIL));
    expect(came.toSorted()).toEqual(ofSupplement.toSorted());
  });

  it('come once when the clock jumps far ahead and back again', async () => {
    await goThrough(daysFrom(START, isoDate('2015-03-25')));
    await goThrough([isoDate('2031-01-01')]);
    await goThrough(daysFrom(isoDate('2015-03-26'), UNTIL));
    const ahead = came.filter((line) => dayOf(line) === '2031-01-01').map((line) => line.slice(12));
    for (const left of ['-2 institution', '0 institution', '1 institution', '1 accountManager'])
      expect(ahead).toContain(`2031-01-01 supplement-1 ${left}`);
    const what = came.map((line) => line.slice(23));
    expect(new Set(what).size).toBe(what.length);
    expect(came.filter((line) => dayOf(line) > '2015-03-25' && dayOf(line) < '2031')).toEqual([]);
  });

  it('come by themselves when the clock says that a new day has come', async () => {
    await goThrough(daysFrom(START, isoDate('2015-03-16')));
    clock.set(isoDate('2015-03-17'));
    await until(async () => came.length > 0, 20_000);
    expect(came).toEqual(ofSupplement.slice(0, 1));
  });
});

describe('the real clock', () => {
  it('tells the day in Europe/Amsterdam, wherever the machine says it is', async () => {
    const child = startChild(new URL('./local-days.ts', import.meta.url), []);
    const lines: string[] = [];
    for (let line = await child.line(); line !== null; line = await child.line()) lines.push(line);
    const days =
      '2015-03-28 2015-03-29 2015-03-29 2015-03-30 2015-10-24 2015-10-25 2015-10-25 2015-10-26 2016-02-29 2016-03-01 2015-12-31 2016-01-01';
    expect(lines).toEqual([
      `UTC 0 ${days}`,
      `Pacific/Kiritimati -840 ${days}`,
      `Pacific/Honolulu 600 ${days}`,
      `Europe/Amsterdam -60 ${days}`,
    ]);
    expect(await child.ended).toBe(0);
  });
});
