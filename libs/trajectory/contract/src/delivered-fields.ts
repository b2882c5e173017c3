import { z } from 'zod';
import { Domain } from './result-fields';
import { DiplomaLevel } from './study-value';

const MOST = 10_000_000;
const Count = z.int('must be a whole number').min(0, 'must be 0 or more').max(MOST);
/** null: suppressed, because so few people can be known by it. It is never 0. */
const Suppressible = <T extends z.ZodType>(value: T) => value.nullable();
/** A sum of study values, exact: "220.15". */
const StudyValueSum = z.string().regex(/^\d{1,9}(\.\d{1,12})?$/, 'must be a sum of study values, such as "220.15"');

/** Which unit (eenheid) of an institution. */
export const unit = { domain: Domain, level: DiplomaLevel };
/** What is counted of a unit in a school year. */
export const ofUnit = {
  diplomas: Suppressible(Count),
  studyValue: Suppressible(StudyValueSum),
  heavierDiplomas: Suppressible(Count),
};
/** Students under 22 on a count day, and who of them left early. */
export const ofCategory = { students: Suppressible(Count), leavers: Suppressible(Count) };
