export { book } from './book';
export { pathDrawings } from './path-drawings';
