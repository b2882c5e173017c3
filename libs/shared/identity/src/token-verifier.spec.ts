import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { type PracticeKey, practiceKey } from './practice-key';
import { signPracticeToken, SUBSTANTIAL } from './practice-token';
import { bearerToken, TokenVerifier } from './token-verifier';

const roles = ['institution', 'assessor', 'accountManager'] as const;
let folder: string;
let key: PracticeKey;
let other: PracticeKey;
let verifier: TokenVerifier<(typeof roles)[number]>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokens-'));
  key = await practiceKey(join(folder, 'one'));
  other = await practiceKey(join(folder, 'other'));
  verifier = TokenVerifier.practice(key, roles, () => 'urn:provider');
});
afterAll(() => rm(folder, { recursive: true }));

const good = { sub: 'practice-assessor', role: 'assessor', organisation: 'assessor', brins: [] };
/** A token that holds, but for `claims`. A claim of undefined is left out. */
const token = (claims: object, header: { alg?: string; kid?: string } = {}, signer = key): Promise<string> =>
  new SignJWT({
    iss: 'urn:mijlpaal:practice',
    aud: 'mijlpaal',
    exp: Math.floor(Date.now() / 1000) + 60,
    ...good,
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: key.kid, ...header })
    .sign(signer.privateKey);

describe('a practice token', () => {
  it('speaks for its role', async () =>
    expect(await verifier.verify(await signPracticeToken(key, { role: 'accountManager' }))).toEqual({
      identity: {
        actor: { id: 'practice-accountManager', organisation: 'accountManager', role: 'accountManager' },
        brins: [],
        acr: SUBSTANTIAL,
      },
    }));

  it('speaks for an institution', async () =>
    expect(await verifier.verify(await signPracticeToken(key, { role: 'institution', institution: '25LH' }))).toEqual({
      identity: {
        actor: { id: 'practice-institution-25LH', organisation: '25LH', role: 'institution' },
        brins: ['25LH'],
        acr: SUBSTANTIAL,
      },
    }));

  it('takes another actor', async () =>
    expect(await verifier.verify(await signPracticeToken(key, { role: 'assessor', actor: 'mib-2' }))).toMatchObject({
      identity: { actor: { id: 'mib-2' } },
    }));

  it.each([
    [{ role: 'institution' }],
    [{ role: 'institution', institution: '25lh' }],
    [{ role: 'assessor', institution: '25LH' }],
    [{ role: 'assessor', hours: 0 }],
    [{ role: 'assessor', hours: Number.POSITIVE_INFINITY }],
  ])('is not made of %j', (about) => expect(signPracticeToken(key, about)).rejects.toThrow(RangeError));
});

describe('a token is refused', () => {
  it('when there is none, or no text of that kind', async () => {
    expect(await verifier.verify(undefined)).toEqual({ refused: 'missing' });
    expect(await verifier.verify('')).toEqual({ refused: 'missing' });
    for (const text of ['x', 'a.b.c', '..', `${await token({})}.x`, '\u0000.{}.é'])
      expect(await verifier.verify(text)).toEqual({ refused: 'malformed' });
  });

  it.each([
    ['expired', { exp: 1 }],
    ['wrongClaims', { exp: undefined }],
    ['notYetValid', { nbf: 99_999_999_999 }],
    ['wrongIssuer', { iss: 'urn:else' }],
    ['wrongIssuer', { iss: undefined }],
    ['wrongAudience', { aud: 'else' }],
    ['wrongAudience', { aud: undefined }],
    ['unknownRole', { role: 'minister' }],
    ['unknownRole', { role: undefined }],
    ['severalRoles', { role: ['assessor', 'institution'] }],
    ['noInstitution', { role: 'institution' }],
    ['noInstitution', { role: 'institution', brins: undefined }],
    ['wrongClaims', { role: 'institution', brins: ['25lh'] }],
    ['wrongClaims', { brins: ['25LH'] }],
    ['wrongClaims', { sub: 'an@voorbeeld.invalid' }],
    ['wrongClaims', { organisation: undefined }],
  ])('as %s with %j', async (refused, claims: object) => {
    expect(await verifier.verify(await token({}))).toHaveProperty('identity');
    expect(await verifier.verify(await token(claims))).toEqual({ refused });
  });

  it('when another key signed it, under its own id or under ours', async () => {
    expect(await verifier.verify(await token({}, {}, other))).toEqual({ refused: 'wrongSignature' });
    expect(await verifier.verify(await token({}, { kid: other.kid }, other))).toEqual({ refused: 'wrongSignature' });
  });

  it('when it was changed after signing', async () => {
    const [header, , signature] = (await token({})).split('.');
    const [, payload] = (await token({ role: 'accountManager' })).split('.');
    expect(await verifier.verify(`${header}.${payload}.${signature}`)).toEqual({ refused: 'wrongSignature' });
  });

  it('when it is not signed, or with a shared secret', async () => {
    const claims = { iss: 'urn:mijlpaal:practice', aud: 'mijlpaal', ...good };
    const unsigned = new UnsecuredJWT(claims).setExpirationTime('1h').encode();
    expect(await verifier.verify(unsigned)).toEqual({ refused: 'wrongAlgorithm' });
    const secret = new TextEncoder().encode(JSON.stringify(key.jwks));
    const shared = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: key.kid })
      .setExpirationTime('1h')
      .sign(secret);
    expect(await verifier.verify(shared)).toEqual({ refused: 'wrongAlgorithm' });
  });
});

describe('a token of an identity provider', () => {
  const issuer = 'https://inloggen.voorbeeld.invalid';
  const signed = async (privateKey: CryptoKey, kid: string): Promise<string> =>
    new SignJWT(good)
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setAudience('api')
      .setExpirationTime('1h')
      .sign(privateKey);
  const outside = (jwksUrl: string) => TokenVerifier.outside({ issuer, audience: 'api', jwksUrl }, roles);
  /** A server that publishes `keys`. */
  async function publishing(keys: object): Promise<{ server: Server; url: string }> {
    const server = createServer((_request, response) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keys)),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` }; // it listens on a port
  }

  it('is checked against the keys that it publishes', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const { server, url } = await publishing({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256' }] });
    const provider = outside(url);
    expect(await provider.verify(await signed(privateKey, 'a'))).toMatchObject({
      identity: { actor: { role: 'assessor' } },
    });
    expect(await provider.verify(await signed((await generateKeyPair('ES256')).privateKey, 'a'))).toEqual({
      refused: 'wrongSignature',
    });
    expect(await provider.verify(await signed(privateKey, 'b'))).toEqual({ refused: 'wrongSignature' });
    expect(await provider.verify(await token({}))).toEqual({ refused: 'wrongAlgorithm' });
    server.close();
    server.closeAllConnections();
  });

  it('cannot be judged while its keys cannot be had', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const { server, url } = await publishing({ nothing: true });
    expect(await outside(url).verify(await signed(privateKey, 'a'))).toEqual({ refused: 'keysUnavailable' });
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    expect(await outside(url).verify(await signed(privateKey, 'a'))).toEqual({ refused: 'keysUnavailable' });
  });
});

describe('an Authorization header', () => {
  it.each([
    ['Bearer a.b.c', 'a.b.c'],
    ['bearer  a.b.c ', 'a.b.c'],
    ['Basic YTpi', undefined],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    [undefined, undefined],
  ])('%j holds %j', (header, expected) => expect(bearerToken(header)).toBe(expected));
});
