import { IsoDate } from '@mijlpaal/shared-time';
import { join } from 'node:path';
import { z } from 'zod';
import { withPassword } from './password-file';
import { type Given, SettingsShape, Switch } from './settings-shape';
import {
  type ClaimSettings,
  claimSettings,
  signInMistakes,
  type SignInSettings,
  signInSettings,
} from './sign-in-settings';

export interface EventsSettings {
  /** `sqlite:<file>` or `esdb://…` */
  readonly url: string;
  readonly user?: string;
  readonly password?: string | { readonly file: string };
  readonly caFile?: string;
  /** Put before the name of every stream, where the server is shared. */
  readonly namespace?: string;
}
export interface MailSettings {
  /** `smtp://…` or `smtps://…`, its password included. */
  readonly smtp: string;
  readonly from: string;
}
export interface TokenSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

export interface MetricsSettings {
  /** null: the usual one, or a free one where that is taken. */
  readonly port: number | null;
  /** null: this machine alone. */
  readonly host: string | null;
}
export interface LogSettings {
  readonly level: Given['MIJLPAAL_LOG_LEVEL'];
  /** null: text for a terminal, JSON for all else. */
  readonly format: 'json' | 'text' | null;
}

/** What every process is told. */
export interface Settings {
  readonly port: number;
  /** Address to listen on; null: this machine alone, over 127.0.0.1 and ::1. */
  readonly host: string | null;
  /** How long a request may take to come in, in ms. */
  readonly requestMs: number;
  readonly metrics: MetricsSettings;
  readonly log: LogSettings;
  /** Folder for stores in files and for practice. */
  readonly data: string;
  readonly events: EventsSettings;
  /** `sqlite:<file>` or `postgres://…`, its password included. */
  readonly views: string;
  /** Likewise, of what is no fact and cannot be made again. null where this process needs none: a worker. */
  readonly desk: string | null;
  /** Whether projections, deadline rounds and mail run in this process. */
  readonly works: boolean;
  /** How long a leader may be silent, in ms. */
  readonly leaseMs: number;
  /** Where people find the pages; null: not said in mails. */
  readonly site: string | null;
  /** Under which published data may be used; null: not decided yet. */
  readonly dataLicence: string | null;
  /** First practice day, and whether practice begins with what a simulation made until then; null outside practice mode. */
  readonly practice: { readonly today: IsoDate; readonly simulated: boolean } | null;
  /** null in practice mode, and where this process needs none. */
  readonly mail: MailSettings | null;
  /** CSV file of contacts; null in practice mode, and where this process is told of none. */
  readonly contacts: string | null;
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
    'MIJLPAAL_EVENTS_NAMESPACE',
  ];
  const given = some(environment, names);
  return 'mistakes' in given ? given : eventsFrom(given);
}

/** Where the views are, for a command that needs nothing else. @returns their url with the password in it, or a sentence for each mistake */
export function viewsSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): string | { mistakes: string[] } {
  const given = some(environment, ['MIJLPAAL_DATA', 'MIJLPAAL_VIEWS', 'MIJLPAAL_VIEWS_PASSWORD_FILE']);
  return 'mistakes' in given ? given : (viewsUrl(given) ?? unreadable('MIJLPAAL_VIEWS_PASSWORD_FILE'));
}

/** Where the desk is, likewise. */
export function deskSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
): string | { mistakes: string[] } {
  const given = some(environment, ['MIJLPAAL_DATA', 'MIJLPAAL_DESK', 'MIJLPAAL_DESK_PASSWORD_FILE']);
  return 'mistakes' in given ? given : (deskUrl(given) ?? unreadable('MIJLPAAL_DESK_PASSWORD_FILE'));
}

const unreadable = (name: string) => ({ mistakes: [`${name}: cannot be read`] });

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
    ...(practice || given.MIJLPAAL_PRACTICE_START === undefined
      ? []
      : ['MIJLPAAL_PRACTICE_START: is for practice mode only']),
    ...(given.MIJLPAAL_TODAY !== undefined && given.MIJLPAAL_PRACTICE_START !== undefined
      ? ['MIJLPAAL_TODAY: cannot stand beside MIJLPAAL_PRACTICE_START, which says the first practice day too']
      : []),
    ...(practice && kind === 'worker' ? ['MIJLPAAL_PRACTICE: practice mode runs in one process, the api'] : []),
    ...(practice && given.MIJLPAAL_WORKER === 'apart' ? ['MIJLPAAL_WORKER: must be inside in practice mode'] : []),
    ...(inFile && given.MIJLPAAL_WORKER === 'apart'
      ? ['MIJLPAAL_WORKER: must be inside, because one process alone can write a log in a file']
      : []),
    ...(inFile && kind === 'worker'
      ? ['MIJLPAAL_EVENTS: must be an esdb:// address: a log in a file belongs to the api']
      : []),
    ...(inFile && given.MIJLPAAL_EVENTS_NAMESPACE !== undefined
      ? ['MIJLPAAL_EVENTS_NAMESPACE: is for a server that is shared: a log in a file has one owner']
      : []),
    ...(kind === 'api' && isPostgres(given.MIJLPAAL_VIEWS) && !isPostgres(given.MIJLPAAL_DESK) ? [NEEDS_DESK] : []),
    ...(given.MIJLPAAL_SMTP_PASSWORD_FILE !== undefined && !/^smtps?:\/\/[^/:@]+@/.test(String(given.MIJLPAAL_SMTP))
      ? ['MIJLPAAL_SMTP: must name a user and no password, as in smtp://user@host, beside MIJLPAAL_SMTP_PASSWORD_FILE']
      : []),
    ...(given.MIJLPAAL_EVENTS_PASSWORD !== undefined && given.MIJLPAAL_EVENTS_PASSWORD_FILE !== undefined
      ? ['MIJLPAAL_EVENTS_PASSWORD: is given twice, as text and as a file']
      : []),
  ];
}

const TOKENS = ['MIJLPAAL_ISSUER', 'MIJLPAAL_AUDIENCE', 'MIJLPAAL_JWKS'] as const;
const MAIL = ['MIJLPAAL_SMTP', 'MIJLPAAL_MAIL_FROM', 'MIJLPAAL_CONTACTS'] as const;
const NEEDS_DESK =
  'MIJLPAAL_DESK: must be a postgres:// address beside views in PostgreSQL: all nodes share one desk. It may be the same server';
const isPostgres = (value: unknown): boolean => /^postgres(ql)?:/.test(String(value));
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
  const desk = deskUrl(given);
  const smtp = withPassword(given.MIJLPAAL_SMTP, given.MIJLPAAL_SMTP_PASSWORD_FILE);
  if (views === null || desk === null || smtp === null)
    return {
      mistakes: [
        ...(views === null ? unreadable('MIJLPAAL_VIEWS_PASSWORD_FILE').mistakes : []),
        ...(desk === null ? unreadable('MIJLPAAL_DESK_PASSWORD_FILE').mistakes : []),
        ...(smtp === null ? unreadable('MIJLPAAL_SMTP_PASSWORD_FILE').mistakes : []),
      ],
    };
  const signIn = kind === 'api' && !given.MIJLPAAL_PRACTICE ? signInSettings(given) : null;
  if (signIn && 'mistakes' in signIn) return signIn;
  const { MIJLPAAL_ISSUER: issuer, MIJLPAAL_AUDIENCE: audience, MIJLPAAL_JWKS: jwksUrl } = given;
  const { MIJLPAAL_MAIL_FROM: from, MIJLPAAL_CONTACTS: contacts } = given;
  return {
    port: given.MIJLPAAL_PORT,
    host: given.MIJLPAAL_HOST ?? null,
    requestMs: given.MIJLPAAL_REQUEST_MS,
    metrics: {
      port: given.MIJLPAAL_METRICS_PORT ?? null,
      host: given.MIJLPAAL_METRICS_HOST ?? given.MIJLPAAL_HOST ?? null,
    },
    log: { level: given.MIJLPAAL_LOG_LEVEL, format: given.MIJLPAAL_LOG_FORMAT ?? null },
    data,
    events: eventsFrom(given),
    views,
    desk: kind === 'api' ? desk : null,
    works: works(given, kind),
    leaseMs: given.MIJLPAAL_LEASE_MS,
    site: given.MIJLPAAL_SITE ?? null,
    dataLicence: given.MIJLPAAL_DATA_LICENCE ?? null,
    practice: practiceSettings(given),
    mail: smtp && from && !given.MIJLPAAL_PRACTICE ? { smtp, from } : null,
    contacts: contacts && !given.MIJLPAAL_PRACTICE ? contacts : null,
    tokens: issuer && audience && jwksUrl && !given.MIJLPAAL_PRACTICE ? { issuer, audience, jwksUrl } : null,
    claims: claimSettings(given),
    signIn,
  };
}

function practiceSettings(given: Given): Settings['practice'] {
  if (!given.MIJLPAAL_PRACTICE) return null;
  const { MIJLPAAL_PRACTICE_START: start, MIJLPAAL_TODAY: today } = given;
  return { today: start ?? today ?? IsoDate.parse('2015-01-05'), simulated: start !== undefined };
}

function eventsFrom(given: Given): EventsSettings {
  const file = given.MIJLPAAL_EVENTS_PASSWORD_FILE;
  const password = file === undefined ? given.MIJLPAAL_EVENTS_PASSWORD : { file };
  return {
    url: given.MIJLPAAL_EVENTS ?? `sqlite:${join(given.MIJLPAAL_DATA, 'events.db')}`,
    ...(given.MIJLPAAL_EVENTS_USER !== undefined && { user: given.MIJLPAAL_EVENTS_USER }),
    ...(password !== undefined && { password }),
    ...(given.MIJLPAAL_EVENTS_CA_FILE !== undefined && { caFile: given.MIJLPAAL_EVENTS_CA_FILE }),
    ...(given.MIJLPAAL_EVENTS_NAMESPACE !== undefined && { namespace: given.MIJLPAAL_EVENTS_NAMESPACE }),
  };
}

/** With the password from its file; null when that cannot be read. */
const deskUrl = (given: Given): string | null =>
  withPassword(
    given.MIJLPAAL_DESK ?? `sqlite:${join(given.MIJLPAAL_DATA, 'desk.db')}`,
    given.MIJLPAAL_DESK_PASSWORD_FILE,
  );
const viewsUrl = (given: Given): string | null =>
  withPassword(
    given.MIJLPAAL_VIEWS ?? `sqlite:${join(given.MIJLPAAL_DATA, 'views.db')}`,
    given.MIJLPAAL_VIEWS_PASSWORD_FILE,
  );
