import { Brin } from '@mijlpaal/shared-institution';
import { z } from 'zod';
import type { Mistake } from './body-rules';
import { type Door, door } from './door';
import { unitInYear } from './delivered-fields';
import { unitMistakes } from './delivered-mistakes';
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
  splits: transition(
    'splits',
    'SplitInstitution',
    'InstitutionSplit',
    { brin: Brin, ...sent.InstitutionSplit },
    'Splitsing vastleggen: de ondertekende verklaring verdeelt de gegevens over studiewaarde',
    splitMistakes,
  ),
} as const satisfies Record<string, Door<TransitionCommand>>;

const Parts = z.array(
  z.object({ into: z.string(), units: z.array(z.object({ ...unitInYear, schoolYear: z.string() })) }),
);

function splitMistakes({ brin, parts: sentParts }: Record<string, unknown>): readonly Mistake[] {
  const parts = Parts.safeParse(sentParts).data ?? [];
  const names = parts.map(({ into }) => into);
  return [
    ...(names.length > 0 && names.every((name) => name === brin)
      ? [{ path: ['parts'], message: 'must name an institution besides the one that splits' }]
      : []),
    ...parts.flatMap(({ into, units }, at): Mistake[] => {
      const abouts = units.map(({ schoolYear, domain, level }) => `${schoolYear} ${domain}-${level}`);
      return [
        ...(names.indexOf(into) < at ? [{ path: ['parts', at, 'into'], message: 'must be named once' }] : []),
        ...units.flatMap((unit, index) => [
          ...unitMistakes(unit).map(({ path, message }) => ({
            path: ['parts', at, 'units', index, ...path],
            message,
          })),
          ...(abouts.indexOf(abouts[index] ?? '') < index
            ? [{ path: ['parts', at, 'units', index], message: `${abouts[index]} must stand in it once` }]
            : []),
        ]),
      ];
    }),
  ];
}

function mergerMistakes({ parts, into }: Record<string, unknown>): readonly Mistake[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part, at): Mistake[] => [
    ...(part === into ? [{ path: ['parts', at], message: 'must not be the institution that goes on' }] : []),
    ...(parts.indexOf(part) < at ? [{ path: ['parts', at], message: 'must be named once' }] : []),
  ]);
}
