import { describe, expect, it } from '@jest/globals';
import { type Recorded } from '@mijlpaal/engine-core';
import { by, type Given, recordedOn } from '@mijlpaal/engine-testing';
import { isoDate } from '@mijlpaal/shared-time';
import type { MijlpaalEvent, TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import {
  agreementSigned,
  factCorrected,
  folded,
  institutionRegistered,
  people,
  planSubmitted,
  story,
  trajectoryOpened,
} from '@mijlpaal/trajectory-testing';
import { dossierLookingBack, type LookingBack } from './dossier-looking-back';
import { progressProjection } from './progress.projection';

/** Signed on 12 February, and recorded three weeks later by DUO as if on 2 March; corrected on 1 April. */
const signed = recordedOn('2015-03-05', by(people.duo, agreementSigned({ on: '2015-03-02' })));
const filed = recordedOn('2015-04-24', planSubmitted({ on: '2015-04-24' }));
const told = (...given: readonly Given<MijlpaalEvent>[]) => {
  const facts = story<MijlpaalEvent>(institutionRegistered({ name: 'ROC Nijmegen' }), trajectoryOpened(), ...given);
  return facts.filter(({ stream }) => stream.startsWith('trajectory')) as Recorded<TrajectoryEvent>[];
};
const wrong = told(signed)[1];
if (wrong === undefined) throw new Error('it was told');
const right = { type: 'AgreementSigned' as const, data: { ...agreementSigned({ on: '2015-02-12' }).data } };
const mended = recordedOn(
  '2015-04-01',
  factCorrected({ fact: wrong.id, right, ground: 'Zo staat het erop.', correctedOn: '2015-04-01' }),
);
const history = told(signed, mended, filed);
const row = folded(progressProjection, story<MijlpaalEvent>(institutionRegistered({ name: 'ROC Nijmegen' }))).get(
  '25LH',
);

const seen = (when: LookingBack) => {
  if (!row) throw new Error('no row');
  const found = dossierLookingBack(row, history, [], when, isoDate('2015-05-12'));
  const agreement = found?.facts.find(({ fact }) => fact === 'AgreementSigned');
  const deadline = found?.deadlines.find(({ id }) => id === 'agreement-2015' || id.startsWith('agreement'));
  return (
    found && {
      step: found.step,
      signed: agreement?.on ?? null,
      late: deadline?.closedLate ?? null,
      facts: found.facts.length,
      entered: found.path.flatMap(({ entered }) => entered).find(({ fact }) => fact === 'AgreementSigned')?.on ?? null,
    }
  );
};

describe('a dossier as it was known on a day', () => {
  it('holds what was recorded by then and nothing later', () => {
    expect(seen({ knownOn: isoDate('2015-03-04') })).toMatchObject({ step: 'unsigned', signed: null, facts: 1 });
    expect(seen({ knownOn: isoDate('2015-03-05') })).toMatchObject({
      step: 'awaitingPlan',
      signed: '2015-03-02',
      late: true,
    });
    expect(seen({ knownOn: isoDate('2015-03-31') })).toMatchObject({ signed: '2015-03-02', entered: '2015-03-02' });
    expect(seen({ knownOn: isoDate('2015-04-01') })).toMatchObject({
      signed: '2015-02-12',
      late: false,
      entered: '2015-02-12',
    });
    expect(seen({ knownOn: isoDate('2015-05-12') })?.step).not.toBe('awaitingPlan');
  });
  it('is not there before anything was', () => expect(seen({ knownOn: isoDate('2014-12-31') })).toBeNull());
});

describe('a dossier as it truly was on a day', () => {
  it('holds what had happened by then, whenever it was recorded, as it should have been told', () => {
    expect(seen({ asOf: isoDate('2015-02-11') })).toMatchObject({ step: 'unsigned', signed: null });
    expect(seen({ asOf: isoDate('2015-02-12') })).toMatchObject({
      step: 'awaitingPlan',
      signed: '2015-02-12',
      late: false,
    });
  });
  it('by what was known on another day', () => {
    const knownOn = isoDate('2015-03-10');
    expect(seen({ knownOn, asOf: isoDate('2015-02-12') })).toMatchObject({ signed: null });
    expect(seen({ knownOn, asOf: isoDate('2015-03-02') })).toMatchObject({ signed: '2015-03-02' });
  });
});
