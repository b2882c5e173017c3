/** So long after a touch or a key somebody is still there, in milliseconds. */
const STAYS_MS = 60_000;

let last = performance.now();
for (const kind of ['pointerdown', 'keydown', 'wheel'] as const)
  window.addEventListener(kind, () => (last = performance.now()), { capture: true, passive: true });

/** Whether somebody uses this page now. What it asks by itself does not keep a session alive. */
export const attended = (): boolean => performance.now() - last < STAYS_MS;
