import { z } from 'zod';
import { Role } from './roles';

/** Roles of those who work on dossiers, and are called by name in them. */
export const COLLEAGUES: readonly Role[] = ['accountManager', 'assessor'];
/** The name behind an opaque key that a reader comes across in dossiers. */
export const Colleague = z.object({ id: z.string(), name: z.string(), role: Role });
export type Colleague = z.infer<typeof Colleague>;
