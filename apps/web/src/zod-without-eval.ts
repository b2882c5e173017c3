import { config } from 'zod';

/** Before any schema is made: the content policy of the pages allows no code from text, and zod would try it. */
config({ jitless: true });
