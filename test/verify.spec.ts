import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@mijlpaal/trajectory-contract';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cli } from './child';
import { Client } from './client';
import { itself } from './practice';
import { TestServer } from './server';

describe('mijlpaal verify, beside a running server', () => {
  let server: TestServer;
  const at = () => ({ MIJLPAAL_DATA: server.data });
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('ends with code 0 when all is the same, also while facts come in', async () => {
    const client = new Client(server);
    const signing = client.post(
      '/v1/trajectories/2015/25LH/agreement-signatures',
      itself('25LH'),
      examples['agreement-signatures'],
    );
    const [{ code, stdout, stderr }] = await Promise.all([cli(['verify', '--json'], at()), client.must(signing)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { same, views } = JSON.parse(stdout) as { same: boolean; views: readonly { view: string; rows: number }[] };
    expect(same).toBe(true);
    expect(views.find(({ view }) => view === 'progress')?.rows).toBe(66);
  });

  it('ends with code 1 when a fact was changed by hand, and with code 2 when it could not look', async () => {
    const copy = join(server.data, 'copy.db');
    const running = new DatabaseSync(join(server.data, 'events.db'), { readOnly: true });
    running.exec(`VACUUM INTO '${copy}'`);
    running.close();
    const forged = new DatabaseSync(copy);
    forged.exec("UPDATE events SET data = replace(data, '2015-01-05', '2015-01-06') WHERE position = 100");
    forged.close();
    const { code, stdout } = await cli(['verify'], { ...at(), MIJLPAAL_EVENTS: `sqlite:${copy}` });
    expect([code, stdout.split(':', 2).join(':')]).toEqual([1, expect.stringMatching(/^log: DIFFERENT at event 100,/)]);
    await rm(copy);
    await writeFile(copy, 'no database');
    const unseen = await cli(['verify'], { ...at(), MIJLPAAL_EVENTS: `sqlite:${copy}` });
    expect(unseen).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^could not look: .* is not a database/),
    });
  });
});
