import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Setting, Stage } from './windows';

/** The stage of all stories of a file: call it once, at the top. It can be used from within a story. */
export function stageOf(setting: Setting = {}): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => void (stage = await Stage.open(setting)));
  afterEach(() => stage?.clear());
  afterAll(() => stage?.close());
  return () => {
    if (stage === null) throw new Error('The stage is not open');
    return stage;
  };
}
