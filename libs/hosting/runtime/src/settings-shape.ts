import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { SignInShape } from './sign-in-settings';

export const Switch = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
  .transform((text) => ['on', 'true', '1'].includes(text));
const Url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must be a ${protocols.join(' or ')} address` });
const Ms = (atMost: number) => {
  const error = `must be milliseconds, 500 to ${atMost.toLocaleString('en')}`;
  return z.coerce.number(error).int().min(500).max(atMost);
};
const Events = z
  .string()
  .regex(
    /^(sqlite:.+|esdb(\+discover)?:\/\/.+)/,
    'must be sqlite:<file>, sqlite::memory:, esdb://<host>:<port> or esdb+discover://<host>',
  );
const Rows = z
  .string()
  .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, 'must be sqlite:<file>, sqlite::memory: or postgres://<host>/<database>');
const File = z.string().min(1);
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every setting there is: what reads the environment, and what the manifests in `infra` may name. */
export const SettingsShape = {
  MIJLPAAL_PRACTICE: Switch.default(false),
  MIJLPAAL_PORT: z.coerce.number('must be a port').int().min(0).max(65_535).default(3000),
  MIJLPAAL_HOST: z.string().min(1).optional(),
  MIJLPAAL_METRICS_PORT: z.coerce.number('must be a port').int().min(0).max(65_535).optional(),
  MIJLPAAL_METRICS_HOST: z.string().min(1).optional(),
  MIJLPAAL_REQUEST_MS: Ms(600_000).default(60_000),
  MIJLPAAL_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  MIJLPAAL_LOG_FORMAT: z.enum(['json', 'text'], 'must be json or text').optional(),
  MIJLPAAL_DATA: z.string().min(1).default('./data'),
  MIJLPAAL_EVENTS: Events.optional(),
  MIJLPAAL_EVENTS_USER: z.string().min(1).optional(),
  MIJLPAAL_EVENTS_PASSWORD: z.string().min(1).optional(),
  MIJLPAAL_EVENTS_PASSWORD_FILE: File.optional(),
  MIJLPAAL_EVENTS_CA_FILE: File.optional(),
  MIJLPAAL_EVENTS_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9]{1,40}$/, 'must be 1 to 40 small letters and digits')
    .optional(),
  MIJLPAAL_VIEWS: Rows.optional(),
  MIJLPAAL_VIEWS_PASSWORD_FILE: File.optional(),
  MIJLPAAL_DESK: Rows.optional(),
  MIJLPAAL_DESK_PASSWORD_FILE: File.optional(),
  MIJLPAAL_WORKER: z.enum(['inside', 'apart'], 'must be inside or apart').optional(),
  MIJLPAAL_LEASE_MS: Ms(60_000).default(8_000),
  MIJLPAAL_TODAY: IsoDate.optional(),
  MIJLPAAL_PRACTICE_START: IsoDate.refine(
    (day) => day >= '2015-01-05' && day <= '2020-12-31',
    'must be a day from 2015-01-05 to 2020-12-31',
  ).optional(),
  MIJLPAAL_ISSUER: z.string().min(1).optional(),
  MIJLPAAL_AUDIENCE: z.string().min(1).optional(),
  MIJLPAAL_JWKS: Url('https', 'http').optional(),
  MIJLPAAL_SMTP: Url('smtp', 'smtps').optional(),
  MIJLPAAL_SMTP_PASSWORD_FILE: File.optional(),
  MIJLPAAL_MAIL_FROM: z.email('must be a mail address').optional(),
  MIJLPAAL_CONTACTS: File.optional(),
  MIJLPAAL_SITE: Url('https', 'http').optional(),
  MIJLPAAL_DATA_LICENCE: z.string().trim().min(1).max(100).optional(),
  ...SignInShape,
  // of the command line
  MIJLPAAL_URL: Url('https', 'http').optional(),
  MIJLPAAL_TOKEN: z.string().optional(),
};
export type Given = z.infer<z.ZodObject<typeof SettingsShape>>;
