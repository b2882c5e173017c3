import { z } from 'zod';

/** Everyone who may sign in. `assessor` is MBO in Bedrijf, `decisionMaker` acts for the minister. */
export const Role = z.enum([
  'accountManager',
  'assessor',
  'institution',
  'decisionMaker',
  'duo',
  'networkOffice',
  'auditor',
  'operator',
]);
export type Role = z.infer<typeof Role>;
