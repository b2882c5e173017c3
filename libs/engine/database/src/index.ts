export { DatabaseUnavailable, Overtaken, whenThere } from './database-unavailable';
export { bytewise, clockMs, connectionsTo, isPostgres, requireWhole } from './dialect';
