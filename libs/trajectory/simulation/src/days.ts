import { isoDate } from '@mijlpaal/shared-time';

/** The day on which practice and every simulation begin. */
export const FIRST_DAY = isoDate('2015-01-05');
/** By then all of scheme 2015 has ended. */
export const LAST_DAY = isoDate('2020-12-31');
