import type { Credentials } from '@eventstore/db-client';
import { readFileSync } from 'node:fs';

/** How to reach the server. */
export interface EventStoreDbSettings {
  /** `esdb://host:2113`, `esdb://a:2113,b:2113,c:2113` or `esdb+discover://name`; `?tls=false` for an insecure one. */
  readonly connection: string;
  /** Required with TLS; an insecure server looks at no credentials. */
  readonly user?: string;
  /** As text, or in a file whose last line end does not count. */
  readonly password?: string | { readonly file: string };
  /** PEM of the authority that signed the server's certificate; default: those the machine trusts. */
  readonly caFile?: string;
}

export interface Access {
  readonly connection: string;
  readonly insecure: boolean;
  /** Shown with every call, also where nobody looks: with them the client appends by a call of its own. */
  readonly credentials: Credentials;
}

/** An IPv4 address among the hosts. */
const HOSTS_BY_NUMBER = /[/,]\d{1,3}(\.\d{1,3}){3}(?=[:,/]|$)/;

/** @throws RangeError when the settings say no server, or no user where one is needed; an error of the file system */
export function accessFrom({ connection, user, password, caFile }: EventStoreDbSettings): Access {
  const [address = '', query = ''] = connection.split('?');
  if (!/^esdb(\+discover)?:\/\/[^/]/.test(address))
    throw new RangeError('An EventStoreDB is at esdb://… or esdb+discover://…');
  if (address.includes('@'))
    throw new RangeError('User and password have settings of their own, outside the connection string');
  const options = new URLSearchParams(query);
  const insecure = options.get('tls') === 'false';
  // Node refuses an address as the name to be certified, and gRPC gives it what stands here
  if (!insecure && HOSTS_BY_NUMBER.test(address))
    throw new RangeError('An EventStoreDB with TLS is called by name, not by IP address');
  if (caFile !== undefined) options.set('tlsCAFile', caFile);
  const secret = typeof password === 'object' ? readFileSync(password.file, 'utf8').replace(/\r?\n$/, '') : password;
  if (!insecure && (user === undefined || secret === undefined))
    throw new RangeError('An EventStoreDB with TLS asks for a user and a password');
  const asked = [...options].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return {
    connection: asked === '' ? address : `${address.replace(/\/$/, '')}?${asked}`,
    insecure,
    credentials: { username: user ?? '', password: secret ?? '' },
  };
}
