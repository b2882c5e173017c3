import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsFrom } from './settings';

let folder: string;
const file = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-in-settings-'));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(file('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file('secret'), 's3cret\n');
  writeFileSync(file('session'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
  writeFileSync(file('short'), Buffer.alloc(16).toString('base64'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const house = {
  MIJLPAAL_ISSUER: 'https://issuer.example',
  MIJLPAAL_AUDIENCE: 'mijlpaal',
  MIJLPAAL_JWKS: 'https://issuer.example/keys',
  MIJLPAAL_SMTP: 'smtp://mail.example',
  MIJLPAAL_MAIL_FROM: 'a@example.nl',
  MIJLPAAL_CONTACTS: 'contacts.csv',
  MIJLPAAL_SITE: 'https://mijlpaal.example',
};
const signIn = () => ({
  MIJLPAAL_CLIENT: 'mijlpaal',
  MIJLPAAL_CLIENT_KEY_FILE: file('key.pem'),
  MIJLPAAL_SESSION_KEY_FILE: file('session'),
});
const settled = (more: Readonly<Record<string, string>>) => {
  const settings = settingsFrom({ ...house, ...more }, 'api');
  if ('mistakes' in settings) throw new Error(settings.mistakes.join('\n'));
  return settings;
};
const mistaken = (more: Readonly<Record<string, string>>): string[] => {
  const settings = settingsFrom({ ...house, ...more }, 'api');
  return 'mistakes' in settings ? settings.mistakes.map((mistake) => mistake.split(':')[0] ?? '') : [];
};

describe('the settings of signing in', () => {
  it('may be left out: then people cannot sign in', () => expect(settled({}).signIn).toBeNull());

  it('take a key or a secret from a file', () => {
    expect(settled(signIn()).signIn?.client).toHaveProperty('key');
    const { MIJLPAAL_CLIENT_KEY_FILE: _, ...rest } = signIn();
    expect(settled({ ...rest, MIJLPAAL_CLIENT_SECRET_FILE: file('secret') }).signIn?.client).toEqual({
      secret: 's3cret',
    });
  });

  it('name the roles of the issuer, and the levels that bind', () =>
    expect(
      settled({
        MIJLPAAL_ROLE_CLAIM: 'groups',
        MIJLPAAL_ROLES: '{"ocw-am":"accountManager"}',
        MIJLPAAL_BINDING_ACR: 'a b',
        MIJLPAAL_NAME_CLAIM: 'displayName',
      }).claims,
    ).toEqual({
      claims: {
        role: 'groups',
        roles: { 'ocw-am': 'accountManager' },
        name: 'displayName',
        email: 'email',
      },
      bindingAcr: ['a', 'b'],
    }));

  it.each([
    [['MIJLPAAL_SESSION_KEY_FILE'], () => ({ MIJLPAAL_SESSION_KEY_FILE: file('session') })],
    [['MIJLPAAL_SESSION_KEY_FILE', 'MIJLPAAL_CLIENT'], () => ({ MIJLPAAL_CLIENT: 'mijlpaal' })],
    [['MIJLPAAL_CLIENT'], () => ({ ...signIn(), MIJLPAAL_CLIENT_SECRET_FILE: file('secret') })],
    [['MIJLPAAL_SESSION_KEY_FILE'], () => ({ ...signIn(), MIJLPAAL_SESSION_KEY_FILE: file('short') })],
    [
      ['MIJLPAAL_CLIENT_KEY_FILE', 'MIJLPAAL_SESSION_KEY_FILE'],
      () => ({ ...signIn(), MIJLPAAL_CLIENT_KEY_FILE: file('secret'), MIJLPAAL_SESSION_KEY_FILE: file('none') }),
    ],
    [['MIJLPAAL_ROLES'], () => ({ MIJLPAAL_ROLES: 'ocw-am=accountManager' })],
    [['MIJLPAAL_ROLES'], () => ({ MIJLPAAL_ROLES: '{"ocw-am":"acountManager"}' })],
  ])('say what is wrong: %j', (names, given) => expect(mistaken(given())).toEqual(names));
});
