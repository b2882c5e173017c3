import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idFrom } from '@mijlpaal/engine-core';
import { ReadStore, verifyViews } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { messageId } from '@mijlpaal/reminders-domain';
import { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { parse, projections, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lives, messageIdOf } from './crashing/lives';

const KILLS = process.env['MIJLPAAL_TEST_DEEP'] === undefined ? 50 : 500;
/** So much for a life on a machine that does other things too, in ms. */
const PATIENCE = 20_000;

describe(`a process that is killed ${KILLS} times`, () => {
  let folder: string;
  let house: Lives;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mijlpaal-crashes-'));
    house = await Lives.begin(folder);
    for (let kill = 0; kill < KILLS; kill += 1) await house.live();
    await house.rest();
  }, KILLS * PATIENCE);
  afterAll(async () => {
    await house?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves every acknowledged command in the log, where it was said to be', () => {
    expect(house.acknowledged.size).toBeGreaterThan(KILLS);
    const places = new Map(house.log.map(({ metadata, revision }) => [metadata.commandId, revision]));
    const found = [...house.acknowledged.keys()].map((key) => [key, places.get(idFrom('crashing', ...key.split(' ')))]);
    expect(found).toEqual([...house.acknowledged]);
    expect(house.contradictions).toEqual([]);
  });

  it('leaves none twice, also of those that were sent again', () => {
    const commands = house.log.map(({ metadata }) => metadata.commandId);
    expect(new Set(commands).size).toBe(commands.length);
    const streams = Map.groupBy(house.log, ({ stream }) => stream);
    for (const events of streams.values())
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index));
  });

  it('leaves views that equal those made anew from the log', async () => {
    const store = SqliteEventStore.open(house.events, { readOnly: true });
    const served = await ReadStore.open(`sqlite:${join(house.data, 'views.db')}`);
    const scratch = await ReadStore.open('sqlite::memory:');
    const checks = await verifyViews({ store, served, scratch, projections, parse, streamPrefixes: STREAM_PREFIXES });
    expect(checks.map(({ view, difference, parkedStreams }) => ({ view, difference, parkedStreams }))).toEqual(
      projections.map(({ name }) => ({ view: name, difference: null, parkedStreams: 0 })),
    );
    expect(checks.map(({ position }) => position)).toEqual(projections.map(() => house.log.at(-1)?.position));
    for (const one of [store, served, scratch]) await one.close();
  });

  it('loses no mail, and a crash repeats at most the one just handed over, with the same Message-ID', () => {
    const issued = house.log.flatMap((event) => {
      if (event.type !== 'ReminderIssued') return [];
      const { data } = TrajectoryEvent.parse(event) as Extract<TrajectoryEvent, { type: 'ReminderIssued' }>; // as its type says
      return [messageId({ subject: event.stream, ...data }, 'voorbeeld.invalid')];
    });
    const sent = house.log.filter(({ type }) => type === 'ReminderSent').map(({ data }) => messageIdOf(data));
    expect(issued.length).toBeGreaterThan(KILLS);
    expect(sent.toSorted()).toEqual(issued.toSorted());
    const handedOver = new Set(house.lives.flatMap((life) => life.handedOver));
    expect([...handedOver].sort()).toEqual(issued.toSorted());
    for (const [at, life] of house.lives.entries()) {
      expect(new Set(life.handedOver).size).toBe(life.handedOver.length);
      expect(life.handedOver.filter((id) => life.knownAsSent.has(id))).toEqual([]);
      const next = house.lives[at + 1];
      const inDoubt = next ? life.handedOver.filter((id) => !next.knownAsSent.has(id)) : [];
      expect(inDoubt.length).toBeLessThanOrEqual(1); // the one that was just handed over may go out again
    }
  });
});
