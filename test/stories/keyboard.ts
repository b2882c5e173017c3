import type { Locator, Page } from 'playwright-core';

/** More steps than any page has places to stop. */
const STEPS = 400;

/** Where the focus is now, and what is wrong with how it shows. Runs in the page. */
function focused() {
  const element = document.activeElement;
  if (element === null || element === document.body) return { what: 'nothing', faults: [] };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  const inView = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
  return {
    what: `${element.tagName.toLowerCase()} ${name}`,
    faults: [...(marked ? [] : ['shows no focus']), ...(inView ? [] : ['is out of view'])],
  };
}

/** Somebody without a mouse. Everything that gets the focus on the way must show it and be in view. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Tab, until it is there. @throws Error when it cannot be reached, or the focus was lost from sight on the way */
  async to(target: Locator): Promise<void> {
    const passed: string[] = [];
    await target.waitFor();
    for (let step = 0; step < STEPS; step += 1) {
      await this.page.keyboard.press('Tab');
      const { what, faults } = await this.page.evaluate(focused);
      passed.push(what);
      if (faults.length > 0) throw new Error(`${what} ${faults.join(' and ')}`);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`The keyboard cannot reach it; it passed ${[...new Set(passed)].join(', ')}`);
  }

  /** Goes there and presses Enter. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  /** Goes there and types over what stands there. */
  async type(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }
}
