import { parse, v5 } from 'uuid';

/** Namespace of every id made from a name here; never changes, or repeats would no longer be recognised. */
const MIJLPAAL = parse('5b0c7a4e-3f0e-5c4e-9a43-6d1f0b1e7c15');

/** The UUID that this name always gives. @param parts joined by a bar */
export const idFrom = (...parts: readonly (string | number)[]): string => v5(Buffer.from(parts.join('|')), MIJLPAAL);

/** Id of the event that a command makes in a stream: a repeat makes the same one. @param index place among its events, from 0 */
export const eventId = (stream: string, commandId: string, index: number): string => idFrom(stream, commandId, index);
