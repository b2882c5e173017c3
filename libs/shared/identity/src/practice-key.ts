import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, type JSONWebKeySet } from 'jose';
import { z } from 'zod';

/** The key that practice mode signs with; it is worth nothing outside its own data folder. */
export interface PracticeKey {
  /** Thumbprint of the public key (RFC 7638). */
  readonly kid: string;
  readonly privateKey: KeyObject;
  /** The public half, as others would fetch it. */
  readonly jwks: JSONWebKeySet;
}

/** Signature algorithm of the practice key: Ed25519 (RFC 8037). */
export const PRACTICE_ALGORITHM = 'EdDSA';

const StoredKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().min(1),
  d: z.string().min(1),
});
type StoredKey = z.infer<typeof StoredKey>;

/** The key file is there and holds something else. */
export class BadPracticeKey extends Error {
  override readonly name = 'BadPracticeKey';
}

/** The practice key of a data folder; null when none was made. @throws BadPracticeKey */
export async function practiceKeyIfAny(folder: string): Promise<PracticeKey | null> {
  const path = placeIn(folder);
  const known = await stored(path);
  return known === null ? null : opened(known, path);
}

/**
 * The practice key of a data folder, made at the first call: `practice-key.json`, readable by its owner only.
 * Two processes that make it at once end with the same one. Opens no store.
 * @throws BadPracticeKey, or the system's own error when the folder cannot be written
 */
export async function practiceKey(folder: string): Promise<PracticeKey> {
  const known = await practiceKeyIfAny(folder);
  if (known !== null) return known;
  await make(folder);
  const made = await practiceKeyIfAny(folder);
  if (made === null) throw new BadPracticeKey(`${placeIn(folder)} was removed while it was made`);
  return made;
}

const placeIn = (folder: string): string => join(folder, 'practice-key.json');

async function stored(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Writes a whole key beside the place and links it in: whoever comes second keeps the first one's. */
async function make(folder: string): Promise<void> {
  const path = placeIn(folder);
  await mkdir(folder, { recursive: true });
  const key = StoredKey.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  const own = `${path}.${key.x}`;
  try {
    await writeFile(own, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await chmod(own, 0o600);
    await link(own, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function opened(text: string, path: string): Promise<PracticeKey> {
  try {
    const jwk: StoredKey = StoredKey.parse(JSON.parse(text));
    const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
    const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
    const publicJwk = { kty: jwk.kty, crv: jwk.crv, x: z.string().parse(x) };
    const kid = await calculateJwkThumbprint(publicJwk);
    return { kid, privateKey, jwks: { keys: [{ ...publicJwk, kid, alg: PRACTICE_ALGORITHM, use: 'sig' }] } };
  } catch (error) {
    throw new BadPracticeKey(`${path} holds no Ed25519 key; remove it to have a new one made`, { cause: error });
  }
}

/** Asks for the code alone: errors of the system may come from another realm, where `instanceof` says no. */
const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
