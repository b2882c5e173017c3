import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@mijlpaal/engine-core';
import { EventStoreDbStore } from '@mijlpaal/engine-eventstoredb';
import { ProjectionRunner, ReadStore } from '@mijlpaal/engine-read-store';
import { SqliteEventStore } from '@mijlpaal/engine-sqlite';
import { type EventStoreDbDouble, postgres, scratch, startEventStoreDbDouble } from '@mijlpaal/engine-testing';
import { exportEvents } from '@mijlpaal/engine-transfer';
import type { MijlpaalEvent } from '@mijlpaal/trajectory-contract';
import { parse, projections, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import {
  agreementSigned,
  institutionRegistered,
  planSubmitted,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { BadInput, Unseen } from './outcome';
import { told, verify } from './verify';

const path = scratch();
const database = postgres();
let double: EventStoreDbDouble | undefined;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
afterAll(() => double?.stop());

/** A trajectory up to its plan, and every view of it. @returns the settings under which it is found, and where its export is */
async function livedIn(store: EventStore, events: string, views: string) {
  closing.push(() => store.close());
  for (const { stream, revision, id, type, data, metadata } of story<MijlpaalEvent>(
    institutionRegistered(),
    trajectoryOpened(),
    agreementSigned(),
    planSubmitted(),
  ))
    await store.append(stream, [{ id, type, data, metadata }], revision === 0 ? 'noStream' : revision - 1);
  const readStore = await ReadStore.open(views);
  closing.push(() => readStore.close());
  const runner = new ProjectionRunner({
    group: 'trajectory',
    store,
    readStore,
    projections,
    parse,
    streamPrefixes: STREAM_PREFIXES,
  });
  await runner.start();
  closing.push(() => runner.stop());
  await runner.caughtUp();
  const exported = path('export.ndjson');
  await writeFile(exported, (await Array.fromAsync(exportEvents(store))).join(''));
  return { settings: { MIJLPAAL_EVENTS: events, MIJLPAAL_VIEWS: views }, exported };
}

async function inFiles() {
  const [events, views] = [path('events.db'), path('views.db')];
  return { events, views, ...(await livedIn(SqliteEventStore.open(events), `sqlite:${events}`, `sqlite:${views}`)) };
}

const change = (file: string, sql: string): void => {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
};
const VIEWS = [
  'progress',
  'timeline',
  'deadlines',
  'funding',
  'reminders',
  'deliveries',
  'paymentRuns',
  'transitions',
  'splits',
  'calendars',
];

describe('what mijlpaal verify sees', () => {
  it('is all the same in files, and how the log was exported', async () => {
    const { settings, exported } = await inFiles();
    const verified = await verify(settings, exported);
    expect(verified).toMatchObject({ same: true, log: { events: 4, difference: null } });
    expect(verified.against).toEqual(verified.log);
    expect(verified.views.map(({ view, difference }) => [view, difference])).toEqual(VIEWS.map((view) => [view, null]));
    expect(
      told(verified)
        .replaceAll(/version \d+/g, 'version 1')
        .split('\n'),
    ).toEqual([
      `log: 4 events, the hash chain is whole, ${verified.log?.hash}`,
      `export: 4 events, the log begins with all of it, ${verified.log?.hash}`,
      'progress: 1 rows, the same; version 1 at 0000000000000004',
      'timeline: 3 rows, the same; version 1 at 0000000000000004',
      'deadlines: 1 rows, the same; version 1 at 0000000000000004',
      'funding: 1 rows, the same; version 1 at 0000000000000004',
      'reminders: 0 rows, the same; version 1 at 0000000000000004',
      'deliveries: 0 rows, the same; version 1 at 0000000000000004',
      'paymentRuns: 0 rows, the same; version 1 at 0000000000000004',
      'transitions: 0 rows, the same; version 1 at 0000000000000004',
      'splits: 0 rows, the same; version 1 at 0000000000000004',
      'calendars: 0 rows, the same; version 1 at 0000000000000004',
    ]);
  });

  it('is all the same in EventStoreDB and PostgreSQL, and not the same as the export of another log', async () => {
    double = await startEventStoreDbDouble();
    const store = EventStoreDbStore.connect({ connection: double.connectionString }, { chance: () => 0.5 });
    const { settings, exported } = await livedIn(store, double.connectionString, await database.freshDatabase());
    const verified = await verify(settings, exported);
    expect(verified).toMatchObject({ same: true, log: null, against: { events: 4, difference: null } });
    expect(verified.views.map(({ view, difference }) => [view, difference])).toEqual(VIEWS.map((view) => [view, null]));
    expect(told(verified)).toMatch(/^log: it keeps no hash chain of its own; compare it with an export by --against$/m);
    const other = await verify(settings, (await inFiles()).exported);
    expect(other).toMatchObject({
      same: false,
      views: [],
      against: { difference: { n: 1, stored: { path: 'recordedAt' } } },
    });
  });

  it('is the first event that was changed by hand, and no view then', async () => {
    const { settings, events } = await inFiles();
    change(events, "UPDATE events SET type = 'PlanConfirmed' WHERE type = 'AgreementSigned'");
    const verified = await verify(settings);
    expect(verified).toMatchObject({ same: false, views: [], log: { difference: { n: 3 } } });
    expect(told(verified)).toMatch(
      /^log: DIFFERENT at event 3, trajectory-2015-25LH revision 1 \(PlanConfirmed\): it is not what was stored, or not in its place; stored "[0-9a-f]{64}", computed "[0-9a-f]{64}"\nviews: not looked at/,
    );
  });

  it('is an end that was cut off, beside the views or an export', async () => {
    const { settings, events, exported } = await inFiles();
    change(events, 'DELETE FROM events WHERE position = 4');
    const verified = await verify(settings);
    expect(verified).toMatchObject({ same: false, log: { events: 3, difference: null } });
    expect(told(verified)).toMatch(
      /^progress: DIFFERENT the log ends before it: served "0000000000000004", computed "0000000000000003"; version \d+ at/m,
    );
    expect(told(await verify(settings, exported))).toMatch(
      /^export: DIFFERENT at event 4: the log ends here; stored .*"PlanSubmitted"}, computed null$/m,
    );
  });

  it('is the row of a view that was changed by hand', async () => {
    const { settings, views } = await inFiles();
    change(views, "UPDATE view_progress_1 SET body = json_set(body, '$.institution.name', 'Nimwegen')");
    const verified = await verify(settings);
    expect(verified.same).toBe(false);
    expect(told(verified)).toMatch(
      /^progress: DIFFERENT in row 25LH, institution.name: served "Nimwegen", computed "/m,
    );
    expect(told(verified)).toMatch(/^timeline: 3 rows, the same/m);
  });

  it('is nothing without a log, views, a whole export or settings that are right', async () => {
    const { settings, exported, events } = await inFiles();
    const none = path('none.db');
    await expect(verify({ ...settings, MIJLPAAL_EVENTS: `sqlite:${none}` })).rejects.toThrow(Unseen);
    await expect(verify({ ...settings, MIJLPAAL_VIEWS: `sqlite:${none}` })).rejects.toThrow(Unseen);
    await expect(verify(settings, `${exported}.not`)).rejects.toThrow(/^could not look: ENOENT/);
    await expect(verify(settings, events)).rejects.toThrow(`could not look: ${events}: line 1: is not JSON`);
    const wrong = await verify({ MIJLPAAL_EVENTS: 'x', MIJLPAAL_VIEWS: 'y' }).catch((error: unknown) => error);
    expect(wrong instanceof BadInput ? wrong.mistakes.map((one) => one.split(':')[0]) : wrong).toEqual([
      'MIJLPAAL_EVENTS',
      'MIJLPAAL_VIEWS',
    ]);
  });
});
