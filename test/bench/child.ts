import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';

/** A process that serves until it is ended. */
export interface Serving {
  /** The first line it said. */
  readonly said: string;
  stop(): Promise<void>;
}

/** Starts a Node program and waits until it says that it serves, by its first line that `matches`. */
export async function serve(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  matches = /./,
): Promise<Serving> {
  const child = spawn(execPath, ['--no-warnings', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const ended = once(child, 'close');
  process.once('exit', () => child.kill('SIGKILL')); // nothing outlives a row that fails
  for await (const line of createInterface({ input: child.stdout })) {
    if (!matches.test(line)) continue;
    child.stdout.resume();
    return {
      said: line,
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
      },
    };
  }
  throw new Error(`${args.join(' ')} ended before it served`);
}
