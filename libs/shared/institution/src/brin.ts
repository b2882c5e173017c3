import { z } from 'zod';

/** Registration code of an institution: two digits and two capitals, such as 25LH. */
export const Brin = z
  .string()
  .regex(/^\d{2}[A-Z]{2}$/, 'must be a BRIN: two digits and two capitals')
  .brand('Brin');
export type Brin = z.infer<typeof Brin>;

/** @throws ZodError when `text` is not a BRIN */
export const brin = (text: string): Brin => Brin.parse(text);

/** Kind of mbo institution: regional (roc), agricultural (aoc) or of one trade (vakinstelling). */
export const InstitutionType = z.enum(['roc', 'aoc', 'vakinstelling']);
export type InstitutionType = z.infer<typeof InstitutionType>;
