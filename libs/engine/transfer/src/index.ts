export { EventLine } from './chain';
export { exportEvents } from './export-events';
export { importEvents, StoreNotEmpty } from './import-events';
export { BadExport, readExport } from './read-export';
