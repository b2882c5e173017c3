import { z } from 'zod';

/** Versions of the rules of scheme 2015 that this program can decide by, oldest first. */
export const RulesVersion = z.enum(['2015.1'], 'is not a version of the rules that this program knows');
export type RulesVersion = z.infer<typeof RulesVersion>;

/** The name of a version, whether this program knows it or not. */
export const RulesName = z.string().regex(/^2015\.[1-9]\d?$/, 'must be a version of the rules, such as "2015.2"');
