export { Authenticator } from './authenticator';
export { correlated, correlationId, sentCorrelationId } from './correlation';
export { pageOf, Paging, sorted } from './list';
export { mistaken, mistakesOf, parsed, parsedBoth, pathText, refuseMistakes, type SentMistake } from './mistakes';
export {
  Open,
  type Principal,
  type RouteNotes,
  SignedIn,
  type SignedRequest,
  TakesCsv,
  TakesDocuments,
} from './principal';
export { type Problem, problem, ProblemError } from './problem';
export { type KnownErrors, ProblemFilter } from './problem.filter';
