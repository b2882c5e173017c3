/** A provider in a process of its own: what it clones is not of a kind that it knows inside a test. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { JWK } from 'jose';
import { Provider } from 'oidc-provider';
import type { Known } from './provider.ts';

interface Told {
  readonly site: string;
  readonly client: string;
  readonly machine: string;
  readonly audience: string;
  readonly keys: { readonly signing: JWK; readonly client: JWK; readonly machine: JWK };
}
const told = JSON.parse(process.argv[2] ?? '') as Told; // from the test
const MINUTES = 600;
let present: Known = { sub: 'nobody', groups: [], organisation: 'none', acr: '1' };

const server = createServer();
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
const own = {
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  id_token_signed_response_alg: 'ES256',
} as const;
const publicHalf = ({ d: _, ...shown }: JWK): JWK => shown;
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      ...own,
      client_id: told.client,
      jwks: { keys: [publicHalf(told.keys.client)] },
      redirect_uris: [`${told.site}/inloggen/terug`],
      post_logout_redirect_uris: [`${told.site}/`],
    },
    {
      ...own,
      client_id: told.machine,
      jwks: { keys: [publicHalf(told.keys.machine)] },
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ],
  jwks: { keys: [told.keys.signing] },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'], clientAuthSigningAlgValues: ['ES256'] },
  acrValues: ['1', '2'],
  claims: { openid: ['sub', 'groups', 'organisation', 'brins'], profile: ['displayName'], email: ['mail'], acr: null },
  conformIdTokenClaims: false,
  ttl: { Interaction: MINUTES, Session: MINUTES, Grant: MINUTES, IdToken: MINUTES, AccessToken: MINUTES },
  cookies: { keys: ['of-this-test'] },
  interactions: { url: (_, { uid }) => `/who/${uid}` },
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ ...present, sub: accountId }) }),
  loadExistingGrant: async ({ oidc: { client, session, provider: maker } }) => {
    const grant = new maker.Grant({ clientId: client?.clientId, accountId: session?.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  extraTokenClaims: () => ({ groups: ['duo-levering'], organisation: 'duo' }),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => `urn:${told.audience}`,
      getResourceServerInfo: () => ({
        scope: '',
        audience: told.audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'ES256' } },
      }),
    },
  },
});
const callback = provider.callback();
server.on('request', (request, response) => {
  if (!request.url?.startsWith('/who/')) return void callback(request, response);
  const { sub: accountId, acr } = present;
  void provider.interactionFinished(request, response, { login: { accountId, acr, remember: false } });
});
process.on('message', (known: Known) => {
  present = known;
  process.send?.('known');
});
process.send?.(port);
