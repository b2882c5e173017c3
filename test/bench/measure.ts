/** Middle of the samples; of an even number the mean of the two in the middle. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured');
  return (low + high) / 2;
}

/** One sample of one side. */
export type Side = () => Promise<number>;

/**
 * Takes samples of all sides in turn, so that what else the machine does falls on each alike.
 * @param warmUps rounds before the first that counts; 0 where a sample is a process of its own, or long
 * @returns the median of each side
 */
export async function alternate<Name extends string>(
  runs: number,
  sides: Readonly<Record<Name, Side>>,
  warmUps = 1,
): Promise<Record<Name, number>> {
  const names = Object.keys(sides) as Name[]; // they are its keys
  const samples = Object.fromEntries(names.map((name): [string, number[]] => [name, []]));
  for (let run = 0; run < warmUps + runs; run += 1)
    for (const name of names) {
      const sample = await sides[name]();
      if (run >= warmUps) samples[name]?.push(sample);
    }
  return Object.fromEntries(names.map((name) => [name, median(samples[name] ?? [])])) as Record<Name, number>; // as above
}

/** How often `work` is done in a second by so many at once, measured over `ms`. @param work is told who does it and how often that one did it before */
export async function perSecond(
  ms: number,
  atOnce: number,
  work: (writer: number, turn: number) => unknown,
): Promise<number> {
  let done = 0;
  const begun = performance.now();
  const writer = async (_: unknown, index: number): Promise<void> => {
    for (let turn = 0; performance.now() - begun < ms; turn += 1) {
      await work(index, turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, writer));
  return (done * 1_000) / (performance.now() - begun);
}

/** How long `work` takes, in ms. */
export async function millis(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** With as many digits as it deserves: 12,345 · 123 · 12.3 · 0.123 */
export const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3 });
