import type { Lifts } from '@mijlpaal/engine-core';

/**
 * How facts of older shapes are read. A shape that was ever written never changes: who needs another one writes a lift from the old one
 * here, changes the schema in `contract`, and adds a file to `contract/corpus`.
 */
export const lifts: Lifts = {};
