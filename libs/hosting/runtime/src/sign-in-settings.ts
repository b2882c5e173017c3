import { Role } from '@mijlpaal/trajectory-contract';
import { createPrivateKey, createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const File = z.string().min(1);
const Roles = z.string().transform((text, context) => {
  try {
    return z.record(z.string(), Role).parse(JSON.parse(text));
  } catch {
    const ours = Role.options.join(', ');
    context.addIssue({
      code: 'custom',
      message: `must be JSON such as {"their role": "our role"}, ours being ${ours}`,
    });
    return z.NEVER;
  }
});

/** Settings of signing in by people; left out, people cannot sign in and machines can. */
export const SignInShape = {
  MIJLPAAL_CLIENT: z.string().min(1).optional(),
  MIJLPAAL_CLIENT_KEY_FILE: File.optional(),
  MIJLPAAL_CLIENT_SECRET_FILE: File.optional(),
  MIJLPAAL_SESSION_KEY_FILE: File.optional(),
  MIJLPAAL_ROLE_CLAIM: z.string().min(1).default('role'),
  MIJLPAAL_ROLES: Roles.default({}),
  MIJLPAAL_NAME_CLAIM: z.string().min(1).default('name'),
  MIJLPAAL_EMAIL_CLAIM: z.string().min(1).default('email'),
  MIJLPAAL_BINDING_ACR: z
    .string()
    .default('http://eidas.europa.eu/LoA/substantial http://eidas.europa.eu/LoA/high')
    .transform((text) => text.split(/\s+/).filter((each) => each !== '')),
};
type Given = z.infer<z.ZodObject<typeof SignInShape>> & {
  readonly MIJLPAAL_ISSUER?: string | undefined;
  readonly MIJLPAAL_SITE?: string | undefined;
};

/** How claims of the issuer are read, of people and of machines. */
export interface ClaimSettings {
  readonly claims: {
    readonly role: string;
    readonly roles: Readonly<Record<string, string>>;
    readonly name: string;
    readonly email: string;
  };
  /** Levels of assurance (`acr`) that will do for acts that bind. */
  readonly bindingAcr: readonly string[];
}

/** The provider with which people sign in. */
export interface SignInSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly client: { readonly key: KeyObject } | { readonly secret: string };
  /** 32 bytes; the same on every node. */
  readonly sessionKey: KeyObject;
}

export const claimSettings = (given: Given): ClaimSettings => ({
  claims: {
    role: given.MIJLPAAL_ROLE_CLAIM,
    roles: given.MIJLPAAL_ROLES,
    name: given.MIJLPAAL_NAME_CLAIM,
    email: given.MIJLPAAL_EMAIL_CLAIM,
  },
  bindingAcr: given.MIJLPAAL_BINDING_ACR,
});

/** What is missing or there without the rest. @returns a sentence for each mistake */
export function signInMistakes(given: Readonly<Record<string, unknown>>): string[] {
  const rest = ['MIJLPAAL_CLIENT_KEY_FILE', 'MIJLPAAL_CLIENT_SECRET_FILE', 'MIJLPAAL_SESSION_KEY_FILE'];
  if (given['MIJLPAAL_CLIENT'] === undefined)
    return rest
      .filter((name) => given[name] !== undefined)
      .map((name) => `${name}: is for signing in, which needs MIJLPAAL_CLIENT too`);
  const needed = ['MIJLPAAL_SESSION_KEY_FILE', 'MIJLPAAL_SITE', 'MIJLPAAL_ISSUER'];
  const proofs = rest.slice(0, 2).filter((name) => given[name] !== undefined);
  return [
    ...needed.filter((name) => given[name] === undefined).map((name) => `${name}: is needed for signing in`),
    ...(proofs.length === 1
      ? []
      : [`MIJLPAAL_CLIENT: needs one of MIJLPAAL_CLIENT_KEY_FILE and MIJLPAAL_CLIENT_SECRET_FILE`]),
  ];
}

/** Reads the files that the settings name. @returns null without sign-in, or a sentence for each file that does not do */
export function signInSettings(given: Given): SignInSettings | null | { mistakes: string[] } {
  const { MIJLPAAL_CLIENT: clientId, MIJLPAAL_ISSUER: issuer } = given;
  if (clientId === undefined || issuer === undefined) return null;
  const mistakes: string[] = [];
  const from = <T>(name: keyof typeof SignInShape, file: string | undefined, read: (text: string) => T): T | null => {
    if (file === undefined) return null;
    try {
      return read(readFileSync(file, 'utf8').trim());
    } catch (error) {
      mistakes.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const key = from('MIJLPAAL_CLIENT_KEY_FILE', given.MIJLPAAL_CLIENT_KEY_FILE, createPrivateKey);
  const secret = from('MIJLPAAL_CLIENT_SECRET_FILE', given.MIJLPAAL_CLIENT_SECRET_FILE, (text) => text);
  const sessionKey = from('MIJLPAAL_SESSION_KEY_FILE', given.MIJLPAAL_SESSION_KEY_FILE, sessionKeyOf);
  const client = key !== null ? { key } : secret !== null ? { secret } : null;
  if (mistakes.length > 0 || client === null || sessionKey === null) return { mistakes };
  return { issuer, clientId, client, sessionKey };
}

function sessionKeyOf(text: string): KeyObject {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new RangeError('must hold 32 bytes in base64, as `openssl rand -base64 32` makes');
  return createSecretKey(bytes);
}
