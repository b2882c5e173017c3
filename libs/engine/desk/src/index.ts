export { Desk, type DeskOptions } from './desk';
export { DeskNotEmpty } from './move-rows';
export { UnusableDesk } from './unusable-desk';
export { Documents, type Document, OtherBytes } from './documents';
export { type EndedSession, EndedSessions } from './ended-sessions';
export { type Draft, DRAFT_DAYS, Drafts, DRAFTS_EACH } from './drafts';
export { People, type Person, type PersonDetails } from './people';
