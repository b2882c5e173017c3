export { Closers } from './closers';
export { openContacts } from './contacts';
export { Health } from './health';
export { inTime } from './in-time';
export { type Log, type Logger, openLog } from './log';
export { Metrics } from './metrics';
export { serveMetrics } from './metrics-server';
export { chance, pause } from './pauses';
export {
  deskSettingsFrom,
  type EventsSettings,
  eventsSettingsFrom,
  type ProcessKind,
  type Settings,
  settingsFrom,
  viewsSettingsFrom,
} from './settings';
export { SettingsShape } from './settings-shape';
export { openDesk, openEvents, type OpenEvents, openViews, warnOfOpenStreams } from './stores';
export { GROUP, startWorker, type Worker, type WorkerMail } from './worker';
