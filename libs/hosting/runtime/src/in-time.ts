/** So long a process that is asked to end goes on with what it had taken, and then as long to give back what it holds, in ms. */
const WITHIN = 10_000;

/** Waits for `work`, but not for ever. @returns false when it was given up. @throws what `work` throws */
export async function inTime(work: Promise<unknown>): Promise<boolean> {
  const over = Promise.withResolvers<false>();
  const timer = setTimeout(over.resolve, WITHIN, false);
  try {
    return await Promise.race([work.then(() => true), over.promise]);
  } finally {
    clearTimeout(timer);
  }
}
