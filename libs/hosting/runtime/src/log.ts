import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogSettings, ProcessKind } from './settings';

/** Where a process says what people should know. */
export interface Log {
  warn(message: string): void;
  error(message: string): void;
}

export type { Logger };

/** The last door: what came along in the words of another program, such as a mail server, and is nobody's business. */
const PRIVATE: readonly (readonly [RegExp, string])[] = [
  [/:\/\/[^\s/:@]+:[^\s/@]+@/g, '://[secret]@'],
  [/\beyJ[\w-]{5,}\.[\w-]*\.?[\w-]*/g, '[token]'],
  [/[^\s"'<>,;:()[\]/\\]+@[\w-]+(\.[\w-]+)+/g, '[mail]'],
];

/** A line without it. */
export const masked = (line: string): string => PRIVATE.reduce((said, [what, by]) => said.replaceAll(what, by), line);

/**
 * A line of JSON a message, or a line of text at a terminal, on standard output; at once, so that a process that ends has said all.
 * @param correlationId of the request that is being answered, for every line that is said meanwhile
 */
export function openLog(
  { level, format }: LogSettings,
  process: ProcessKind,
  isTerminal: boolean,
  correlationId: () => string | undefined = () => undefined,
): Logger {
  const text = format === 'text' || (format === null && isTerminal);
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const id = correlationId();
      return id === undefined ? {} : { correlationId: id };
    },
    hooks: { streamWrite: masked },
  };
  const ignore = 'process,method,route,status';
  return pino(
    options,
    text
      ? pretty({ colorize: isTerminal, singleLine: true, translateTime: 'SYS:HH:MM:ss', ignore, sync: true })
      : pino.destination({ dest: 1, sync: true }),
  );
}
