import { describe, expect, it } from '@jest/globals';
import type { SimulationOutcome } from '@mijlpaal/trajectory-simulation';
import { cli } from './child';

const played = (seed: number, ...more: string[]) =>
  cli(['simulate', '--scheme', '2015', '--seed', `${seed}`, '--to', '2015-07-01', '--institutions', '2', ...more]);

describe('mijlpaal simulate', () => {
  it('prints the sector and a line for each institution, says how far it is, and gives the same bytes for the same seed', async () => {
    const [first, again, other] = [await played(7), await played(7), await played(8)];
    const [sector, ...institutions] = first.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([first.code, first.stderr.split('\n').at(0), first.stderr.split('\n').at(-2)]).toEqual([
      0,
      '2015-01',
      '2015-07',
    ]);
    expect(sector).toMatchObject({ scheme: '2015', seed: 7, to: '2015-07-01', illustrative: true });
    expect((sector as unknown as SimulationOutcome).totals.reminders).toBeGreaterThan(0);
    expect(institutions).toMatchObject([
      {
        brin: '00GT',
        days: { opened: '2015-01-05', agreementSigned: expect.any(String) },
        amounts: { investment: {} },
      },
      { brin: '01AA', outcomes: { excellence: expect.stringMatching(/applied|advised/) } },
    ]);
    expect(again).toEqual(first);
    expect([other.code, other.stdout === first.stdout]).toEqual([0, false]);
  });

  it('prints a report to read', async () => {
    const { code, stdout } = await played(7, '--report');
    expect(code).toBe(0);
    expect(stdout).toContain('Voorbeeldcijfers: dit verloop is verzonnen (loting 7).');
    expect(stdout).toMatch(/^\| Instellingen \| 2 \|$/m);
    expect(stdout).toMatch(/^\| 00GT \| Albeda College \| \d{1,2} (januari|februari) 2015 \|/m);
  });

  it.each([
    [
      [],
      ['--scheme: is needed, 2015', '--seed: is needed, a whole number from 0 to 4294967295'],
      '--to: is needed, a day from 2015-01-05 to 2020-12-31',
    ],
    [
      ['--scheme', '2019', '--seed', '-1', '--to', '2015-02-30', '--institutions', '67'],
      [
        '--scheme: must be 2015',
        '--seed: must be a whole number from 0 to 4294967295',
        '--to: must be a day from 2015-01-05 to 2020-12-31',
      ],
      '--institutions: must be a whole number from 1 to 66',
    ],
    [
      ['--scheme', '2015', '--seed', '1.5', '--to', '2021-01-01', '--institutions', '0'],
      ['--seed: must be a whole number from 0 to 4294967295', '--to: must be a day from 2015-01-05 to 2020-12-31'],
      '--institutions: must be a whole number from 1 to 66',
    ],
  ])('names every mistake in %j and plays nothing', async (args, mistakes, last) =>
    expect(await cli(['simulate', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: [...mistakes, last].map((line) => `${line}\n`).join(''),
    }),
  );
});
