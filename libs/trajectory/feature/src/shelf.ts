import { streamOf } from '@mijlpaal/engine-core';
import { schemeWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';

/** Documents that belong together: a folder on the desk, and the stream whose facts name them. */
export interface Shelf {
  readonly folder: string;
  readonly stream: string;
}

const SCHEME = '2015';

/** What facts about one institution name. */
export const shelfOf = (brin: string): Shelf => ({ folder: brin, stream: streamOf(trajectoryWorkflow, brin) });

/** What facts about the scheme as a whole name, such as guidance. */
export const schemeShelf: Shelf = {
  folder: streamOf(schemeWorkflow, SCHEME),
  stream: streamOf(schemeWorkflow, SCHEME),
};

export const shelfIn = (folder: string): Shelf => (folder === schemeShelf.folder ? schemeShelf : shelfOf(folder));
