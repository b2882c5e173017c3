import { type FundingCompleteness, figureName, type MissingFigure, type Refusal } from '@mijlpaal/trajectory-contract';
import { refusal } from '../scheme-2015/rim-refusals';

/** So many are named; of the rest only how many there are. */
const NAMED = 10;

function listed(names: readonly string[]): string {
  const [some, rest] = [names.slice(0, NAMED), names.length - NAMED];
  return `${some.join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}.`;
}

const said = ({ name, brin }: MissingFigure): string => `${figureName(name)}${brin === null ? '' : ` van ${brin}`}`;

/** The fact that would bring the first missing figure. */
function wouldBring({ code, name, component }: MissingFigure): string | null {
  if (code === 'normMissing') return 'NormsPublished';
  if (code === 'ceilingMissing') return 'CeilingPublished';
  if (name === 'nationalContribution' || name === 'level2Students') return 'FiguresDelivered';
  if (name.startsWith('statement ')) return 'InstitutionSplit';
  if (component === 'studyValue') return 'StudyValuesDelivered';
  return component === 'workPlacement' ? 'WorkPlacementResultsClassed' : 'EarlyLeaversDelivered';
}

/** Why no payment run can be confirmed on a division, naming what is missing; null: nothing stands in the way here. */
export function paymentRefusal({ complete, missing, missingFigures }: FundingCompleteness): Refusal | null {
  if (!complete) {
    const why = refusal('DivisionIncomplete');
    return { ...why, sentence: `${why.sentence} Het gaat om: ${listed(missing.map(({ stream }) => stream))}` };
  }
  const [first] = missingFigures;
  if (first === undefined) return null;
  const why = refusal('FigureMissing');
  return {
    ...why,
    sentence: `${why.sentence} Er ontbreekt: ${listed(missingFigures.map(said))}`,
    wouldOpen: wouldBring(first),
  };
}
