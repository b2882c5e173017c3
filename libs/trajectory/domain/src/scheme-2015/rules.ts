import type { RulesVersion } from '@mijlpaal/trajectory-contract';

/** Version of the rules under which a trajectory is opened today. */
export const RULES: RulesVersion = '2015.1';
