import { DeliveryEvent } from '@mijlpaal/trajectory-contract';
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
