import { DeliveryEvent, FigureCorrected, SchemeCommand, SchemeEvent } from '@mijlpaal/trajectory-contract';
import { BRIN, type Said } from './made';

const source = { source: 'Voorbeeldcijfers', illustrative: true };

/** One unit of 2014-2015. */
export const studyValuesDelivered = (said: Said = {}): DeliveryEvent =>
  DeliveryEvent.parse({
    type: 'StudyValuesDelivered',
    data: {
      brin: BRIN,
      schoolYear: '2014-2015',
      units: [{ domain: '79010', level: 4, diplomas: 120, studyValue: '66.30', heavierDiplomas: 80 }],
      ...source,
      ...said,
    },
  });
/** Level 2, counted on 1 October 2014. */
export const earlyLeaversDelivered = (said: Said = {}): DeliveryEvent =>
  DeliveryEvent.parse({
    type: 'EarlyLeaversDelivered',
    data: {
      brin: BRIN,
      countedOn: '2014-10-01',
      categories: [{ category: 'level2', students: 1800, leavers: 171 }],
      ...source,
      ...said,
    },
  });
/** One indicator of the whole institution, over 2014. */
export const indicatorFiguresDelivered = (said: Said = {}): DeliveryEvent =>
  DeliveryEvent.parse({
    type: 'IndicatorFiguresDelivered',
    data: {
      brin: BRIN,
      year: 2014,
      figures: [
        {
          indicator: 'Diplomaresultaat',
          unit: 'percentage',
          programme: null,
          programmeName: null,
          measurement: 'baseline',
          value: '72.4',
        },
      ],
      ...source,
      ...said,
    },
  });

/** Of 2015-2016, made up. */
export const normsPublished = (said: Said = {}): SchemeEvent =>
  SchemeEvent.parse({
    type: 'NormsPublished',
    data: {
      schoolYear: '2015-2016',
      norms: { entry: '22.5', level2: '10', level34: '2.75' },
      source: 'Voorbeeldnormen',
      ...said,
    },
  });

const figureCorrection = ({ on = '2016-03-01', fact = NOBODY, ...said }: Said): object => ({
  fact,
  about: { brin: null, period: '2015', component: 'investment' },
  right: { type: 'CeilingPublished', data: { amount: '163500000.01', source: 'Hersteld' } },
  ground: 'Een cent te weinig.',
  correctedOn: on,
  ...said,
});
const NOBODY = '70e01a48-19d1-5cf3-b5ff-99e811c447bc';
/** Of the ceiling of investment in 2015, but for what is said. */
export const figureCorrected = (said: Said = {}): FigureCorrected =>
  FigureCorrected.parse({ type: 'FigureCorrected', data: figureCorrection(said) });
/** @param inForce what the fact says now; null: there is none */
export const correctFigure = (said: Said = {}, inForce: unknown = null): SchemeCommand =>
  SchemeCommand.parse({ type: 'CorrectFigure', data: figureCorrection(said), inForce });
