export { EventLine } from './chain';
export { compareWithExport } from './compare-with-export';
export { exportEvents } from './export-events';
export { importEvents, type MovingEvent, StoreNotEmpty } from './import-events';
export { BadExport, readExport } from './read-export';
