import type { Collection } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

/** What one does at a collection, in Dutch, with its verb at the end. */
export const actionName = (command: string): string => {
  const known = (Object.keys(nl.action) as Collection[]).find((each) => each === command); // the keys are collections
  return (known && nl.action[known]) ?? command;
};
