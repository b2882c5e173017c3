import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the provider knows of somebody, in words of its own. */
export interface Known {
  readonly sub: string;
  readonly groups: readonly string[];
  readonly organisation: string;
  readonly brins?: readonly string[];
  readonly acr: string;
  readonly displayName?: string;
  readonly mail?: string;
}
const CLIENT = 'mijlpaal';
const MACHINE = 'duo-delivery';
const AUDIENCE = 'mijlpaal-api';

/** A real OpenID provider of another house: roles under other names, its own keys, people and a machine of its own. */
export class IdentityProvider {
  private constructor(
    private readonly process: ChildProcess,
    readonly issuer: string,
    /** With which the house shows who it is. */
    readonly clientKey: JWK,
    private readonly machineKey: JWK,
    private readonly signingKey: JWK,
  ) {}

  /** @param site where people come back to */
  static async start(site: string): Promise<IdentityProvider> {
    const [signing, client, machine] = await Promise.all([newKey(), newKey(), newKey()]);
    const told = { site, client: CLIENT, machine: MACHINE, audience: AUDIENCE, keys: { signing, client, machine } };
    const process = fork(join(import.meta.dirname, 'process.ts'), [JSON.stringify(told)], {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const [port] = await once(process, 'message');
    return new IdentityProvider(process, `http://127.0.0.1:${port}`, client, machine, signing);
  }

  /** What a process has to be told to take its people and machines. */
  get settings(): Readonly<Record<string, string>> {
    return {
      MIJLPAAL_ISSUER: this.issuer,
      MIJLPAAL_AUDIENCE: AUDIENCE,
      MIJLPAAL_JWKS: `${this.issuer}/jwks`,
      MIJLPAAL_CLIENT: CLIENT,
    };
  }

  /** The next to sign in. */
  async present(known: Known): Promise<void> {
    const heard = once(this.process, 'message');
    this.process.send(known);
    await heard;
  }

  /** A token for its machine. @source RFC 7523 (private_key_jwt) */
  async machineToken(): Promise<string> {
    const proof = await new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(MACHINE)
      .setSubject(MACHINE)
      .setAudience(this.issuer)
      .setIssuedAt()
      .setExpirationTime('1 minute')
      .sign(await importJWK(this.machineKey, 'ES256'));
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: proof,
    });
    const answer = await fetch(`${this.issuer}/token`, { method: 'POST', body });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /**
   * What it says when somebody signs out with it. @param said in place of the truth; undefined leaves out
   * @source OpenID Connect Back-Channel Logout 1.0, 2.4
   */
  async logoutToken(said: Readonly<Record<string, unknown>>, { typ = 'logout+jwt', key = this.signingKey } = {}) {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: this.issuer,
      aud: CLIENT,
      iat: now,
      exp: now + 120,
      jti: crypto.randomUUID(),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      ...said,
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', typ, kid: this.signingKey.kid ?? '' })
      .sign(await importJWK(key, 'ES256'));
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill();
    await ended;
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: crypto.randomUUID() };
}
