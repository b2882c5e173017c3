import { z } from 'zod';
import { ofInstitution } from './fact';
import { stored } from './fields';

/** Fusie: from that day on `into` goes on for this institution. */
export const InstitutionMerged = ofInstitution('InstitutionMerged', stored.InstitutionMerged);
/** The institution ended, and nobody is said to go on for it. */
export const InstitutionStopped = ofInstitution('InstitutionStopped', stored.InstitutionStopped);
/** Which institutions ended under a scheme, and who goes on for them: together in one stream, for they exclude each other. */
export const TransitionEvent = z.discriminatedUnion('type', [InstitutionMerged, InstitutionStopped]);
export type TransitionEvent = z.infer<typeof TransitionEvent>;
