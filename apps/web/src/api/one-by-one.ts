import { Recorded } from './commands';
import { ApiProblem } from './problem';
import { request } from './request';

/** Of what was sent and not answered for good: sent again with the same key it is recorded once. */
const keys = new Map<string, string>();

/**
 * Sends one command after the other: that one is refused does not hold up the others. What fails otherwise stops it.
 * @param pathOf where it goes for an institution, by BRIN
 * @returns why each was not recorded, or that nobody knows whether it was, by BRIN; null: it was
 * @throws ApiProblem 401
 */
export async function oneByOne(
  brins: readonly string[],
  pathOf: (brin: string) => string,
  body: unknown,
  csrfToken: string,
): Promise<ReadonlyMap<string, string | null>> {
  const outcomes = new Map<string, string | null>();
  let stopped = false;
  for (const brin of brins) {
    if (stopped) {
      outcomes.set(brin, 'Niet geprobeerd.');
      continue;
    }
    const path = pathOf(brin);
    const sent = path + JSON.stringify(body);
    const idempotencyKey = keys.get(sent) ?? crypto.randomUUID();
    keys.set(sent, idempotencyKey);
    try {
      await request(path, Recorded, { method: 'POST', body, csrfToken, idempotencyKey });
      outcomes.set(brin, null);
      keys.delete(sent);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : null;
      if (problem?.status === 401) throw error;
      if (problem?.status === 409) keys.delete(sent);
      else stopped = true;
      outcomes.set(brin, problem?.body ? problem.message : 'Wij weten niet of dit is gelukt. Probeer het nog eens.');
    }
  }
  return outcomes;
}
