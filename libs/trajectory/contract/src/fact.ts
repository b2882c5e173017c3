import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';

export const fact = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), data: z.object(shape) });

/** A fact whose data begin with the institution it is about. */
export const ofInstitution = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  fact(type, { brin: Brin, ...shape });
