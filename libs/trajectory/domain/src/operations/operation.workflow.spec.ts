import { it } from '@jest/globals';
import { scenario } from '@mijlpaal/engine-testing';
import { operationWorkflow } from './operation.workflow';
import {
  parkedFactSkipped,
  parkedStreamRetried,
  retryParkedStream,
  skipParkedFact,
} from '@mijlpaal/trajectory-testing';

const operation = scenario(operationWorkflow);

it('a stream that waits is retried as often as somebody asks', () => {
  operation.given().when(retryParkedStream()).then(parkedStreamRetried());
  operation.given(parkedStreamRetried(), parkedFactSkipped()).when(retryParkedStream()).then(parkedStreamRetried());
});

it('a fact is skipped once in each view, and another one later', () => {
  operation.given().when(skipParkedFact()).then(parkedFactSkipped());
  operation.given(parkedFactSkipped()).when(skipParkedFact()).thenRefused('FactAlreadySkipped');
  const elsewhere = { views: ['progress', 'funding'] };
  operation.given(parkedFactSkipped()).when(skipParkedFact(elsewhere)).then(parkedFactSkipped(elsewhere));
  const later = { revision: 4, eventId: 'a8f0e9b4-52a6-5f6f-8e0b-1c8d1a1f0f0f' };
  operation.given(parkedFactSkipped()).when(skipParkedFact(later)).then(parkedFactSkipped(later));
});
