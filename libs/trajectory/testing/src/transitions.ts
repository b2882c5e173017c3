import { TrajectoryEvent, TransitionCommand, TransitionEvent } from '@mijlpaal/trajectory-contract';
import { BRIN, type Said } from './made';

const SOURCE = 'Register van DUO';
export const TRANSITION = '0c1f9f0e-3b43-5a53-9c55-1d7b9b6f0a10';
const REGISTER = { unknown: [], openedOn: {} };

/** ROC Leiden goes on as mboRijnland. */
const merger = ({ on = '2018-08-01', ...said }: Said): object => ({
  parts: ['25MA'],
  into: '25LN',
  mergedOn: on,
  source: SOURCE,
  ...said,
});
/** @param register what other streams say; default: all is known and open since before */
export const mergeInstitutions = (said: Said = {}, register: object = {}): TransitionCommand =>
  TransitionCommand.parse({
    type: 'MergeInstitutions',
    data: merger(said),
    register: { ...REGISTER, ...register },
  });
export const institutionMerged = ({ on = '2018-08-01', ...said }: Said = {}): TransitionEvent =>
  TransitionEvent.parse({
    type: 'InstitutionMerged',
    data: { brin: '25MA', into: '25LN', mergedOn: on, source: SOURCE, ...said },
  });
const stop = ({ on = '2018-08-01', ...said }: Said): object => ({
  brin: '11UL',
  stoppedOn: on,
  source: SOURCE,
  ...said,
});
export const stopInstitution = (said: Said = {}, register: object = {}): TransitionCommand =>
  TransitionCommand.parse({ type: 'StopInstitution', data: stop(said), register: { ...REGISTER, ...register } });
export const institutionStopped = (said: Said = {}): TransitionEvent =>
  TransitionEvent.parse({ type: 'InstitutionStopped', data: stop(said) });

/** One unit in one school year, with all of its three counts. */
const unitIn = (diplomas: number, studyValue: string) => ({
  schoolYear: '2014-2015',
  domain: '79010',
  level: 4,
  diplomas,
  studyValue,
  heavierDiplomas: diplomas,
});
export const WHOLE = [unitIn(120, '66.30')];
/** ROC Midden Nederland gives a third to a new institution. */
const split = ({ on = '2017-08-01', ...said }: Said): object => ({
  brin: BRIN,
  splitOn: on,
  signedOn: '2017-07-01',
  source: 'Verklaring van de besturen',
  parts: [
    { into: BRIN, units: [unitIn(80, '44.3')] },
    { into: '99ZZ', units: [unitIn(40, '22')] },
  ],
  ...said,
});
/** @param register what other streams say; default: all is known and open since before, and exactly this was delivered */
export const splitInstitution = (said: Said = {}, register: object = {}): TransitionCommand =>
  TransitionCommand.parse({
    type: 'SplitInstitution',
    data: split(said),
    register: { ...REGISTER, delivered: WHOLE, ...register },
  });
export const institutionSplit = (said: Said = {}): TransitionEvent =>
  TransitionEvent.parse({ type: 'InstitutionSplit', data: split(said) });

const of = (type: string, data: object): TrajectoryEvent =>
  TrajectoryEvent.parse({ type, data: { brin: BRIN, ...data } });
export const trajectoryHandedOver = ({ on = '2018-08-01', ...said }: Said = {}): TrajectoryEvent =>
  of('TrajectoryHandedOver', { handedOverOn: on, successor: '25LN', transition: TRANSITION, ...said });
export const successorAwaited = ({ on = '2018-08-01', ...said }: Said = {}): TrajectoryEvent =>
  of('SuccessorAwaited', { stoppedOn: on, transition: TRANSITION, ...said });
/** Nothing is taken over but the pointer, unless it is said. */
export const predecessorTakenOver = ({ on = '2018-08-01', ...said }: Said = {}): TrajectoryEvent =>
  of('PredecessorTakenOver', {
    predecessor: '25MA',
    takenOverOn: on,
    transition: TRANSITION,
    agreement: null,
    plan: null,
    workPlacement: null,
    met: { interimReports: {}, talksPlanned: {}, talks: {}, progressAdvices: {}, finalReport: null },
    owed: { interimReports: [], talks: [], progressAdvices: [], finalReport: false },
    reminders: [],
    ...said,
  });

const noted = (on: string): object => ({ on, recordedOn: on, factId: TRANSITION });
/** All of a predecessor that had done all there is, but that its plan was provisional when told so. */
const everything = (plan: object): Said => ({
  agreement: noted('2015-02-20'),
  plan: {
    ...noted('2015-04-15'),
    provisional: false,
    excellenceApplication: true,
    confirmed: null,
    talks: [],
    advices: [noted('2015-07-01')],
    supplements: [],
    excellence: 'approved',
    excellenceAdvices: [],
    excellenceDecision: { ...noted('2015-07-10'), outcome: 'approved' },
    step: 'progressAdvised',
    year: 2018,
    ...plan,
  },
  workPlacement: {
    state: 'approved',
    plan: noted('2016-09-15'),
    assessments: [],
    approved: noted('2017-01-30'),
    reports: { 2017: noted('2018-02-15') },
    classes: { 2017: { ...noted('2018-05-15'), class: 'good' } },
  },
  met: {
    interimReports: { 2018: noted('2018-02-15') },
    talksPlanned: {},
    talks: { 2018: { ...noted('2018-05-16'), withoutReport: false } },
    progressAdvices: { 2018: noted('2018-07-01') },
    finalReport: null,
  },
});
/** What a successor can take over, in each variant that the chart tells apart. */
export const takenOver: readonly TrajectoryEvent[] = [
  predecessorTakenOver(),
  predecessorTakenOver(everything({})),
  predecessorTakenOver({
    ...everything({ provisional: true, advices: [], excellence: 'applied', excellenceDecision: null }),
    met: { interimReports: {}, talksPlanned: {}, talks: {}, progressAdvices: {}, finalReport: noted('2019-02-15') },
    workPlacement: {
      state: 'revised',
      plan: noted('2016-09-15'),
      assessments: [],
      approved: null,
      reports: {},
      classes: {},
    },
  }),
  predecessorTakenOver({ owed: { interimReports: [2016], talks: [2019], progressAdvices: [2016], finalReport: true } }),
  ...[{ workPlacementReports: [2017], workPlacementClasses: [2017] }, { workPlacementClasses: [2017] }].map((owed) =>
    predecessorTakenOver({
      owed: { interimReports: [], talks: [], progressAdvices: [], finalReport: false, ...owed },
    }),
  ),
];
