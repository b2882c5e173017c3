import { ApiProblem } from './problem';

/**
 * Sends one command after the other: that one is refused does not hold up the others.
 * @returns why each was refused; null: it was not @throws what is no refusal
 */
export async function oneByOne(
  keys: readonly string[],
  send: (key: string) => Promise<unknown>,
): Promise<ReadonlyMap<string, string | null>> {
  const outcomes = new Map<string, string | null>();
  for (const key of keys)
    try {
      await send(key);
      outcomes.set(key, null);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
      outcomes.set(key, error.message);
    }
  return outcomes;
}
