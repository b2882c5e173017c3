// A process of its own for specs: runs the real workflows, views and reminders on a data folder, until it is killed.
// Arguments: the folder, an SMTP address, and for each writer with which of its commands it goes on; without writers it sends what is
// left and ends. Says `open`, then a line `<writer> <number> <revision>` for each command that was acknowledged.
import { idFrom } from '@mijlpaal/engine-core';
import { WorkflowRunner } from '@mijlpaal/engine-nest';
import { Closers, Metrics, openEvents, openViews, startWorker } from '@mijlpaal/hosting-runtime';
import { ContactRegister, type Recipient } from '@mijlpaal/reminders-mail';
import { brin } from '@mijlpaal/shared-institution';
import { Clock, isoDate } from '@mijlpaal/shared-time';
import { institutionWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import process from 'node:process';

const [data = '', smtp = '', ...goingOn] = process.argv.slice(2);
const LEASE_MS = 8_000;
/** Of each institution: registered, opened, then notices. */
const COMMANDS = 20;
/** Of an agreement that nobody signed two reminders are due: one late, one of today. */
const TODAY = isoDate('2015-02-22');

class StandingClock extends Clock {
  today = () => TODAY;
  onNewDay = () => () => {};
}

class Everybody extends ContactRegister {
  addressFor = ({ recipient, brin: whose }: Recipient) => `${recipient}@${whose.toLowerCase()}.invalid`;
}

const letter = (n: number) => String.fromCharCode(65 + (n % 26));
const brinOf = (n: number) => brin(`${10 + (n % 90)}${letter(Math.floor(n / 90))}${letter(Math.floor(n / 90 / 26))}`);

const closers = new Closers();
const log = { warn: () => {}, error: (message: string) => console.error(message) };
const metrics = new Metrics();
const events = await openEvents({ url: `sqlite:${data}/events.db` }, false, log, metrics);
closers.add(() => events.store.close());
const readStore = await openViews(`sqlite:${data}/views.db`, LEASE_MS, log, closers);
const runner = new WorkflowRunner(events.store, { pause: async () => {} });
const mail = { smtp, from: 'mijlpaal@voorbeeld.invalid', contacts: new Everybody(), site: null };
const clock = new StandingClock();
const parts = { events, readStore, runner, clock, practice: false, mail, leaseMs: LEASE_MS };
const { round, beginRounds } = await startWorker(parts, closers, log, metrics);
beginRounds();
console.log('open');

if (goingOn.length > 0) await Promise.all(goingOn.map((from, writer) => write(writer, Number(from))));
await round.run(TODAY);
await closers.close();

async function write(writer: number, from: number): Promise<never> {
  for (let number = from; ; number += 1) {
    const outcome = await run(writer, number);
    if (!('done' in outcome)) throw new Error(`command ${number} of writer ${writer}: ${JSON.stringify(outcome)}`);
    console.log(`${writer} ${number} ${outcome.done.revision}`);
  }
}

/** The same command whenever it is asked for, under the same id. */
function run(writer: number, number: number) {
  const of = brinOf(writer * 1_000 + Math.floor(number / COMMANDS));
  const commandId = idFrom('crashing', writer, number);
  const actor = { id: 'test', organisation: 'test', role: 'operator' };
  const request = { commandId, commandHash: commandId, circumstances: { actor, today: TODAY } };
  const step = number % COMMANDS;
  if (step === 0) {
    const registered = { brin: of, name: `School ${of}`, type: 'roc', province: 'Utrecht' } as const;
    const command = { type: 'RegisterInstitution', data: registered } as const;
    return runner.run(institutionWorkflow, of, { ...request, command });
  }
  const opened = { brin: of, scheme: '2015', rules: '2015.1', openedOn: isoDate('2015-01-05') } as const;
  const notified = {
    brin: of,
    notifiedOn: TODAY,
    reason: `Reden ${step}`,
    expectedOn: isoDate('2015-05-20'),
    documents: [],
  };
  const command =
    step === 1
      ? ({ type: 'OpenTrajectory', data: opened } as const)
      : ({ type: 'NotifyPlanDelay', data: notified } as const);
  return runner.run(trajectoryWorkflow, of, { ...request, command });
}
