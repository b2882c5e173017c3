import { z } from 'zod';

/** Finer than the phase: what the latest fact that has one says. */
export const Step = z.enum([
  'unsigned',
  'awaitingPlan',
  'delayNotified',
  'planFiled',
  'inAssessment',
  'supplementAsked',
  'advised',
  'reported',
  'talkPlanned',
  'talked',
  'progressAdvised',
  'finalReported',
  'closed',
  /** Another institution goes on for this one. */
  'handedOver',
  /** A person decided that nobody goes on. */
  'ended',
]);
export type Step = z.infer<typeof Step>;
