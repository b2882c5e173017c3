import { lift, type Lifts } from '@mijlpaal/engine-core';
import { z } from 'zod';

/**
 * How facts of older shapes are read. A shape that was ever written never changes: who needs another one writes a lift from the old one
 * here, changes the schema in `contract`, and adds a file to `contract/corpus`.
 */
export const lifts: Lifts = {
  SectorReportPublished: [lift(z.looseObject({}), (report) => ({ ...report, computedOn: null, figures: [] }))],
};
