import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { built } from './built';

/** What one of our built processes prints until it ends. */
export async function output(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', built(name), ...args]);
  return stdout;
}
