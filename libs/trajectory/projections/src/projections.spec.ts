import { expect, it } from '@jest/globals';
import { schemaOf } from '@mijlpaal/engine-core';
import { MijlpaalEvent, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { lifts } from '@mijlpaal/trajectory-domain';
import {
  accountManagerAssigned,
  calendarShared,
  calendarWithdrawn,
  ceilingPublished,
  earlyLeaversDelivered,
  indicatorFiguresDelivered,
  everyFact,
  figureCorrected,
  figuresDelivered,
  folded,
  guidancePublished,
  institutionMerged,
  institutionRegistered,
  institutionSplit,
  institutionStopped,
  midtermReviewHeld,
  normsPublished,
  parkedFactSkipped,
  parkedStreamRetried,
  paymentRunConfirmed,
  sectorReportPublished,
  story,
  studyValuesDelivered,
} from '@mijlpaal/trajectory-testing';
import { parse, resolutionOf, STREAM_PREFIXES } from './parse';
import { progressProjection } from './progress.projection';
import { timelineKey, timelineProjection } from './timeline.projection';

const everything = story<MijlpaalEvent>(
  institutionRegistered(),
  accountManagerAssigned(),
  figuresDelivered(),
  ...everyFact,
  ceilingPublished(),
  figureCorrected(),
  normsPublished(),
  sectorReportPublished(),
  midtermReviewHeld(),
  guidancePublished(),
  parkedStreamRetried(),
  parkedFactSkipped(),
  studyValuesDelivered(),
  earlyLeaversDelivered(),
  indicatorFiguresDelivered(),
  paymentRunConfirmed(),
  institutionMerged(),
  institutionStopped(),
  institutionSplit(),
  calendarShared(),
  calendarWithdrawn(),
);

it('every fact of the log is read, and comes from a stream that is read', () => {
  expect(new Set(everything.map(({ type }) => type)).size).toBe(MijlpaalEvent.options.length);
  for (const told of everything) {
    const fact = { ...told, metadata: { ...told.metadata, schema: schemaOf(lifts, told.type) } };
    expect(parse(fact)).toEqual(fact);
    expect(STREAM_PREFIXES.some((prefix) => fact.stream.startsWith(prefix))).toBe(true);
  }
});

it('a fact of an unknown shape is not read', () => {
  const [fact] = everything;
  if (!fact) throw new Error('there are facts');
  expect(() => parse({ ...fact, data: { brin: 'nobody' } })).toThrow('institution-25LH at revision 0');
});

it('what the operator decides about a stream is told to who folds, and nothing else is', () => {
  expect(everything.flatMap((fact) => resolutionOf(fact) ?? [])).toMatchObject([
    { kind: 'retry', stream: 'trajectory-2015-25LH' },
    { kind: 'skip', stream: 'trajectory-2015-25LH', views: ['progress'] },
  ]);
});

it('the progress of a trajectory and its timeline leave no fact of it out', () => {
  const types = TrajectoryEvent.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !Object.hasOwn(progressProjection.on, type))).toEqual([]);
  expect(types.filter((type) => !Object.hasOwn(timelineProjection.on, type))).toEqual([]);
});

it('the timeline has one row for each fact of a trajectory, in the order of its keys', () => {
  const keys = [...folded(timelineProjection, everything).keys()];
  expect(keys).toEqual(everyFact.map((_, revision) => timelineKey('25LH', revision)));
  expect(keys.toSorted()).toEqual(keys);
});
