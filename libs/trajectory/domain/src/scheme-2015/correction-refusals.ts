import type { IsoDate } from '@mijlpaal/shared-time';
import { formatDay, mayCorrect, type Refusal, type Role } from '@mijlpaal/trajectory-contract';
import { notNow, refusal } from './refusal-kinds';
import { sources } from './sources';
import type { Standing } from './standing';

/** Why a correction is refused. */
export const correctionRefusals = {
  /** @param wouldOpen a fact that this role may correct, or that leads to one */
  nothingToCorrect: (wouldOpen: string | null) =>
    refusal('NotPossibleNow', sources.correction, 'Er is nog geen feit dat u kunt herstellen.', wouldOpen),
  factNotKnown: () =>
    refusal('FactNotKnown', sources.correction, 'In dit traject is geen feit van deze soort met dit kenmerk.'),
  notYours: () =>
    refusal(
      'NotYoursToCorrect',
      sources.correction,
      'Dit feit herstelt een andere rol. Vraag het DUO of het ministerie.',
    ),
  figureNotKnown: () =>
    refusal(
      'FactNotKnown',
      sources.correction,
      'Er is geen plafond, cijfer of levering van deze soort met dit kenmerk.',
    ),
  figureNotYours: () =>
    refusal(
      'NotYoursToCorrect',
      sources.correction,
      'Een plafond of een norm herstelt het ministerie, een cijfer of een levering herstelt DUO.',
    ),
  changesNothing: () =>
    refusal('CorrectionChangesNothing', sources.correction, 'Zo staat het er al. Er is niets om te herstellen.'),
  /** @param recordedOn of the fact that is corrected */
  dayNotPossible: (recordedOn: IsoDate) =>
    refusal(
      'CorrectedDayNotPossible',
      sources.correction,
      `Het feit is vastgelegd op ${formatDay(recordedOn)}. De dag van het feit kan niet later zijn, en een gevraagde dag niet eerder.`,
    ),
  movesTrajectory: () =>
    refusal(
      'CorrectionMovesTrajectory',
      sources.correction,
      'Dit verandert een dag, een termijn of een recht. Vraag DUO om dit te herstellen.',
    ),
  takenOver: () =>
    refusal(
      'CorrectionMovesTrajectory',
      sources.correction,
      'Een andere instelling is met dit traject verder gegaan. Een dag, een termijn of een recht ligt hier nu vast.',
    ),
  couldNotFollow: () => notNow(sources.correction, 'Dit feit bouwt voort op wat u herstelt.'),
  /** @param what the later fact, in Dutch @param because why it could not have been */
  laterFactNotPossible: (
    laterFact: NonNullable<Refusal['laterFact']>,
    what: string,
    on: IsoDate,
    because: Refusal,
  ): Refusal => ({
    ...refusal(
      'LaterFactNotPossible',
      because.article,
      `Dan had een later feit niet gekund: ‘${what}’ van ${formatDay(on)}. Want: ${because.sentence}`,
    ),
    laterFact,
  }),
  notOpened: () =>
    notNow(sources.opening, 'Er is nog niets te herstellen: dit traject is nog niet geopend.', 'TrajectoryOpened'),
} as const;

/** Why a role has nothing to correct in a trajectory yet; null: it has something. */
export function nothingToCorrect(
  role: Role,
  { opened, signed, plan, closed, ended, recorded }: Standing,
): Refusal | null {
  if (opened === null) return correctionRefusals.notOpened();
  if (recorded.some((type) => mayCorrect(role, type))) return null;
  if (closed !== null || ended !== null) return correctionRefusals.nothingToCorrect(null);
  const [first] = [
    ...(signed === null ? ['AgreementSigned'] : []), // it may have been taken over
    ...(plan === null
      ? ['PlanSubmitted']
      : ['PlanSupplemented', 'InterimReportSubmitted', 'PlanTalkHeld', 'ProgressTalkPlanned']),
  ].filter((type) => type === 'PlanSubmitted' || mayCorrect(role, type));
  return correctionRefusals.nothingToCorrect(first ?? null);
}
