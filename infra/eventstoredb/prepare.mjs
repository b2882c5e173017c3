// Makes the user of Mijlpaal in an EventStoreDB with TLS, and closes the log to everybody else. May be run again:
// then it sets the password of the user anew. Run once before the first start, as the server's administrator.
//
//   node infra/eventstoredb/prepare.mjs <https://host:2113>
//
// MIJLPAAL_EVENTS, MIJLPAAL_EVENTS_CA_FILE, MIJLPAAL_EVENTS_USER and MIJLPAAL_EVENTS_PASSWORD_FILE as for the api;
// NODE_EXTRA_CA_CERTS: the same authority; EVENTSTORE_ADMIN_PASSWORD_FILE: the password of `admin`.
import { ANY, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const ATTEMPTS = 60;
const [, , http] = process.argv;
const user = required('MIJLPAAL_EVENTS_USER');
const password = secret('MIJLPAAL_EVENTS_PASSWORD_FILE');
const admin = { username: 'admin', password: secret('EVENTSTORE_ADMIN_PASSWORD_FILE') };
if (!http || !/^[a-z][a-z0-9-]*$/.test(user)) throw new Error('Say the address of a server; a user is a-z, 0-9 and -');

const ADMINS = '$admins';
const closed = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };
const readable = { ...closed, $r: [ADMINS, user], $mr: [ADMINS, user] };

await patiently('user', makeUser);
const client = EventStoreDBClient.connectionString(connectionString());
// a stream without a list of its own: Mijlpaal reads and adds, nobody deletes but an administrator
await patiently('default', () =>
  append('$settings', 'update-default-acl', {
    $userStreamAcl: { ...readable, $w: [ADMINS, user] },
    $systemStreamAcl: closed,
  }),
);
// the log as a whole is a system stream: it is read to fold the views
await patiently('$all', () => append('$$$all', '$metadata', { $acl: readable }));
// so that Mijlpaal can see at its start whether the lists are in order
await patiently('$settings', () => append('$$$settings', '$metadata', { $acl: readable }));
await client.dispose();
console.log(`The log is ready for ${user}`);

async function makeUser() {
  const known = await call('GET', `/users/${user}`);
  if (known === 404)
    return expectOk(await call('POST', '/users/', { loginName: user, fullName: 'Mijlpaal', groups: [], password }));
  expectOk(known);
  return expectOk(await call('POST', `/users/${user}/command/reset-password`, { newPassword: password }));
}

async function call(method, path, body) {
  const authorization = `Basic ${Buffer.from(`${admin.username}:${admin.password}`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
  const signal = AbortSignal.timeout(10_000);
  const response = await fetch(new URL(path, http), { method, headers, signal, body: body && JSON.stringify(body) });
  await response.arrayBuffer();
  return response.status;
}

function expectOk(status) {
  if (status >= 300) throw new Error(`the server answers ${status}`);
}

/** The newest list counts, so that a repeat does no harm: here alone any revision will do. */
async function append(stream, type, data) {
  await client.appendToStream(stream, [jsonEvent({ type, data })], { expectedRevision: ANY, credentials: admin });
}

/** A cluster that starts has no leader for some seconds. */
async function patiently(what, work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      if (attempt === 1) console.error(`${what}: waiting: ${error.cause?.message ?? error.message}`);
      await delay(2_000);
    }
  }
}

function connectionString() {
  const ca = process.env.MIJLPAAL_EVENTS_CA_FILE;
  const events = required('MIJLPAAL_EVENTS');
  return ca ? `${events}${events.includes('?') ? '&' : '?'}tlsCAFile=${encodeURIComponent(ca)}` : events;
}

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is needed`);
  return value;
}

function secret(name) {
  return readFileSync(required(name), 'utf8').replace(/\r?\n$/, '');
}
