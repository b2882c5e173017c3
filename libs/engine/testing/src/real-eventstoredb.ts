import { env } from 'node:process';

/** A real EventStoreDB for specs, whatever its log holds already. */
export interface RealEventStoreDb {
  readonly connection: string;
  readonly user?: string;
  readonly password?: string | { readonly file: string };
  readonly caFile?: string;
  /** Of one node on this machine without TLS, which a fault proxy can stand before; null: it is something else. */
  readonly port: number | null;
  /** The same, as a process of ours is told. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The server that `MIJLPAAL_TEST_ESDB` names, or null. Settings beside it, where it asks for them:
 * `MIJLPAAL_TEST_ESDB_USER`, `_PASSWORD` or `_PASSWORD_FILE`, `_CA_FILE`.
 */
export function realEventStoreDb(): RealEventStoreDb | null {
  const { MIJLPAAL_TEST_ESDB: connection, MIJLPAAL_TEST_ESDB_USER: user } = env;
  const { MIJLPAAL_TEST_ESDB_PASSWORD: password, MIJLPAAL_TEST_ESDB_PASSWORD_FILE: file } = env;
  const caFile = env.MIJLPAAL_TEST_ESDB_CA_FILE;
  if (connection === undefined) return null;
  const [, port = null] = /^esdb:\/\/(?:127\.0\.0\.1|localhost):(\d+)\/?\?tls=false$/.exec(connection) ?? [];
  return {
    connection,
    port: port === null ? null : Number(port),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(file !== undefined && { password: { file } }),
    ...(caFile !== undefined && { caFile }),
    environment: {
      MIJLPAAL_EVENTS: connection,
      ...(user !== undefined && { MIJLPAAL_EVENTS_USER: user }),
      ...(password !== undefined && { MIJLPAAL_EVENTS_PASSWORD: password }),
      ...(file !== undefined && { MIJLPAAL_EVENTS_PASSWORD_FILE: file }),
      ...(caFile !== undefined && { MIJLPAAL_EVENTS_CA_FILE: caFile }),
    },
  };
}
