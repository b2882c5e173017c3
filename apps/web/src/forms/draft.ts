import type { KeptDraft } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';

/** What was sent and not answered: sent again it is the same request. */
export const Sent = z.object({ key: z.uuid(), body: z.unknown(), seen: z.int().nullable() });
export type Sent = z.infer<typeof Sent>;

/** What somebody filled in and has not sent, or has sent without an answer. */
export const Draft = z.object({ values: z.record(z.string(), z.unknown()), sent: Sent.nullable().catch(null) });
export type Draft = z.infer<typeof Draft>;

/** As this device keeps it. */
const DeviceDraft = Draft.extend({
  /** When the server's copy was kept that this one came from or went to; null: the server has none. */
  base: z.string().nullable(),
  /** Holds something that the server does not have. */
  ahead: z.boolean(),
});
export type DeviceDraft = z.infer<typeof DeviceDraft>;

const PREFIX = 'mijlpaal concept';
/** @param name of the draft, as the API knows it */
export const deviceKey = (actor: string, name: string): string => `${PREFIX} ${actor} ${name}`;

export function readDevice(key: string): DeviceDraft | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  try {
    return DeviceDraft.parse(JSON.parse(text));
  } catch {
    return null; // another version of this page wrote it, or somebody did
  }
}

/** @returns whether there was room for it */
export function writeDevice(key: string, draft: DeviceDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // full, or not allowed in this browser
  }
}

/** Whoever signs out leaves nothing behind on this device that the server has too. */
export function forgetDevice(actor: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(deviceKey(actor, '')) && readDevice(key)?.ahead !== true) localStorage.removeItem(key);
}

/** Filled in on another device. */
export interface OtherDraft {
  readonly draft: Draft;
  readonly keptAt: string;
}

/** What a form begins with. */
export interface Start {
  /** null: nothing was filled in yet. */
  readonly draft: DeviceDraft | null;
  /** Went further from the same beginning; a person chooses. */
  readonly other: OtherDraft | null;
}

/** What the server has; null: nothing that this page can read. */
export function draftOf({ draft, keptAt }: KeptDraft): OtherDraft | null {
  const parsed = Draft.safeParse(draft);
  return parsed.success && keptAt !== null ? { draft: parsed.data, keptAt } : null;
}

/**
 * Of the two copies the one that has what the other has not. Times of two clocks are not compared: what counts is whether the
 * server's copy is the one that this device saw last.
 * @param server null when it did not answer
 */
export function startOf(device: DeviceDraft | null, server: KeptDraft | null): Start {
  if (server === null) return { draft: device, other: null };
  const { keptAt } = server;
  const theirs = draftOf(server);
  if (device !== null && (device.base === keptAt || device.ahead))
    return { draft: { ...device, base: keptAt }, other: device.base === keptAt ? null : theirs };
  return { draft: theirs && { ...theirs.draft, base: theirs.keptAt, ahead: false }, other: null };
}
