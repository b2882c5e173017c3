import { Desk, DeskNotEmpty, type Document, UnusableDesk } from '@mijlpaal/engine-desk';
import { deskSettingsFrom } from '@mijlpaal/hosting-runtime';
import type { Environment } from './moving';
import { BadInput, Unseen } from './outcome';

function deskUrl(environment: Environment): string {
  const url = deskSettingsFrom(environment);
  if (typeof url !== 'string') throw new BadInput(url.mistakes);
  return url;
}

/**
 * Lays everything of the desk that MIJLPAAL_DESK names on another one, which is empty or not there yet. Nobody should write meanwhile.
 * @param to `sqlite:<file>` or `postgres://…`
 * @returns how many rows, by table
 * @throws BadInput
 */
export async function moveDesk(environment: Environment, to: string): Promise<Readonly<Record<string, number>>> {
  const from = await Desk.open(deskUrl(environment), { readOnly: true, stuckMs: 60_000 });
  try {
    const target = await Desk.open(to, { stuckMs: 60_000 });
    try {
      return await from.moveTo(target);
    } finally {
      await target.close();
    }
  } catch (error) {
    if (error instanceof DeskNotEmpty || error instanceof UnusableDesk || error instanceof RangeError)
      throw new BadInput([`--to: ${error.message}`]);
    throw error;
  } finally {
    await from.close();
  }
}

export interface DocumentsCheck {
  readonly documents: number;
  readonly spoilt: readonly Pick<Document, 'folder' | 'sha256'>[];
}

/** Computes the fingerprint of every kept document anew. @throws BadInput, Unseen */
export async function checkDocuments(environment: Environment): Promise<DocumentsCheck> {
  const url = deskUrl(environment);
  try {
    const desk = await Desk.open(url, { readOnly: true, stuckMs: 60_000 });
    try {
      const spoilt = await Array.fromAsync(desk.documents.spoilt());
      const documents = await desk.documents.count();
      return { documents, spoilt: spoilt.map(({ folder, sha256 }) => ({ folder, sha256 })) };
    } finally {
      await desk.close();
    }
  } catch (error) {
    throw new Unseen(`could not look: ${Error.isError(error) ? error.message : String(error)}`, { cause: error });
  }
}

/** What was seen, a line each, for people. */
export const toldDocuments = ({ documents, spoilt }: DocumentsCheck): string =>
  spoilt.length === 0
    ? `documents: ${documents}, each has the fingerprint under which it is kept`
    : spoilt.map(({ folder, sha256 }) => `document ${sha256} of ${folder}: DIFFERENT from what was kept`).join('\n');
