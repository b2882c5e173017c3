import { Role } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';

/** What an address of the calendar can hold; whatever it does not know it leaves out. */
export const CalendarView = z.object({
  weergave: z.literal('lijst').optional().catch(undefined),
  maand: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  dag: z.iso.date().optional().catch(undefined),
  termijn: z.string().optional().catch(undefined),
  zoek: z.string().optional().catch(undefined),
  wie: Role.optional().catch(undefined),
  portefeuille: z.literal('mijn').optional().catch(undefined),
  klaar: z.literal('ook').optional().catch(undefined),
});
export type CalendarView = z.infer<typeof CalendarView>;
