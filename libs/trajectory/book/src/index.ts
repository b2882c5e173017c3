export { book } from './book';
