import { IsoDate } from '@mijlpaal/shared-time';
import { join } from 'node:path';
import { z } from 'zod';

const Switch = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
  .transform((text) => ['on', 'true', '1'].includes(text));
const Url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must be a ${protocols.join(' or ')} address` });
/** `sqlite:<file>` or `sqlite::memory:`. */
const Store = z.string().regex(/^sqlite:.+/, 'must be sqlite:<file> or sqlite::memory:');

const Common = z.object({
  MIJLPAAL_PORT: z.coerce.number('must be a port').int().min(0).max(65_535).default(3000),
  MIJLPAAL_DATA: z.string().min(1).default('./data'),
  MIJLPAAL_EVENTS: Store.optional(),
  MIJLPAAL_VIEWS: Store.optional(),
});

const Practice = Common.extend({ MIJLPAAL_TODAY: IsoDate.default(IsoDate.parse('2015-01-05')) });
const Real = Common.extend({
  MIJLPAAL_ISSUER: z.string().min(1),
  MIJLPAAL_AUDIENCE: z.string().min(1),
  MIJLPAAL_JWKS: Url('https', 'http'),
  MIJLPAAL_SMTP: Url('smtp', 'smtps'),
  MIJLPAAL_MAIL_FROM: z.email(),
  MIJLPAAL_CONTACTS: z.string().min(1),
  MIJLPAAL_TODAY: z.undefined('is for practice mode only: outside it the clock tells the day'),
});

const PREFIX = 'MIJLPAAL_';
const known = new Set([
  ...Object.keys(Practice.shape),
  ...Object.keys(Real.shape),
  'MIJLPAAL_PRACTICE',
  'MIJLPAAL_URL',
  'MIJLPAAL_TOKEN',
]);

interface CommonSettings {
  readonly port: number;
  /** Folder for the stores and the practice files. */
  readonly data: string;
  /** `sqlite:<file>` */
  readonly events: string;
  readonly views: string;
}
export type Settings = CommonSettings &
  (
    | { readonly practice: true; readonly today: IsoDate }
    | {
        readonly practice: false;
        readonly issuer: string;
        readonly audience: string;
        readonly jwks: string;
        readonly smtp: string;
        readonly mailFrom: string;
        readonly contacts: string;
      }
  );

/** Reads every setting at once. @returns the settings, or a sentence for each mistake */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): Settings | { mistakes: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name.startsWith(PREFIX) && value !== undefined && value !== '',
    ),
  );
  const unknown = Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => `${name}: is not a setting`);
  const practice = Switch.default(false).safeParse(given['MIJLPAAL_PRACTICE']);
  if (!practice.success) return { mistakes: [...unknown, ...sentences(practice.error, 'MIJLPAAL_PRACTICE')] };
  const parsed = practice.data ? Practice.safeParse(given) : Real.safeParse(given);
  if (!parsed.success || unknown.length > 0)
    return { mistakes: [...unknown, ...(parsed.success ? [] : sentences(parsed.error))] };
  const { MIJLPAAL_PORT: port, MIJLPAAL_DATA: data } = parsed.data;
  const common = {
    port,
    data,
    events: parsed.data.MIJLPAAL_EVENTS ?? `sqlite:${join(data, 'events.db')}`,
    views: parsed.data.MIJLPAAL_VIEWS ?? `sqlite:${join(data, 'views.db')}`,
  };
  if (!('MIJLPAAL_ISSUER' in parsed.data))
    return { ...common, practice: true, today: parsed.data.MIJLPAAL_TODAY as IsoDate };
  const real = parsed.data;
  return {
    ...common,
    practice: false,
    issuer: real.MIJLPAAL_ISSUER,
    audience: real.MIJLPAAL_AUDIENCE,
    jwks: real.MIJLPAAL_JWKS,
    smtp: real.MIJLPAAL_SMTP,
    mailFrom: real.MIJLPAAL_MAIL_FROM,
    contacts: real.MIJLPAAL_CONTACTS,
  };
}

const sentences = (error: z.ZodError, name = ''): string[] =>
  error.issues.map(
    (issue) =>
      `${name || issue.path.join('.')}: ${issue.code === 'invalid_type' && issue.input === undefined ? 'is needed outside practice mode' : issue.message}`,
  );
