import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { idFrom, type Position, type RecordedEvent } from '@mijlpaal/engine-core';
import { child } from '../child';
import { Mailbox } from '../mailbox';

const ROOT = resolve(import.meta.dirname, '../..');
const WRITERS = 8;

/** What one process did before it was killed. */
export interface Life {
  /** Message-IDs that were handed over. */
  readonly handedOver: readonly string[];
  /** Message-IDs of which the log said that they were sent, before this life. */
  readonly knownAsSent: ReadonlySet<string>;
}

/** When a life ends: after so many acknowledged commands (0: as soon as it is open), or while that many-th mail is handed over. */
interface End {
  readonly writers: number;
  readonly commands: number;
  readonly mails: number;
}
/** Many writers, or one that leaves the machine time for mail. */
const someEnd = (): End =>
  randomInt(5) < 3
    ? { writers: WRITERS, commands: randomInt(150), mails: Infinity }
    : { writers: 1, commands: 150, mails: 1 + randomInt(20) };

/** One data folder, and the processes that worked in it one after the other. */
export class Lives {
  readonly lives: Life[] = [];
  /** Revision that was answered, by `<writer> <number>`. */
  readonly acknowledged = new Map<string, number>();
  /** Answers that differ from what was answered before. */
  readonly contradictions: string[] = [];
  readonly log: RecordedEvent[] = [];
  private readonly goOn: number[] = Array.from({ length: WRITERS }, () => 0);
  private running: ChildProcess | null = null;
  private handedOver: string[] = [];
  private heardNow: string[] = [];
  /** Revision of each command in the log, by its id. */
  private readonly places = new Map<string, number>();
  private mailsLeft = Infinity;

  private constructor(
    readonly data: string,
    private readonly mailbox: Mailbox,
  ) {}

  static async begin(data: string): Promise<Lives> {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const { code, stderr } = await child(process.execPath, [vite, 'build', '-c', 'test/crashing/vite.config.mjs'])
      .ended;
    if (code !== 0) throw new Error(stderr);
    const lives: Lives = new Lives(data, await Mailbox.start(({ messageId }) => lives.received(messageId)));
    return lives;
  }

  get events(): string {
    return join(this.data, 'events.db');
  }

  /** A process that works at full rate, and is killed at a moment by chance. */
  async live(): Promise<void> {
    const { writers, commands, mails } = someEnd();
    this.mailsLeft = mails;
    let commandsLeft = commands;
    // each writer sends once more what was answered last
    const from = this.goOn.slice(0, writers).map((next) => String(Math.max(0, next - 1)));
    const code = await this.run(from, (line) => {
      if (line !== 'open') this.heard(line);
      if (line === 'open' ? commands === 0 : (commandsLeft -= 1) === 0) this.running?.kill('SIGKILL');
    });
    if (code !== null) throw new Error(`the process ended by itself with ${code}`);
  }

  /** A last process, that sends what is left and ends well. */
  async rest(): Promise<void> {
    this.mailsLeft = Infinity;
    const code = await this.run([], () => {});
    if (code !== 0) throw new Error(`the last process ended with ${code}`);
  }

  stop(): Promise<void> {
    return this.mailbox.stop();
  }

  private async run(writers: readonly string[], onLine: (line: string) => void): Promise<number | null> {
    [this.handedOver, this.heardNow] = [[], []];
    const knownAsSent = new Set(
      this.log.flatMap(({ type, data }) => (type === 'ReminderSent' ? [messageIdOf(data)] : [])),
    );
    const started = spawn(
      process.execPath,
      [join(ROOT, '.tmp/crashing/process.js'), this.data, this.mailbox.url, ...writers],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.running = started;
    const closed = once(started, 'close');
    for await (const line of createInterface({ input: started.stdout })) onLine(line);
    await closed;
    this.lives.push({ handedOver: this.handedOver, knownAsSent });
    await this.readOn();
    return started.exitCode;
  }

  private heard(line: string): void {
    const [writer = 0, number = 0, revision = 0] = line.split(' ').map(Number);
    const key = `${writer} ${number}`;
    const before = this.acknowledged.get(key);
    if (before !== undefined && before !== revision) this.contradictions.push(`${key}: ${before}, then ${revision}`);
    this.acknowledged.set(key, revision);
    this.heardNow.push(key);
    this.goOn[writer] = number + 1;
  }

  private received(messageId: string): void {
    this.handedOver.push(messageId);
    if ((this.mailsLeft -= 1) === 0) this.running?.kill('SIGKILL');
  }

  private async readOn(): Promise<void> {
    const after: Position | null = this.log.at(-1)?.position ?? null;
    const store = SqliteEventStore.open(this.events, { readOnly: true });
    for await (const event of store.readAll({ after })) {
      this.log.push(event);
      this.places.set(event.metadata.commandId, event.revision);
    }
    await store.close();
    // now: a command that is sent again would hide that it was lost
    const lost = this.heardNow.filter(
      (key) => this.places.get(idFrom('crashing', ...key.split(' '))) !== this.acknowledged.get(key),
    );
    if (lost.length > 0) throw new Error(`acknowledged, and lost by the kill (writer and number): ${lost.join(', ')}`);
  }
}

export const messageIdOf = (data: object): string => ('messageId' in data ? String(data.messageId) : '');
