import { bearerToken, PRACTICE_ISSUER, practiceKey, TokenVerifier } from '@mijlpaal/shared-identity';
import { Role, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import Fastify from 'fastify';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { argv } from 'node:process';
import { DatabaseSync } from 'node:sqlite';

// A bare route: the token is checked and the body parsed as ours are, and one row is on disk when it answers.
const [, , folder = ''] = argv;
const verifier = TokenVerifier.practice(await practiceKey(folder), Role.options, () => PRACTICE_ISSUER);
const door = trajectoryDoors.find(({ collection }) => collection === 'change-notices');
if (door === undefined) throw new Error('There is no door for change notices');
const db = new DatabaseSync(join(folder, 'peer.db'));
db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS notices (id TEXT PRIMARY KEY, brin TEXT NOT NULL, actor TEXT NOT NULL, body TEXT NOT NULL) STRICT`);
const insert = db.prepare('INSERT INTO notices (id, brin, actor, body) VALUES (?, ?, ?, ?)');

const app = Fastify();
app.post<{ Params: { brin: string } }>('/v1/trajectories/2015/:brin/change-notices', async (request, reply) => {
  const verified = await verifier.verify(bearerToken(request.headers.authorization));
  if ('refused' in verified) return reply.code(401).send();
  const parsed = door.body.safeParse(request.body);
  if (!parsed.success) return reply.code(400).send();
  const id = randomUUID();
  insert.run(id, request.params.brin, verified.identity.actor.id, JSON.stringify(parsed.data));
  return reply.code(201).send({ id });
});
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
process.on('SIGTERM', () => process.exit(0));
