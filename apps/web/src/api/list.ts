import { z } from 'zod';

/** Everything on one page, as far as the API allows. */
export const ALL = 'page=1&pageSize=1000';
export const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int() });
