import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { fact } from './fact';

/** SHA-256 of a secret in hex: who reads the log cannot make an address of it. */
const SecretHash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

/**
 * Somebody's calendar can be read by who knows the secret. `brins`: the institutions that the sharer was tied to; the role stands in
 * the metadata.
 */
export const CalendarShared = fact('CalendarShared', {
  secretHash: SecretHash,
  brins: z.array(Brin),
  sharedOn: IsoDate,
});
/** From here on the secret opens nothing. */
export const CalendarWithdrawn = fact('CalendarWithdrawn', { secretHash: SecretHash, withdrawnOn: IsoDate });
export const CalendarEvent = z.discriminatedUnion('type', [CalendarShared, CalendarWithdrawn]);
export type CalendarEvent = z.infer<typeof CalendarEvent>;
