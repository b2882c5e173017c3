import type { Refusal, RefusalCode, TrajectoryFactType } from '@mijlpaal/trajectory-contract';

type WouldOpen = TrajectoryFactType | null;

/** @param sentence in Dutch, of its own: no other reason has the same one */
export const refusal = (
  code: RefusalCode,
  article: string,
  sentence: string,
  wouldOpen: string | null = null,
): Refusal => ({
  code,
  article,
  sentence,
  wouldOpen,
});
export const notNow = (article: string, sentence: string, wouldOpen: WouldOpen = null): Refusal =>
  refusal('NotPossibleNow', article, sentence, wouldOpen);
