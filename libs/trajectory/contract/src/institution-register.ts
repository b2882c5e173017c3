import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import { ActorId } from './field-kinds';

/** An institution with a trajectory and who looks after it: nothing of what is in its dossier. */
export const RegisteredInstitution = z.object({
  brin: Brin,
  name: z.string(),
  type: InstitutionType,
  province: z.string(),
  /** Opaque key; null: nobody. */
  accountManager: ActorId.nullable(),
});
export type RegisteredInstitution = z.infer<typeof RegisteredInstitution>;
