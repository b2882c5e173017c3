import { z } from 'zod';

/** Level of a diploma that has a study value: basisberoeps- (2), vak- (3), middenkader- or specialistenopleiding (4). @source R16 bijlage 3 */
export const DiplomaLevel = z.literal([2, 3, 4], 'must be 2, 3 or 4');
export type DiplomaLevel = z.infer<typeof DiplomaLevel>;

/** Prior education (vooropleiding) of who got a diploma; `-none`: without a diploma. @source R16 bijlage 4 */
export const PriorEducation = z.enum([
  'pro',
  'vmbo-none',
  'havo-vwo-none',
  'vmbo-bbl',
  'vmbo-kbl',
  'vmbo-gl',
  'vmbo-tl',
  'havo-vwo',
  'other',
]);
export type PriorEducation = z.infer<typeof PriorEducation>;

/** From 1 October to 1 October: "2014-2015". */
export const SchoolYear = z
  .string()
  .regex(/^20\d{2}-20\d{2}$/, 'must be a school year, such as "2014-2015"')
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, 'must be two years that follow each other');
export type SchoolYear = z.infer<typeof SchoolYear>;
