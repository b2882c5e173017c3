import { z } from 'zod';

/** Why a well-formed command is refused. */
export const RefusalCode = z.enum([
  /** The chart has no such move from where the trajectory is. */
  'NotPossibleNow',
  'ExcellenceNotInTime',
  'AdviserMayNotDecide',
  /** A page is named of a document that the institution did not file with its plan. */
  'DocumentNotFiled',
  'InterimReportAlreadySubmitted',
  'InterimReportTooEarly',
  'ProgressTalkAlreadyHeld',
  'ProgressTalkNotHeld',
  'ProgressAdviceAlreadyGiven',
  'FinalReportTooEarly',
  'FinalReportMissing',
  'LastTalkMissing',
  'WorkAlreadyClaimed',
  'WorkNotClaimed',
  'WorkPlacementPlanTooEarly',
  'WorkPlacementReportTooEarly',
  'PaymentTooEarly',
  'InstitutionAlreadyRegistered',
  'InstitutionNotRegistered',
  'TrajectoryAlreadyOpened',
  'DeadlineNotOpen',
  'ReminderNotIssued',
  'FactNotKnown',
  'NotYoursToCorrect',
  'CorrectionChangesNothing',
  'CorrectedDayNotPossible',
  /** As it would read with the correction, a later fact could not have been. */
  'LaterFactNotPossible',
  /** An institution corrects words and amounts of its own; no day, no deadline and no right. */
  'CorrectionMovesTrajectory',
  'FactAlreadySkipped',
  'OtherFactWaits',
  'DivisionIncomplete',
  'FigureMissing',
  'OtherRunConfirmed',
  'RunUnchanged',
  /** A confirmed run gave another amount, and nothing says why. */
  'PaidOtherThanDecided',
  /** Every reason is in the sentence. */
  'TransitionNotPossible',
  /** Each place where it does not agree is in `differences`. */
  'StatementNotInBalance',
  'CalendarNotShared',
  'MidtermReviewNotIn2017',
  'RulesNotKnown',
  'KeyReused',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** A refusal explains itself. None of the texts is ever empty. */
export const Refusal = z.object({
  code: RefusalCode,
  /** The article, or where no article exists the source and place (`S4 planning`) or the setting (`reading: …`). */
  article: z.string().min(1),
  /** In Dutch, for the person who asked. */
  sentence: z.string().min(1),
  /** What would open this road: the name of a fact, or a day (`YYYY-MM-DD`); null when nothing does any more. */
  wouldOpen: z.string().nullable(),
  /** The later fact that a correction would make impossible. */
  laterFact: z.object({ id: z.string(), type: z.string(), revision: z.int() }).optional(),
  /** Where a statement does not agree with what was delivered; null: nothing was delivered, or nothing is divided. */
  differences: z
    .array(
      z.object({
        schoolYear: z.string(),
        unit: z.string(),
        field: z.enum(['diplomas', 'studyValue', 'heavierDiplomas', 'notDelivered', 'notDivided']),
        delivered: z.string().nullable(),
        divided: z.string().nullable(),
      }),
    )
    .optional(),
});
export type Refusal = z.infer<typeof Refusal>;
