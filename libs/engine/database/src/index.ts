export { DatabaseUnavailable, Overtaken, whenThere } from './database-unavailable';
export { bytes, bytewise, clockMs, connectionsTo, isPostgres, requireWhole } from './dialect';
