export { Desk, type DeskOptions } from './desk';
export { type Draft, DRAFT_DAYS, Drafts, DRAFTS_EACH } from './drafts';
