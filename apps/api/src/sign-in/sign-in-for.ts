import type { People } from '@mijlpaal/engine-desk';
import type { Logger, Settings } from '@mijlpaal/hosting-runtime';
import { OUR_CLAIMS, type PracticeKey } from '@mijlpaal/shared-identity';
import { importJWK } from 'jose';
import { hkdfSync, type KeyObject } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PracticeMode } from '../practice/practice-mode';
import { LOW, PROVIDER, WEB_CLIENT } from '../practice/practice-provider';
import { binding, type ProviderSettings, RelyingParty } from './relying-party';
import type { SignIn } from './routes';
import { Sessions } from './sessions';
import type { SignedOut } from './signed-out';

/** How people sign in here, by the settings, or with the provider of practice mode. */
export function signInFor(
  settings: Settings,
  people: People,
  practice: PracticeMode | null,
  site: () => string,
  log: Logger,
  signedOut: SignedOut,
): SignIn {
  const cookies = { key: sessionKey(settings, practice), secure: isSafe(settings) };
  const now = () => Date.now();
  const { bindingAcr } = settings.claims;
  const provider = providerFor(settings, practice, site);
  return {
    cookies,
    sessions: new Sessions(cookies, (acr) => binding(bindingAcr, acr), signedOut, now),
    relyingParty: provider && reachedOnce(provider),
    site,
    practice: practice !== null,
    now,
    onSignIn: async ({ identity: { actor, brins, acr }, label, email }) => {
      const { id, role, organisation } = actor;
      const before = await people.seen({ id, name: label, email, organisation, role, institutions: brins });
      log.info({ by: id, as: role, brins, acr }, `Signed in: ${id} as ${role}`);
      const rights = { organisation, role, institutions: brins };
      const had = before && { organisation: before.organisation, role: before.role, institutions: before.institutions };
      if (had !== null && !isDeepStrictEqual(had, rights))
        log.warn({ by: id, had, has: rights }, `Other rights than before: ${id}`);
    },
    onSignOut: (way, who) => log.info({ by: who, way }, `Signed out (${way}): ${who}`),
    onFailure: (reason, error) => log.warn(`Not signed in: ${reason}${error === undefined ? '' : `: ${told(error)}`}`),
  };
}

/** A provider's refusal is JSON, anything else an error. */
const told = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));

const isSafe = ({ site }: Settings): boolean => site?.startsWith('https:') ?? false;

/** In practice it follows from the key of the data folder, so that a sign-in outlives a restart; without sign-in it opens nothing. */
function sessionKey({ signIn }: Settings, practice: PracticeMode | null): Uint8Array {
  if (signIn) return new Uint8Array(signIn.sessionKey.export());
  const secret = practice
    ? practice.key.privateKey.export({ type: 'pkcs8', format: 'der' })
    : crypto.getRandomValues(Buffer.alloc(32));
  return new Uint8Array(hkdfSync('sha256', secret, '', 'mijlpaal session', 32));
}

function providerFor(
  settings: Settings,
  practice: PracticeMode | null,
  site: () => string,
): (() => Promise<ProviderSettings>) | null {
  const { signIn, claims } = settings;
  if (practice) return () => practiceProvider(practice.key, site(), claims.bindingAcr);
  if (signIn === null) return null;
  const { issuer, clientId, client } = signIn;
  return async () => ({
    issuer,
    clientId,
    client: 'key' in client ? { key: await signingKey(client.key) } : client,
    claims: claims.claims,
    bindingAcr: claims.bindingAcr,
    otherAcr: [],
    overHttp: LOOPBACK.test(new URL(issuer).host),
  });
}

const practiceProvider = async (
  key: PracticeKey,
  site: string,
  bindingAcr: readonly string[],
): Promise<ProviderSettings> => ({
  issuer: site + PROVIDER,
  clientId: WEB_CLIENT,
  client: { key: await signingKey(key.privateKey), kid: key.kid },
  claims: OUR_CLAIMS,
  bindingAcr,
  otherAcr: [LOW],
  overHttp: true,
});

/** Nobody is in between: a provider on this machine may speak without TLS. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const ALGORITHMS: Readonly<Record<string, string>> = { ed25519: 'EdDSA', ec: 'ES256', rsa: 'PS256' };

/** @throws RangeError for a key that no provider of this kind takes */
async function signingKey(key: KeyObject): Promise<CryptoKey> {
  const algorithm = ALGORITHMS[key.asymmetricKeyType ?? ''];
  const imported = algorithm === undefined ? null : await importJWK(key.export({ format: 'jwk' }), algorithm);
  if (imported === null || imported instanceof Uint8Array)
    throw new RangeError(
      `MIJLPAAL_CLIENT_KEY_FILE: holds a ${key.asymmetricKeyType} key; it must be RSA, P-256 or Ed25519`,
    );
  return imported;
}

/** Asks the provider how it works at the first sign-in; when that failed, at the next one again. */
function reachedOnce(settings: () => Promise<ProviderSettings>): () => Promise<RelyingParty> {
  let reached: Promise<RelyingParty> | null = null;
  return () => {
    reached ??= settings()
      .then((known) => RelyingParty.discover(known))
      .catch((error: unknown) => {
        reached = null;
        throw error;
      });
    return reached;
  };
}
