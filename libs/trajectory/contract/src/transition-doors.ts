import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import type { Mistake } from './body-rules';
import { type Door, door } from './door';
import { sent } from './fields';
import type { TransitionCommand } from './commands';

const transition = door<TransitionCommand>;

/** Doors under `/v1/schemes/2015/` about institutions that end. @source scheme-2015, mergers */
export const transitionDoors = {
  mergers: transition(
    'mergers',
    'MergeInstitutions',
    'InstitutionMerged',
    { parts: z.array(Brin).min(1, 'must name a part').max(20), ...sent.InstitutionMerged },
    'Fusie vastleggen: een instelling gaat verder voor andere',
    mergerMistakes,
  ),
  stops: transition(
    'stops',
    'StopInstitution',
    'InstitutionStopped',
    { brin: Brin, ...sent.InstitutionStopped },
    'Vastleggen dat een instelling stopt zonder bekende opvolger',
  ),
} as const satisfies Record<string, Door<TransitionCommand>>;

function mergerMistakes({ parts, into }: Record<string, unknown>): readonly Mistake[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part, at): Mistake[] => [
    ...(part === into ? [{ path: ['parts', at], message: 'must not be the institution that goes on' }] : []),
    ...(parts.indexOf(part) < at ? [{ path: ['parts', at], message: 'must be named once' }] : []),
  ]);
}
