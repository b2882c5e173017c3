import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '..');

/** What the processes are built from. */
export type Main = 'api' | 'worker';

/** A Mijlpaal of its own: a real process on a free port, with a data folder of its own. */
export class TestServer {
  private process: ChildProcess | null = null;
  url = '';
  /** Where its numbers are. */
  metricsUrl = '';
  /** What it has written to standard output and standard error. */
  said = '';

  private constructor(
    readonly data: string,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly main: Main,
    /** So large may its files become, in blocks of 512 bytes; null: as large as the disk lets them. */
    public blocks: number | null,
  ) {}

  /** In practice mode unless the environment says otherwise. Built by `npm test` before the specs run. @param prepare what is in its data folder before it runs */
  static async start(
    environment: Readonly<Record<string, string>> = {},
    main: Main = 'api',
    prepare: (data: string) => Promise<void> = async () => {},
    blocks: number | null = null,
  ): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'mijlpaal-')), environment, main, blocks);
    await prepare(server.data);
    await server.start();
    return server;
  }

  /** Resolves when the server says where it listens, which it does when it is ready. @param again what is set otherwise than the first time */
  async start(again: Readonly<Record<string, string>> = {}): Promise<void> {
    const limit = this.blocks === null ? '' : `ulimit -f ${this.blocks} && `;
    const main = join(ROOT, 'dist', this.main, 'main.js');
    const child = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, process.execPath, main], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        MIJLPAAL_PRACTICE: 'on',
        MIJLPAAL_PORT: '0',
        MIJLPAAL_METRICS_PORT: '0',
        MIJLPAAL_DATA: this.data,
        ...this.environment,
        ...again,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    const hear = (chunk: Buffer) => (this.said += chunk.toString());
    child.stderr.on('data', hear);
    child.stdout.on('data', hear);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(`The server ended: ${this.said}`)));
    ended.catch(() => undefined); // it ends in the end; only an end before the address counts
    [this.url, this.metricsUrl] = await Promise.race([addressesIn(child), ended]);
  }

  /** Its numbers, as Prometheus reads them. */
  async metrics(): Promise<string> {
    return (await fetch(this.metricsUrl)).text();
  }

  /** How it ended. */
  async ended(): Promise<number | null> {
    const child = this.process;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child?.exitCode ?? null;
  }

  /** Asks it to end, without waiting until it has. */
  askToEnd(): void {
    this.process?.kill('SIGTERM');
  }

  /** Holds it still, as a machine that is suspended; `wake` lets it go on. */
  freeze(): void {
    this.process?.kill('SIGSTOP');
  }

  wake(): void {
    this.process?.kill('SIGCONT');
  }

  /** Ends in good order; it can be started again. */
  async end(): Promise<void> {
    await this.signal('SIGTERM');
  }

  /** As a power cut does. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.signal('SIGTERM');
    await rm(this.data, { recursive: true, force: true });
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

/** Where it listens and where its numbers are: it says both in one line of its log. */
async function addressesIn(child: ChildProcess): Promise<[string, string]> {
  if (!child.stdout) throw new Error('The server has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, metricsPort } = JSON.parse(line) as { msg: string; metricsPort?: number };
    const address = /http:\/\/localhost:\d+/.exec(msg)?.[0];
    if (address === undefined || metricsPort === undefined) continue;
    child.stdout.resume();
    return [address, `http://127.0.0.1:${metricsPort}/metrics`];
  }
  throw new Error('The server never said where it listens');
}
