import { type EventStore, StreamNotFound } from '@mijlpaal/engine-core';
import { z } from 'zod';

const Named = z.object({ sha256: z.string(), name: z.string() });

/**
 * Documents that the facts of a stream name, by fingerprint, with the name of the last fact that does. Read from the log
 * itself: a fact names its documents from the moment it is recorded, also when no view shows it yet, or ever.
 */
export async function namedDocuments(store: EventStore, stream: string): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>();
  try {
    for await (const { data } of store.readStream(stream)) note(data, named);
  } catch (error) {
    if (!(error instanceof StreamNotFound)) throw error;
  }
  return named;
}

/** Wherever in a fact they are. */
function note(value: unknown, named: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  const document = Named.safeParse(value).data;
  if (document !== undefined) named.set(document.sha256, document.name);
  else for (const inner of Object.values(value)) note(inner, named);
}

/** BRINs of whom a fact names a document with this fingerprint. */
export async function institutionsNaming(store: EventStore, sha256: string): Promise<ReadonlySet<string>> {
  const brins = new Set<string>();
  for await (const { data } of store.readAll({ after: null })) {
    const { brin } = data as { readonly brin?: unknown };
    if (typeof brin !== 'string' || brins.has(brin)) continue;
    const named = new Map<string, string>();
    note(data, named);
    if (named.has(sha256)) brins.add(brin);
  }
  return brins;
}
