import { InstitutionType } from '@mijlpaal/shared-institution';
import { Role } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';

export const OverviewSort = z.enum([
  'urgency',
  'name',
  'brin',
  'step',
  'turn',
  'deadline',
  'lastDay',
  'excellence',
  'accountManager',
]);
export type OverviewSort = z.infer<typeof OverviewSort>;

/** What an address of the overview can hold; whatever it does not know it leaves out. */
export const OverviewView = z.object({
  zoek: z.string().optional().catch(undefined),
  stap: z.string().optional().catch(undefined),
  aanzet: Role.optional().catch(undefined),
  soort: InstitutionType.optional().catch(undefined),
  provincie: z.string().optional().catch(undefined),
  portefeuille: z.literal('mijn').optional().catch(undefined),
  sorteer: OverviewSort.optional().catch(undefined),
  richting: z.literal('af').optional().catch(undefined),
  /** Columns beside the name, with dots between; without: the usual ones. */
  kolommen: z.string().optional().catch(undefined),
});
export type OverviewView = z.infer<typeof OverviewView>;
