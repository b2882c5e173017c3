import type { EventStore, NewEvent } from '@mijlpaal/engine-core';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { eventOf } from '../facts';
import { type Emmett, importPeer } from '../import-peer';
import { alternate, figure, median, millis, perSecond, type Side } from '../measure';
import { atLeast, type Bench, type Row } from '../row';

const WRITERS = 32;
const FACT = { type: 'Noted', data: { text: 'x'.repeat(489) } }; // 500 bytes of JSON

/** Commands of 32 writers, each on a stream of its own, one event each. */
export function ourAppends(store: EventStore, ms: number, category: string): Side {
  const next = new Map<string, number>();
  return () =>
    perSecond(ms, WRITERS, async (writer) => {
      const stream = `${category}-${writer}`;
      const revision = next.get(stream) ?? -1;
      await store.append(stream, [eventOf(stream, FACT)], revision === -1 ? 'noStream' : revision);
      next.set(stream, revision + 1);
    });
}

/** The same rows in the same table by hand: no revision is looked at, no repeat recognised. */
function bareAppends(file: string, ms: number, together: number): { side: Side; close: () => void } {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
      type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, recorded_at TEXT NOT NULL, UNIQUE (stream, revision)) STRICT`);
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const write = ({ id, type, data, metadata }: NewEvent, stream: string, revision: number) =>
    insert.run(stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata), '2015-01-05T09:00:00.000Z');
  let revision = 0;
  const side = async () => {
    const commits = await perSecond(ms, 1, () => {
      db.exec('BEGIN IMMEDIATE');
      for (let writer = 0; writer < together; writer += 1) {
        const stream = `bare-${writer}`;
        write(eventOf(stream, FACT), stream, revision);
      }
      db.exec('COMMIT');
      revision += 1;
    });
    return commits * together;
  };
  return { side, close: () => db.close() };
}

/** How long the disk takes to keep a page for sure, in ms: fdatasync after 4 kB is added to a file, median. */
async function syncMillis(folder: string): Promise<number> {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const samples: number[] = [];
  for (let n = 0; n < 200; n += 1) {
    writeSync(file, page);
    samples.push(await millis(() => fdatasyncSync(file)));
  }
  closeSync(file);
  return median(samples);
}

export const appendDurable: Row = {
  name: 'append-durable',
  workload:
    '32 writers on streams of their own, one event with 500 bytes of data a command, on disk when answered, SQLite',
  peerName: 'node:sqlite by hand, synchronous FULL, 32 a transaction',
  goal: atLeast(0.6),
  unit: 'commands/s',
  limit:
    'One thread does it all: what is left beside SQLite’s own work is the look for a repeat and for the revision, the promise of each command, and the hand-over to the group.',
  measure: async ({ folder, runs, ms }: Bench) => {
    const store = SqliteEventStore.open(join(folder, 'ours.db'));
    const together = bareAppends(join(folder, 'together.db'), ms, WRITERS);
    const single = bareAppends(join(folder, 'single.db'), ms / 2, 1);
    const { ours, peer, alone } = await alternate(runs, {
      ours: ourAppends(store, ms, 'bench'),
      peer: together.side,
      alone: single.side,
    });
    const sync = await syncMillis(folder);
    await store.close();
    together.close();
    single.close();
    return {
      ours,
      peer,
      notes: [
        `by hand with one event a commit: ${figure(alone)} commands/s; ours is ${figure(ours / alone)} times that`,
        `the disk takes ${figure(sync)} ms to keep 4 kB (fdatasync, median of 200)`,
      ],
    };
  },
};

export const appendPeer: Row = {
  name: 'append-peer',
  workload: 'the same appends',
  peerName: 'Emmett on PostgreSQL, pool of 32, fsync on',
  goal: atLeast(10),
  unit: 'commands/s',
  postgres: true,
  limit:
    'The disk: more than half of our time (profiled) is the commit, in which 32 writers share one fsync, and PostgreSQL lets its writers share one too. SQLite by hand, which looks for no repeat and keeps no chain, says how much more there is to win.',
  measure: async ({ folder, runs, ms, postgres }: Bench) => {
    const { openEmmett } = await importPeer<{ openEmmett: (postgres: string) => Promise<Emmett> }>('emmett');
    const emmett = await openEmmett(postgres);
    const store = SqliteEventStore.open(join(folder, 'ours.db'));
    const next = new Map<string, number>();
    const peerAppends = () =>
      perSecond(ms, WRITERS, async (writer) => {
        const stream = `bench-${writer}`;
        const revision = next.get(stream) ?? -1;
        await emmett.append(stream, [eventOf(stream, FACT)], revision);
        next.set(stream, revision + 1);
      });
    const together = bareAppends(join(folder, 'together.db'), ms, WRITERS);
    const sides = { ours: ourAppends(store, ms, 'bench'), peer: peerAppends, byHand: together.side };
    const { ours, peer, byHand } = await alternate(runs, sides);
    await store.close();
    await emmett.close();
    together.close();
    const most = figure(byHand / peer);
    return {
      ours,
      peer,
      notes: [`SQLite by hand, 32 a transaction: ${figure(byHand)} commands/s, ${most} times the peer`],
    };
  },
};
