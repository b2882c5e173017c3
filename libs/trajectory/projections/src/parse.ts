import {
  corrected,
  type Correction,
  type CorrectionOf,
  type Fact,
  read,
  type Recorded,
  type RecordedEvent,
} from '@mijlpaal/engine-core';
import { MijlpaalEvent, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { correctionOf as correctionInTrajectory, lifts } from '@mijlpaal/trajectory-domain';

/** Streams that these projections read. */
export const STREAM_PREFIXES: readonly string[] = [
  'trajectory-2015-',
  'institution-',
  'scheme-2015',
  'operation-',
  'delivery-',
  'paymentRun-',
  'transitions-2015',
  'calendar-',
];

/** Reads a stored event as what every projection here takes. @throws BrokenHistory when its shape is not known */
export const parse = (event: RecordedEvent): Recorded<MijlpaalEvent> => read(MijlpaalEvent, event, lifts);

/** What the operator decided about a stream that waits, for the projection runner; null for any other fact. */
export function resolutionOf(fact: Recorded<Fact>) {
  const { type, data } = fact as Recorded<MijlpaalEvent>; // parse made it
  switch (type) {
    case 'ParkedStreamRetried':
      return { kind: 'retry', stream: data.stream } as const;
    case 'ParkedFactSkipped':
      return { kind: 'skip', stream: data.stream, eventId: data.eventId, views: data.views } as const;
    default:
      return null;
  }
}

/** What a fact says of an earlier one of its stream, for the projection runner; null: nothing. */
export function correctionOf(fact: Recorded<Fact>): Correction | null {
  const told = fact as Recorded<MijlpaalEvent>; // parse made it
  return told.type === 'FactCorrected' ? correctionInTrajectory(told) : null;
}

/** A trajectory's history as it should have been recorded; its corrections stay in it. */
export const asCorrected = (history: readonly Recorded<TrajectoryEvent>[]): readonly Recorded<TrajectoryEvent>[] =>
  corrected(history, correctionOf as CorrectionOf<TrajectoryEvent>); // what is right of a fact of a trajectory is one too
