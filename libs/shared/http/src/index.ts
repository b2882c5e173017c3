export { Authenticator, BearerGuard } from './bearer.guard';
export { pageOf, Paging, sorted } from './list';
export { mistakesOf, parsed, pathText, refuseMistakes, type SentMistake } from './mistakes';
export { Open, type Principal, SignedIn, type SignedRequest } from './principal';
export { type Problem, problem, ProblemError } from './problem';
export { type KnownErrors, ProblemFilter } from './problem.filter';
