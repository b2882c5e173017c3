import { OperationCommand, OperationEvent } from '@mijlpaal/trajectory-contract';
import type { Said } from './made';

/** The fourth fact of a trajectory keeps its stream waiting in the overview. */
const waiting = (said: Said): object => ({
  stream: 'trajectory-2015-25LH',
  revision: 3,
  eventId: '6f4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3',
  views: ['progress'],
  reason: 'Een proef die per ongeluk is vastgelegd.',
  ...said,
});
export const retryParkedStream = (said: Said = {}): OperationCommand =>
  OperationCommand.parse({ type: 'RetryParkedStream', data: waiting(said) });
export const parkedStreamRetried = (said: Said = {}): OperationEvent =>
  OperationEvent.parse({ type: 'ParkedStreamRetried', data: waiting(said) });
export const skipParkedFact = (said: Said = {}): OperationCommand =>
  OperationCommand.parse({ type: 'SkipParkedFact', data: waiting(said) });
export const parkedFactSkipped = (said: Said = {}): OperationEvent =>
  OperationEvent.parse({ type: 'ParkedFactSkipped', data: waiting(said) });
