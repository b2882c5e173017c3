import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOOKS = fileURLToPath(new URL('./typescript-hooks.mjs', import.meta.url));

export interface Child {
  readonly pid: number | undefined;
  /** The next line it says; null when it has ended. */
  line(): Promise<string | null>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/**
 * Runs a TypeScript file of ours in a process of its own, on the Node that runs the specs.
 * @param maxFileBytes no file it writes can grow past this (rounded to 512), as on a full disk
 * @param flags of Node
 */
export function startChild(
  entry: URL,
  args: readonly string[],
  { maxFileBytes, flags = [] }: { maxFileBytes?: number; flags?: readonly string[] } = {},
): Child {
  const command = [execPath, '--no-warnings', ...flags, '--import', HOOKS, fileURLToPath(entry), ...args];
  const limit = maxFileBytes === undefined ? '' : `ulimit -f ${Math.ceil(maxFileBytes / 512)}; `;
  const child: ChildProcess = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the child has no output to read');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    pid: child.pid,
    line: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    kill: (signal) => void child.kill(signal),
    ended: once(child, 'exit').then(([code]: (number | null)[]) => code ?? null),
  };
}
