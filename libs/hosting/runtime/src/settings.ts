import { IsoDate } from '@mijlpaal/shared-time';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type ClaimSettings,
  claimSettings,
  signInMistakes,
  type SignInSettings,
  signInSettings,
  SignInShape,
} from './sign-in-settings';

const Switch = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
  .transform((text) => ['on', 'true', '1'].includes(text));
const Url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must be a ${protocols.join(' or ')} address` });
const Events = z
  .string()
  .regex(/^(sqlite:.+|esdb(\+discover)?:\/\/.+)/, 'must be sqlite:<file>, sqlite::memory: or esdb://<host>:<port>');
const Views = z
  .string()
  .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)/, 'must be sqlite:<file>, sqlite::memory: or postgres://<host>/<database>');
const File = z.string().min(1);

/** Every setting there is: what reads the environment, and what the manifests in `infra` may name. */
export const SettingsShape = {
  MIJLPAAL_PRACTICE: Switch.default(false),
  MIJLPAAL_PORT: z.coerce.number('must be a port').int().min(0).max(65_535).default(3000),
  MIJLPAAL_HOST: z.string().min(1).optional(),
  MIJLPAAL_DATA: z.string().min(1).default('./data'),
  MIJLPAAL_EVENTS: Events.optional(),
  MIJLPAAL_EVENTS_USER: z.string().min(1).optional(),
  MIJLPAAL_EVENTS_PASSWORD: z.string().min(1).optional(),
  MIJLPAAL_EVENTS_PASSWORD_FILE: File.optional(),
  MIJLPAAL_EVENTS_CA_FILE: File.optional(),
  MIJLPAAL_VIEWS: Views.optional(),
  MIJLPAAL_VIEWS_PASSWORD_FILE: File.optional(),
  MIJLPAAL_WORKER: z.enum(['inside', 'apart'], 'must be inside or apart').optional(),
  MIJLPAAL_LEASE_MS: z.coerce.number('must be milliseconds').int().min(500).max(60_000).default(8_000),
  MIJLPAAL_TODAY: IsoDate.optional(),
  MIJLPAAL_ISSUER: z.string().min(1).optional(),
  MIJLPAAL_AUDIENCE: z.string().min(1).optional(),
  MIJLPAAL_JWKS: Url('https', 'http').optional(),
  MIJLPAAL_SMTP: Url('smtp', 'smtps').optional(),
  MIJLPAAL_MAIL_FROM: z.email('must be a mail address').optional(),
  MIJLPAAL_CONTACTS: File.optional(),
  MIJLPAAL_SITE: Url('https', 'http').optional(),
  ...SignInShape,
  // of the command line
  MIJLPAAL_URL: Url('https', 'http').optional(),
  MIJLPAAL_TOKEN: z.string().optional(),
};
type Given = z.infer<z.ZodObject<typeof SettingsShape>>;

export interface EventsSettings {
  /** `sqlite:<file>` or `esdb://…` */
  readonly url: string;
  readonly user?: string;
  readonly password?: string | { readonly file: string };
  readonly caFile?: string;
}
export interface MailSettings {
  readonly smtp: string;
  readonly from: string;
  /** CSV file of contacts. */
  readonly contacts: string;
}
export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** What every process is told. */
export interface Settings {
  readonly port: number;
  /** Address to listen on; null: this machine alone, over 127.0.0.1 and ::1. */
  readonly host: string | null;
  /** Folder for stores in files and for practice. */
  readonly data: string;
  readonly events: EventsSettings;
  /** `sqlite:<file>` or `postgres://…`, its password included. */
  readonly views: string;
  /** Whether projections, deadline rounds and mail run in this process. */
  readonly works: boolean;
  /** How long a leader may be silent, in ms. */
  readonly leaseMs: number;
  /** Where people find the pages; null: not said in mails. */
  readonly site: string | null;
  /** First practice day; null outside practice mode. */
  readonly practice: { readonly today: IsoDate } | null;
  /** null in practice mode, and where this process needs none. */
  readonly mail: MailSettings | null;
  readonly tokens: TokenSettings | null;
  readonly claims: ClaimSettings;
  /** null where people cannot sign in, and in practice mode, which has a provider of its own. */
  readonly signIn: SignInSettings | null;
}

/** The api takes requests; the worker folds views and sends mail. */
export type ProcessKind = 'api' | 'worker';

/** Reads every setting at once. @returns the settings, or a sentence for each mistake */
export function settingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  kind: ProcessKind,
): Settings | { mistakes: string[] } {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name.startsWith('MIJLPAAL_') && value !== undefined && value !== '',
    ),
  );
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(SettingsShape, name));
  const parsed = z.object(SettingsShape).safeParse(given);
  const mistakes = [
    ...unknown.map((name) => `${name}: is not a setting`),
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)),
    ...together(parsed.success ? parsed.data : given, kind),
  ];
  return parsed.success && mistakes.length === 0 ? settled(parsed.data, kind) : { mistakes };
}

type Loose = { readonly [Name in keyof Given]?: unknown };

/** Where the log is, for a command that needs nothing else. @returns a sentence for each mistake in what it reads */
export function eventsSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): EventsSettings | { mistakes: string[] } {
  const names = [
    'MIJLPAAL_DATA',
    'MIJLPAAL_EVENTS',
    'MIJLPAAL_EVENTS_USER',
    'MIJLPAAL_EVENTS_PASSWORD',
    'MIJLPAAL_EVENTS_PASSWORD_FILE',
    'MIJLPAAL_EVENTS_CA_FILE',
  ];
  const given = some(environment, names);
  return 'mistakes' in given ? given : eventsFrom(given);
}

/** Where the views are, for a command that needs nothing else. @returns their url with the password in it, or a sentence for each mistake */
export function viewsSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): string | { mistakes: string[] } {
  const given = some(environment, ['MIJLPAAL_DATA', 'MIJLPAAL_VIEWS', 'MIJLPAAL_VIEWS_PASSWORD_FILE']);
  return 'mistakes' in given ? given : (viewsUrl(given) ?? NO_PASSWORD);
}

const NO_PASSWORD = { mistakes: ['MIJLPAAL_VIEWS_PASSWORD_FILE: cannot be read'] };

function some(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): Given | { mistakes: string[] } {
  const parsed = z
    .object(SettingsShape)
    .safeParse(Object.fromEntries(names.map((name) => [name, environment[name] || undefined])));
  return parsed.success
    ? parsed.data
    : { mistakes: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}

/** What settings ask of each other. @param given parsed, or as text where some do not parse */
function together(given: Loose, kind: ProcessKind): string[] {
  const practice = isOn(given.MIJLPAAL_PRACTICE);
  const needed = practice
    ? []
    : [...(kind === 'api' ? TOKENS : []), ...(works(given, kind) ? MAIL : [])].filter(
        (name) => given[name] === undefined,
      );
  const inFile = !String(given.MIJLPAAL_EVENTS ?? 'sqlite:').startsWith('esdb');
  return [
    ...(kind === 'api' && !practice ? signInMistakes(given) : []),
    ...needed.map((name) => `${name}: is needed outside practice mode`),
    ...(practice || given.MIJLPAAL_TODAY === undefined
      ? []
      : ['MIJLPAAL_TODAY: is for practice mode only: outside it the clock tells the day']),
    ...(practice && kind === 'worker' ? ['MIJLPAAL_PRACTICE: practice mode runs in one process, the api'] : []),
    ...(practice && given.MIJLPAAL_WORKER === 'apart' ? ['MIJLPAAL_WORKER: must be inside in practice mode'] : []),
    ...(inFile && given.MIJLPAAL_WORKER === 'apart'
      ? ['MIJLPAAL_WORKER: must be inside, because one process alone can write a log in a file']
      : []),
    ...(inFile && kind === 'worker'
      ? ['MIJLPAAL_EVENTS: must be an esdb:// address: a log in a file belongs to the api']
      : []),
    ...(given.MIJLPAAL_EVENTS_PASSWORD !== undefined && given.MIJLPAAL_EVENTS_PASSWORD_FILE !== undefined
      ? ['MIJLPAAL_EVENTS_PASSWORD: is given twice, as text and as a file']
      : []),
  ];
}

const TOKENS = ['MIJLPAAL_ISSUER', 'MIJLPAAL_AUDIENCE', 'MIJLPAAL_JWKS'] as const;
const MAIL = ['MIJLPAAL_SMTP', 'MIJLPAAL_MAIL_FROM', 'MIJLPAAL_CONTACTS'] as const;
const isOn = (value: unknown): boolean => value === true || Switch.safeParse(value).data === true;

/** Inside by default where the log is a file or it is practice: then there is no other process. */
function works(given: Loose, kind: ProcessKind): boolean {
  if (kind === 'worker') return true;
  if (given.MIJLPAAL_WORKER !== undefined) return given.MIJLPAAL_WORKER === 'inside';
  return isOn(given.MIJLPAAL_PRACTICE) || !String(given.MIJLPAAL_EVENTS ?? 'sqlite:').startsWith('esdb');
}

function settled(given: Given, kind: ProcessKind): Settings | { mistakes: string[] } {
  const data = given.MIJLPAAL_DATA;
  const views = viewsUrl(given);
  if (views === null) return NO_PASSWORD;
  const signIn = kind === 'api' && !given.MIJLPAAL_PRACTICE ? signInSettings(given) : null;
  if (signIn && 'mistakes' in signIn) return signIn;
  const { MIJLPAAL_ISSUER: issuer, MIJLPAAL_AUDIENCE: audience, MIJLPAAL_JWKS: jwksUrl } = given;
  const { MIJLPAAL_SMTP: smtp, MIJLPAAL_MAIL_FROM: from, MIJLPAAL_CONTACTS: contacts } = given;
  return {
    port: given.MIJLPAAL_PORT,
    host: given.MIJLPAAL_HOST ?? null,
    data,
    events: eventsFrom(given),
    views,
    works: works(given, kind),
    leaseMs: given.MIJLPAAL_LEASE_MS,
    site: given.MIJLPAAL_SITE ?? null,
    practice: given.MIJLPAAL_PRACTICE ? { today: given.MIJLPAAL_TODAY ?? IsoDate.parse('2015-01-05') } : null,
    mail: smtp && from && contacts && !given.MIJLPAAL_PRACTICE ? { smtp, from, contacts } : null,
    tokens: issuer && audience && jwksUrl && !given.MIJLPAAL_PRACTICE ? { issuer, audience, jwksUrl } : null,
    claims: claimSettings(given),
    signIn,
  };
}

function eventsFrom(given: Given): EventsSettings {
  const file = given.MIJLPAAL_EVENTS_PASSWORD_FILE;
  const password = file === undefined ? given.MIJLPAAL_EVENTS_PASSWORD : { file };
  return {
    url: given.MIJLPAAL_EVENTS ?? `sqlite:${join(given.MIJLPAAL_DATA, 'events.db')}`,
    ...(given.MIJLPAAL_EVENTS_USER !== undefined && { user: given.MIJLPAAL_EVENTS_USER }),
    ...(password !== undefined && { password }),
    ...(given.MIJLPAAL_EVENTS_CA_FILE !== undefined && { caFile: given.MIJLPAAL_EVENTS_CA_FILE }),
  };
}

/** With the password from its file; null when that cannot be read. */
function viewsUrl(given: Given): string | null {
  const url = given.MIJLPAAL_VIEWS ?? `sqlite:${join(given.MIJLPAAL_DATA, 'views.db')}`;
  if (given.MIJLPAAL_VIEWS_PASSWORD_FILE === undefined) return url;
  try {
    const withPassword = new URL(url);
    withPassword.password = encodeURIComponent(
      readFileSync(given.MIJLPAAL_VIEWS_PASSWORD_FILE, 'utf8').replace(/\r?\n$/, ''),
    );
    return withPassword.href;
  } catch {
    return null;
  }
}
