import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import { ActorId, Name } from './field-kinds';
import { Role } from './roles';

const Details = z.strictObject({
  name: Name,
  email: z.email().nullable(),
  organisation: z.string().trim().min(1).max(100),
  role: Role,
  institutions: z.array(Brin).max(100),
});
/** Who somebody is: in the register of people, never in the log. */
export const PersonDetails = Details.refine(
  ({ role, institutions }) => (role === 'institution') === institutions.length > 0,
  { path: ['institutions'], message: 'is for the role institution, and needed there' },
);

export const Person = z.object({
  id: ActorId,
  ...Details.shape,
  /** Instant of the last sign-in; null: never signed in here. */
  lastSeenAt: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;
