import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** @source WCAG 2.2 AA, and what axe calls good practice */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const SCREENSHOTS = resolve(import.meta.dirname, '../../dist/screenshots');
/** A desk by day and a telephone by night: together they show each width and each mode. */
const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;
/** Of a longer page the rest is left out of the picture, in pixels. */
const TALLEST = 3_000;

/**
 * What is wrong with a page in its present state, on a wide and on a narrow screen, in light and in dark: every accessibility violation, and
 * whether it has to be moved sideways. Comes back to the screen that it had.
 * @param picture the name under which it is photographed at both widths, in light, into `dist/screenshots`
 */
export async function faults(page: Page, picture?: string): Promise<readonly string[]> {
  await settled(page);
  const before = page.viewportSize();
  const found: string[] = [];
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    if (picture !== undefined) await photograph(page, `${picture}-${width}`);
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)).map((each) => `${width} px, ${colorScheme}: ${each}`));
    if (!(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)))
      found.push(`${width} px: wider than the screen`);
    await page.emulateMedia({ colorScheme: null });
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Nothing is on its way to the page any more, as far as the page says. */
export const settled = (page: Page) =>
  page.waitForFunction(
    () => document.fonts.status === 'loaded' && document.querySelector('[aria-busy="true"], .mp-skel') === null,
  );

/** In a window as tall as the page, so that what stays in view stands where the page ends. @param name of the file, without `.png` */
async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const { width, height, scrolled } = await page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
    scrolled: window.scrollY,
  }));
  // what is as tall as the window grows with it: once more
  for (let time = 0; time < 2; time += 1) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(whole, TALLEST) });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
  await page.setViewportSize({ width, height });
  await page.evaluate((top) => window.scrollTo(0, top), scrolled);
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: injected } = window as unknown as { axe: typeof axe }; // the source puts it there
    // without a story of all that is well, which took most of the time
    const found = await injected.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, TAGS);
}
