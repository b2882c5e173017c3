import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { unitInYear } from './delivered-fields';
import { type ObjectOf, Text } from './field-kinds';
import { WorkPlacementClass } from './result-fields';
import { Step } from './steps';

/** A fact of the predecessor: its own day, the day it was recorded, and which one it is. */
const noted = { on: IsoDate, recordedOn: IsoDate, factId: z.string() };

/** A key that is no year is one that this does not know: it is dropped, as everywhere. */
const yearsAlone = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([key]) => /^\d{4}$/.test(key)))
    : value;

/** What a successor takes over of the trajectory of one predecessor, as it stood when that ended. */
const takenOver = (object: ObjectOf) => {
  const Noted = object(noted);
  const byYear = <T extends z.ZodType>(one: T) => z.preprocess(yearsAlone, z.record(z.string(), one));
  const Plan = object({
    ...noted,
    provisional: z.boolean(),
    excellenceApplication: z.boolean(),
    confirmed: Noted.nullable(),
    talks: z.array(Noted),
    advices: z.array(Noted),
    supplements: z.array(object({ asked: Noted, by: IsoDate, ended: Noted.nullable() })),
    excellence: z.enum(['notApplied', 'applied', 'advised', 'approved', 'approvedWithConditions', 'rejected']),
    excellenceAdvices: z.array(
      object({
        ...noted,
        outcome: z.enum(['positive', 'positiveWithConditions', 'negative']),
        advisers: z.array(z.string()),
      }),
    ),
    excellenceDecision: object({
      ...noted,
      outcome: z.enum(['approved', 'approvedWithConditions', 'rejected']),
    }).nullable(),
    /** Where the predecessor was, for lists. */
    step: Step,
    year: z.int().nullable(),
  });
  const WorkPlacement = object({
    state: z.enum(['filed', 'toBeChanged', 'revised', 'acceptable', 'approved']),
    plan: Noted,
    assessments: z.array(object({ ...noted, assessors: z.array(z.string()) })),
    approved: Noted.nullable(),
    reports: byYear(Noted),
    classes: byYear(object({ ...noted, class: WorkPlacementClass })),
  });
  const years = z.array(z.int());
  return {
    predecessor: Brin,
    takenOverOn: IsoDate,
    /** Id of the fact that says that the two merged. */
    transition: z.uuid(),
    /** null: the successor signed itself, or neither did. */
    agreement: Noted.nullable(),
    /** null: the successor goes on with a plan of its own, or neither has one. */
    plan: Plan.nullable(),
    workPlacement: WorkPlacement.nullable(),
    /** Obligations that now count as met. */
    met: object({
      interimReports: byYear(Noted),
      talksPlanned: byYear(
        object({ ...noted, at: z.string(), assessor: z.string().optional(), place: z.string().optional() }),
      ),
      talks: byYear(object({ ...noted, withoutReport: z.boolean() })),
      progressAdvices: byYear(Noted),
      finalReport: Noted.nullable(),
    }),
    /** Obligations that the successor had met and now owes again, because the predecessor had not. */
    owed: object({
      interimReports: years,
      talks: years,
      progressAdvices: years,
      finalReport: z.boolean(),
      /** Years of work placement whose results are to be reported and classed again, or classed; left out: none. */
      workPlacementReports: years.exactOptional(),
      workPlacementClasses: years.exactOptional(),
    }),
    /** What was issued already on deadlines that go on: it is not issued again. */
    reminders: z.array(z.string()),
  };
};

/** Fields of the facts about institutions that end and go on. @param common what each may leave out */
export const transitionFields = <Common extends z.core.$ZodLooseShape>(object: ObjectOf, common: Common) => ({
  InstitutionMerged: { into: Brin, mergedOn: IsoDate, source: Text, ...common },
  InstitutionStopped: { stoppedOn: IsoDate, source: Text, ...common },
  /** `signedOn`: of the statement of the competent authorities. `parts`: what each institution gets of the data. */
  InstitutionSplit: {
    splitOn: IsoDate,
    signedOn: IsoDate,
    source: Text,
    parts: z
      .array(object({ into: Brin, units: z.array(object(unitInYear)).max(2_000) }))
      .min(1, 'must name a part')
      .max(10),
    ...common,
  },
  TrajectoryHandedOver: { handedOverOn: IsoDate, successor: Brin, transition: z.uuid() },
  PredecessorTakenOver: takenOver(object),
  SuccessorAwaited: { stoppedOn: IsoDate, transition: z.uuid() },
  TrajectoryEnded: { endedOn: IsoDate, grounds: Text, ...common },
});
