export { Brin, brin, InstitutionType } from './brin';
