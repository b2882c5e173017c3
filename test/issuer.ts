import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const ISSUER = 'https://inloggen.voorbeeld.invalid';
const AUDIENCE = 'mijlpaal';

/** A real issuer of tokens: it publishes its public key over HTTP, as an identity provider does. */
export class Issuer {
  /** Whether its keys can be had. */
  up = true;

  private constructor(
    private readonly server: Server,
    private readonly privateKey: CryptoKey,
  ) {}

  static async start(): Promise<Issuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
    const server = createServer((_, response) => {
      response.statusCode = issuer.up ? 200 : 503;
      response.setHeader('content-type', 'application/json').end(issuer.up ? keys : '{}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const issuer = new Issuer(server, privateKey);
    return issuer;
  }

  /** What a process has to be told to take these tokens. */
  get settings(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo; // it listens on a port, not on a pipe
    return { MIJLPAAL_ISSUER: ISSUER, MIJLPAAL_AUDIENCE: AUDIENCE, MIJLPAAL_JWKS: `http://127.0.0.1:${port}/keys` };
  }

  /** @param told what it says of itself and whom the token is for, where that is not the truth */
  token(role: string, brin?: string, told: { issuer?: string; audience?: string } = {}): Promise<string> {
    return new SignJWT({
      role,
      organisation: brin ?? role,
      brins: brin ? [brin] : [],
      acr: 'http://eidas.europa.eu/LoA/high',
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(told.issuer ?? ISSUER)
      .setAudience(told.audience ?? AUDIENCE)
      .setSubject(`somebody-${role}`)
      .setIssuedAt()
      .setExpirationTime('1 hour')
      .sign(this.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
