import { afterEach, describe, expect, it } from '@jest/globals';
import { OUR_CLAIMS } from '@mijlpaal/shared-identity';
import { fastify, type FastifyReply } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { BACK_CHANNEL, registerBackChannel } from './back-channel';
import { RelyingParty } from './relying-party';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A site and the provider that it trusts; `tell`: what the site answers to a logout token. */
async function site(isThere = true) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] };
  const how = { answer: (reply: FastifyReply): unknown => reply.send(keys) };
  const provider = fastify({ forceCloseConnections: true });
  provider.get('/.well-known/openid-configuration', () => ({ issuer, jwks_uri: `${issuer}/jwks` }));
  provider.get('/jwks', (_, reply) => how.answer(reply));
  const issuer = await provider.listen({ host: '127.0.0.1', port: 0 });
  const party = await RelyingParty.discover({
    issuer,
    clientId: 'mijlpaal',
    client: { secret: 'x' },
    claims: OUR_CLAIMS,
    bindingAcr: [],
    otherAcr: [],
    overHttp: true,
  });
  const [ended, failures]: [unknown[], string[]] = [[], []];
  const here = fastify();
  closing.push(
    () => provider.close(),
    () => here.close(),
  );
  await registerBackChannel(
    here,
    {
      sessions: { endAtProvider: async (whom) => void ended.push(whom) },
      onSignOut: () => undefined,
      onFailure: (reason, error) => failures.push(`${reason}: ${error}`),
    },
    async () => (isThere ? party : null),
  );
  const tell = async (kid = 'one') => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const token = await new SignJWT({ sub: 'jansen', jti: 'x', events })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid })
      .setIssuer(issuer)
      .setAudience('mijlpaal')
      .setIssuedAt()
      .setExpirationTime('2 minutes')
      .sign(privateKey);
    const { statusCode, headers } = await here.inject({
      method: 'POST',
      url: BACK_CHANNEL,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    });
    return [statusCode, headers['retry-after']];
  };
  return { provider, how, keys, ended, failures, tell };
}
const AGAIN = [503, '30'];
const NOT_HAD = expect.stringMatching(/^unreachable: .*keys of the provider cannot be had/);

describe('a logout token', () => {
  it.each<[string, (reply: FastifyReply) => unknown]>([
    ['an error', (reply) => reply.code(500).send('')],
    ['a page', (reply) => reply.type('text/html').send('<p>Onderhoud')],
    ['no keys', (reply) => reply.send({ error: 'maintenance' })],
    ['nothing', (reply) => reply.raw.destroy()],
  ])('is to be sent again where the provider answers %s for its keys, and then ends sessions', async (_, answer) => {
    const { how, keys, ended, failures, tell } = await site();
    how.answer = answer;
    expect([await tell(), failures, ended]).toEqual([AGAIN, [NOT_HAD], []]);
    how.answer = (reply) => reply.send(keys);
    expect([await tell(), ended]).toEqual([[200, undefined], [{ sub: 'jansen', sid: null }]]);
  });

  it('is to be sent again where nobody listens for its keys', async () => {
    const { provider, failures, tell } = await site();
    await provider.close();
    expect([await tell(), failures]).toEqual([AGAIN, [NOT_HAD]]);
  });

  it('is to be sent again where the provider was never reached', async () =>
    expect(await (await site(false)).tell()).toEqual(AGAIN));

  it('with a key that the provider does not have is none of its own', async () => {
    const { failures, tell } = await site();
    expect([await tell('two'), failures]).toEqual([[400, undefined], [expect.stringMatching(/^notTrusted: /)]]);
  });
});
