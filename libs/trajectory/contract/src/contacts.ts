import { z } from 'zod';
import { Role } from './roles';

/** Where somebody around a dossier gets mail: from the register of contacts, never from the log. */
export const Contact = z.object({ role: Role, address: z.email().meta({ example: 'plan@roc.voorbeeld.invalid' }) });
export type Contact = z.infer<typeof Contact>;
