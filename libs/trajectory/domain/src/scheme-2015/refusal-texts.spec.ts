import { describe, expect, it } from '@jest/globals';
import { Refusal, TrajectoryCommand, type TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  excellenceAdvised,
  excellenceDecided,
  finalReportSubmitted,
  planSubmitted,
  progressTalkHeld,
  story,
  trajectoryClosed,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { closedText, refusals } from './refusal-texts';
import { refusal } from './rim-refusals';
import { absent } from './standing';
import { standingAfter } from './standing-after';

const types = TrajectoryCommand.options.map(({ shape }) => shape.type.value);
const after = (...facts: readonly TrajectoryEvent[]) => story(...facts).reduce(standingAfter, absent);
const applied = [trajectoryOpened(), planSubmitted({ excellenceApplication: true })];
const reported = [...applied, finalReportSubmitted()];
const standings = [
  absent,
  after(trajectoryOpened()),
  after(trajectoryOpened(), planSubmitted()),
  after(...applied),
  after(...applied, excellenceAdvised(), excellenceDecided()),
  after(...reported),
  after(...reported, progressTalkHeld({ year: 2019 }), trajectoryClosed()),
];
const all: readonly Refusal[] = [
  ...standings.flatMap((standing) => types.map((type) => closedText(type, standing))),
  ...Object.values(refusals).map((text) => text(2017)),
  refusal('InstitutionNotRegistered'),
  refusal('KeyReused'),
];

describe('the reason of a refusal', () => {
  it('is a whole Dutch sentence, with where it comes from', () => {
    for (const reason of all) {
      expect(Refusal.parse(reason)).toEqual(reason);
      expect(reason.sentence).toMatch(/^[A-Z].{20,}\.$/);
      expect(reason.article).toMatch(
        /^(Regeling kwaliteitsafspraken mbo, |Facilitering door OCW en MBO in Bedrijf|kwaliteitsafsprakenmbo\.nl, |reading: )/,
      );
    }
  });
  it('is short enough to read at once: no sentence of more than 20 words', () => {
    const sentences = all.flatMap(({ sentence }) => sentence.split(/(?<=[.:;]) /));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 20)).toEqual([]);
  });
  it('never says two things under one sentence', () => {
    const reasons = new Map<string, string>();
    for (const { sentence, ...rest } of all) {
      expect(reasons.get(sentence) ?? JSON.stringify(rest)).toBe(JSON.stringify(rest));
      reasons.set(sentence, JSON.stringify(rest));
    }
  });
});
