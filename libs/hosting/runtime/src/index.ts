export { Closers } from './closers';
export { Health } from './health';
export type { Log } from './log';
export { Metrics } from './metrics';
export { chance, pause } from './pauses';
export {
  type EventsSettings,
  eventsSettingsFrom,
  type ProcessKind,
  type Settings,
  settingsFrom,
  SettingsShape,
  viewsSettingsFrom,
} from './settings';
export { openEvents, type OpenEvents, openViews, warnOfOpenStreams } from './stores';
export { GROUP, startWorker, type Worker, type WorkerMail } from './worker';
