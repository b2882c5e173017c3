import type { Logger } from '@mijlpaal/hosting-runtime';
import type { LoggerService } from '@nestjs/common';

const text = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);

/** What Nest says, in our log; how it puts its modules together is for who looks for a fault. */
export const nestLog = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug(text(message)),
  debug: (message: unknown) => log.debug(text(message)),
  verbose: (message: unknown) => log.debug(text(message)),
  warn: (message: unknown) => log.warn(text(message)),
  error: (message: unknown) => log.error(text(message)),
  fatal: (message: unknown) => log.error(text(message)),
});
