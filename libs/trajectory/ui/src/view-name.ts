import { nl } from './nl';

/** A view in words; a view that has none keeps the name that the log and the command line use. */
export const viewName = (view: string): string => nl.operations.views.names[view] ?? view;
