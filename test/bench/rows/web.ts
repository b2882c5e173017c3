import { practiceKey, signPracticeToken } from '@mijlpaal/shared-identity';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../browser';
import { Person } from '../../person';
import { type Serving, serve } from '../child';
import { figure, median } from '../measure';
import type { Bench, Row } from '../row';

/** What the issue of the pages promises, in ms. */
const FILTER = 50;
const LIVE = 1_000;
const MANAGER = 'practice-accountManager';
const ROWS = '[role=grid] tbody tr';

interface Setting {
  readonly page: Page;
  readonly url: string;
  readonly data: string;
}

/** The built server in practice mode, with the overview of 66 institutions open in Chromium by somebody who signed in. */
async function withOverview<T>(folder: string, work: (setting: Setting) => Promise<T>): Promise<T> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const environment = { MIJLPAAL_PRACTICE: 'on', MIJLPAAL_PORT: '0', MIJLPAAL_DATA: data };
  const opened: { server?: Serving; browser?: Browser } = {};
  try {
    opened.server = await serve([resolve('dist/api/main.js')], environment, /http:\/\/localhost:\d+/);
    const url = /http:\/\/localhost:\d+/.exec(opened.server.said)?.[0] ?? '';
    const person = new Person({ url });
    await person.signIn(MANAGER);
    opened.browser = await launchBrowser();
    const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
    await context.addCookies([...person.cookies].map(([name, { value }]) => ({ name, value, url })));
    const page = await context.newPage();
    await page.goto(url);
    await page.locator(ROWS).nth(65).waitFor();
    await page.getByText('Live.').waitFor();
    return await work({ page, url, data });
  } finally {
    await opened.browser?.close();
    await opened.server?.stop();
  }
}

/**
 * Runs in the page. How long the next input takes until the frame in which what it changes stands is on the screen, in ms.
 * @param waits whether something changes: how many rows are said to be shown
 */
function nextInput(waits: boolean): void {
  const said = () => document.querySelector('#tabel + [role=status]')?.textContent;
  const before = said();
  const box = window as unknown as { took?: Promise<number> }; // a place of this bench on the page
  box.took = new Promise((took) => {
    const painted = (begun: number) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => took(performance.now() - begun); // a message comes after the frame
      port2.postMessage(null);
    };
    const look = (begun: number) =>
      requestAnimationFrame(() => (waits && said() === before ? look(begun) : painted(begun)));
    window.addEventListener('input', ({ timeStamp }) => look(timeStamp), { capture: true, once: true });
  });
}

async function timed(page: Page, waits: boolean, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(nextInput, waits);
  await act();
  return page.evaluate(() => (window as unknown as { took: Promise<number> }).took); // nextInput put it there
}

const p95 = (samples: readonly number[]): number =>
  samples.toSorted((one, other) => one - other)[Math.ceil(samples.length * 0.95) - 1] ?? NaN;

export const overviewFilter: Row = {
  name: 'overview-filter',
  workload:
    'the overview of 66 institutions in Chromium, of the built server: from a letter in the search field, or a choice of a kind, to the frame in which the rows stand; 95 of 100 are faster than this',
  peerName: 'the same letters in a field on the same page that does nothing',
  goal: { says: `at most ${FILTER} ms`, met: (ours) => ours <= FILTER },
  unit: 'ms',
  limit: 'One thread makes the rows that come and lays out the table; no filter asks the server anything.',
  measure: async ({ folder, quick }: Bench) =>
    withOverview(folder, async ({ page }) => {
      const { keyboard } = page;
      const search = page.getByRole('searchbox');
      const kind = page.getByRole('combobox', { name: 'Soort' });
      await page.evaluate(() => {
        const field = document.createElement('input');
        field.id = 'idle';
        document.querySelector('main')?.prepend(field);
      });
      const keys = [...'25LH', ...Array.from({ length: 4 }, () => 'Backspace')]; // each narrows, then each widens
      const [ours, idle]: [number[], number[]] = [[], []];
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      for (let round = 0; round < (quick ? 5 : 20); round += 1) {
        const counts = round > 0; // what runs for the first time is compiled
        await search.focus();
        for (const key of keys) {
          const took = await timed(page, true, () => keyboard.press(key));
          if (counts) ours.push(took);
        }
        for (const type of ['aoc', '']) {
          const took = await timed(page, true, () => kind.selectOption(type));
          if (counts) ours.push(took);
        }
        await page.locator('#idle').focus();
        for (const key of keys) idle.push(await timed(page, false, () => keyboard.press(key)));
      }
      const filters = asked.filter((url) => url.includes('/v1/trajectories'));
      return {
        ours: p95(ours),
        peer: p95(idle),
        notes: [
          `median ${figure(median(ours))} ms against ${figure(median(idle))}, of ${ours.length} inputs; the slowest ${figure(Math.max(...ours))} ms`,
          `${filters.length} requests to the list while it was filtered`,
        ],
      };
    }),
};

/** Runs in the page. When the line of an institution says something else than now, in ms since 1970. */
function nextChange(name: string): void {
  const line = [...document.querySelectorAll('[role=grid] tbody tr')].find((row) => row.textContent?.includes(name));
  const before = line?.textContent;
  const box = window as unknown as { changed?: Promise<number> }; // a place of this bench on the page
  box.changed = new Promise((changed) => {
    const observer = new MutationObserver(() => {
      const now = [...document.querySelectorAll('[role=grid] tbody tr')].find((row) => row.textContent?.includes(name));
      if (now?.textContent === before) return;
      observer.disconnect();
      requestAnimationFrame(() => changed(Date.now()));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

export const liveChange: Row = {
  name: 'live-change',
  workload:
    'the same overview, open with one person, while another one signs: from the answer 201 to the frame in which the line of that institution says so; the median',
  peerName: 'asking the list anew over HTTP and reading it',
  goal: { says: `at most ${LIVE} ms`, met: (ours) => ours <= LIVE },
  unit: 'ms',
  limit: 'Facts of a tenth of a second are told together, then the page asks the list anew and makes its lines.',
  measure: async ({ folder, quick }: Bench) =>
    withOverview(folder, async ({ page, url, data }) => {
      const key = await practiceKey(data);
      const token = (role: string, institution?: string) =>
        signPracticeToken(key, { role, ...(institution !== undefined && { institution }) });
      const list = async () => {
        const asked = await fetch(`${url}/v1/trajectories/2015?pageSize=100`, {
          headers: { authorization: `Bearer ${await token('accountManager')}` },
        });
        return ((await asked.json()) as { items: { brin: string; name: string }[] }).items; // the list of the contract
      };
      const [shown, asked]: [number[], number[]] = [[], []];
      for (const { brin, name } of (await list()).slice(0, quick ? 8 : 30)) {
        const headers = {
          authorization: `Bearer ${await token('institution', brin)}`,
          'content-type': 'application/json',
        };
        await page.evaluate(nextChange, brin);
        const path = `/v1/trajectories/2015/${brin}/agreement-signatures`;
        const { status } = await fetch(url + path, { method: 'POST', headers, body: '{}' });
        const answered = Date.now();
        if (status !== 201) throw new Error(`${name} could not sign: ${status}`);
        shown.push((await page.evaluate(() => (window as unknown as { changed: Promise<number> }).changed)) - answered);
        const begun = performance.now();
        await list();
        asked.push(performance.now() - begun);
      }
      return {
        ours: median(shown),
        peer: median(asked),
        notes: [`p95 ${figure(p95(shown))} ms, of ${shown.length} changes, on one node`],
      };
    }),
};
