import { AUDIENCE, PRACTICE_ALGORITHM, type PracticeKey, SUBSTANTIAL } from '@mijlpaal/shared-identity';
import { Brin } from '@mijlpaal/shared-institution';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { Provider } from 'oidc-provider';
import type { PracticeInstitution } from '@mijlpaal/trajectory-simulation';
import { z } from 'zod';
import { actorFor, addressOf, personaOf, personas } from './personas';
import { errorPage, signOutPage } from './provider-pages';
import { BACK_CHANNEL } from '../sign-in/back-channel';

/** Where the provider of practice mode is, under the address of the api. */
export const PROVIDER = '/oefenen/inlogdienst';
export const WEB_CLIENT = 'mijlpaal-web';
/** A system of DUO that practises with client credentials and `private_key_jwt`. */
const MACHINE = 'practice-duo-system';
/** EdDSA by its newer, full name, as clients sign with today. @source RFC 9864 */
const PROOF_ALGORITHM = 'Ed25519';
export const LOW = 'http://eidas.europa.eu/LoA/low';
const HOUR = 3_600;
const DAY = 8 * HOUR;
const CHOICE = '/oefenen/inloggen';

interface Parts {
  readonly key: PracticeKey;
  readonly institutions: readonly PracticeInstitution[];
  readonly site: () => string;
}

const Choice = z.object({
  actor: z.enum(personas.map(({ actor }) => actor)),
  institution: z.array(Brin),
  zonderControle: z.string().optional(),
});

/** A real OpenID provider inside the process, with the practice personas as the people it knows. */
export async function registerPracticeProvider(fastify: FastifyInstance, parts: Parts): Promise<void> {
  let made: Promise<Provider> | null = null;
  const provider = () => (made ??= makeProvider(parts));

  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_, __, done) => done(null)); // the provider reads what it is sent itself
    scope.all(`${PROVIDER}/*`, async (request, reply) => {
      const callback = (await provider()).callback();
      handOver(reply);
      const url = request.raw.url ?? '';
      Object.assign(request.raw, { originalUrl: url, url: url.slice(PROVIDER.length) });
      await callback(request.raw, reply.raw);
    });
  });
  await fastify.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
      done(null, formOf(new URLSearchParams(String(body)))),
    );
    scope.post(`${CHOICE}/:uid`, (request, reply) => choose(request, reply));
  });

  async function choose(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const choice = Choice.safeParse(request.body);
    const accountId = choice.success ? accountFor(choice.data, parts.institutions) : null;
    if (!choice.success || accountId === null) {
      await reply.redirect(request.url, 303);
      return;
    }
    const acr = choice.data.zonderControle === undefined ? SUBSTANTIAL : LOW;
    handOver(reply);
    await (
      await provider()
    ).interactionFinished(request.raw, reply.raw, { login: { accountId, acr, remember: false } });
  }
}

/** What our own hooks put on the answer goes with the provider's too. */
function handOver(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.hijack();
}

const formOf = (sent: URLSearchParams) => ({
  ...Object.fromEntries(sent),
  institution: sent.getAll('institution').filter((brin) => brin !== ''),
});

function accountFor({ actor, institution }: z.infer<typeof Choice>, institutions: readonly PracticeInstitution[]) {
  const persona = personas.find((one) => one.actor === actor);
  const known = institution.every((each) => institutions.some(({ brin }) => brin === each));
  return persona !== undefined && known ? actorFor(persona, institution) : null;
}

async function makeProvider({ key, institutions, site }: Parts): Promise<Provider> {
  const { Provider: OidcProvider } = await import('oidc-provider'); // nobody waits for it who does not sign in
  const signing = { ...key.privateKey.export({ format: 'jwk' }), kid: key.kid, alg: PRACTICE_ALGORITHM, use: 'sig' };
  const own = {
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: PROOF_ALGORITHM,
    id_token_signed_response_alg: PRACTICE_ALGORITHM,
  } as const;
  const jwks = { keys: key.jwks.keys.map((each) => ({ ...each, alg: PROOF_ALGORITHM })) as JWK[] };
  const provider = new OidcProvider(site() + PROVIDER, {
    clients: [
      {
        ...own,
        client_id: WEB_CLIENT,
        jwks,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${site()}/inloggen/terug`],
        post_logout_redirect_uris: [`${site()}/`],
        backchannel_logout_uri: site() + BACK_CHANNEL,
        backchannel_logout_session_required: true,
      },
      {
        ...own,
        client_id: MACHINE,
        jwks,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    jwks: { keys: [signing as JWK] },
    enabledJWA: { idTokenSigningAlgValues: [PRACTICE_ALGORITHM], clientAuthSigningAlgValues: [PROOF_ALGORITHM] },
    acrValues: [SUBSTANTIAL, LOW],
    claims: { openid: ['sub', 'role', 'organisation', 'brins'], profile: ['name'], email: ['email'], acr: null },
    conformIdTokenClaims: false,
    ttl: { Interaction: HOUR, Session: DAY, Grant: DAY, IdToken: HOUR, AccessToken: HOUR, ClientCredentials: 600 },
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'oefenen', interaction: 'oefenen-keuze' },
    },
    interactions: { url: (_, { uid }) => `${CHOICE}/${uid}` },
    findAccount: (_, accountId) => {
      const claims = claimsOf(accountId, institutions);
      return claims === null ? undefined : { accountId, claims: () => ({ sub: accountId, ...claims }) };
    },
    // everybody here has agreed to practise: there is nothing to consent to
    loadExistingGrant: async ({ oidc: { client, session, provider: own } }) => {
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new own.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    extraTokenClaims: (_, token) => (token.clientId === MACHINE ? { role: 'duo', organisation: 'duo', brins: [] } : {}),
    // the one address that it calls is our own, on this machine, which its guard against calling inwards would refuse
    fetch: (url, { dispatcher: _guard, ...asked }: RequestInit & { dispatcher?: unknown } = {}) => fetch(url, asked),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => void (ctx.body = signOutPage(form)) },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${AUDIENCE}:api`,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: PRACTICE_ALGORITHM } },
        }),
      },
    },
    renderError: (ctx, out) => void (ctx.body = errorPage(out.error)),
  });
  return provider;
}

function claimsOf(accountId: string, institutions: readonly PracticeInstitution[]) {
  const found = personaOf(accountId);
  if (found === null) return null;
  const { persona, brins } = found;
  const [name] = brins.length === 1 ? institutions.filter(({ brin }) => brins.includes(brin)) : [];
  return {
    role: persona.role,
    organisation: brins.length === 0 ? persona.role : brins.join('-'),
    brins,
    name: name?.name ?? persona.name ?? persona.label,
    email: addressOf(accountId),
  };
}
