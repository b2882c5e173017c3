import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(import.meta.dirname, '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Nothing of the environment of the specs but the path to programs. */
const bare = (environment: Readonly<Record<string, string>>) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  ...environment,
});

/** A process, and all it said when it ends. @param input what it reads on standard input */
export function child(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Child {
  const started = spawn(command, args, { cwd: ROOT, env: bare(environment), stdio: ['pipe', 'pipe', 'pipe'] });
  started.stdin.on('error', () => undefined); // it need not read what it is given
  started.stdin.end(input);
  const ended = Promise.all([once(started, 'close'), text(started.stdout), text(started.stderr)]).then(
    ([[code], stdout, stderr]): Ended => ({ code: typeof code === 'number' ? code : null, stdout, stderr }),
  );
  return { process: started, ended };
}

/** The built server. */
export const api = (environment: Readonly<Record<string, string>>): Child =>
  child(process.execPath, [join(ROOT, 'dist/api/main.js')], environment);

/** The built command line, while it runs. */
export const startCli = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Child => child(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], environment, input);

/** The built command line. */
export const cli = (...asked: Parameters<typeof startCli>): Promise<Ended> => startCli(...asked).ended;

/** The command line as the README says it: `npm run -s mijlpaal -- …`. */
export const mijlpaal = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ended> => child('npm', ['run', '-s', 'mijlpaal', '--', ...args], environment, input).ended;
