import { Fraction } from '@mijlpaal/shared-money';
import type { EarlyLeavingCategory, WorkPlacementClass } from '@mijlpaal/trajectory-contract';
import type { Setting } from './setting';

/** From `least` of them on this amount, in euros. */
export type Bands = readonly { readonly least: number; readonly amount: string }[];

const entryBands: Bands = [
  { least: 10, amount: '25000.00' },
  { least: 51, amount: '50000.00' },
  { least: 251, amount: '100000.00' },
  { least: 501, amount: '200000.00' },
  { least: 1001, amount: '300000.00' },
];
const otherBands: Bands = [
  { least: 10, amount: '12500.00' },
  { least: 51, amount: '25000.00' },
  { least: 251, amount: '50000.00' },
  { least: 501, amount: '100000.00' },
  { least: 1001, amount: '150000.00' },
  { least: 2001, amount: '300000.00' },
  { least: 4001, amount: '400000.00' },
  { least: 6001, amount: '500000.00' },
  { least: 8001, amount: '600000.00' },
  { least: 10_001, amount: '700000.00' },
];

/**
 * Numbers and readings of study value, work placement and early leaving (studiewaarde, bpv, vsv), in one place.
 * R16: Regeling kwaliteitsafspraken mbo, text of 19 March 2016. PB: Regeling prestatiebox mbo.
 */
export interface ResultSettings {
  /** Part of the ceiling that goes by units; the rest goes by heavier diplomas. */
  readonly unitPortion: Setting<Readonly<Record<number, Fraction>>>;
  readonly mostImprovement: Setting<Fraction>;
  /** Of the national contribution. */
  readonly cap: Setting<Fraction>;
  /** Diplomas a school year, on average: a unit with fewer is small. */
  readonly smallUnit: Setting<number>;
  readonly severalEarlierDiplomas: Setting<'latest' | 'sum'>;
  readonly institutionAverage: Setting<'ofSchoolYear' | 'of2011To2014'>;
  readonly limitLevel: Setting<'asUsed'>;
  readonly keepAndImprove: Setting<'both'>;
  readonly cappedAmount: Setting<'downToTheCent'>;
  readonly excess: Setting<'untilStable'>;
  readonly workPlacementFactors: Setting<Readonly<Record<WorkPlacementClass, Fraction>>>;
  readonly workPlacementKey: Setting<'nationalContribution'>;
  readonly workPlacementNeedsPlan: Setting<true>;
  readonly fixedBands: Setting<Bands>;
  readonly variableBands: Setting<Readonly<Record<EarlyLeavingCategory, Bands>>>;
  /** Percentages by school year. */
  readonly norms: Setting<Readonly<Record<string, Readonly<Record<EarlyLeavingCategory, Fraction>>>>>;
  /** Percentage points. */
  readonly enoughFall: Setting<Readonly<Record<EarlyLeavingCategory, Fraction>>>;
  /** Percentage points. */
  readonly tooMuchRise: Setting<Fraction>;
  readonly covenant: Setting<'everyoneSigned'>;
  readonly fewStudents: Setting<'nothing'>;
  readonly roseOnAverage: Setting<'aboveTheMean' | 'perYear'>;
  readonly bothYears: Setting<'eachItsOwnNorm' | 'normOfThisYear'>;
  readonly unknownNorm: Setting<'refused' | 'lastKnown'>;
}

const number = (text: string): Fraction => Fraction.parse(text);

export const resultSettings: ResultSettings = {
  unitPortion: {
    value: { 2016: number('0.5'), 2017: number('0.65'), 2018: Fraction.one },
    source: 'R16 art. 3.12(1) and (2)',
  },
  mostImprovement: { value: number('0.1'), source: 'R16 art. 3.8(3)' },
  cap: { value: number('0.08'), source: 'R16 art. 3.6(5)' },
  smallUnit: { value: 50, source: 'R16 art. 3.4(5), 3.5(2)' },
  severalEarlierDiplomas: {
    value: 'latest',
    source:
      'reading: R16 art. 3.4(2) speaks of one earlier diploma; of more the latest counts, whose value nets off the older',
  },
  institutionAverage: {
    value: 'ofSchoolYear',
    source:
      'reading: R16 art. 3.4(5) names the school years 2011 to 2014 for the mean of an institution in any school year; the school year itself is taken',
  },
  limitLevel: {
    value: 'asUsed',
    source: 'reading: bijlage 5 has limits of units, domains and the institution; the one of the level used counts',
  },
  keepAndImprove: {
    value: 'both',
    source: 'reading: R16 art. 3.7 and 3.8 do not exclude each other; a unit can share in both',
  },
  cappedAmount: {
    value: 'downToTheCent',
    source: 'reading: the regulation names no rounding; 8 percent is cut down to the cent, so that nobody passes it',
  },
  excess: {
    value: 'untilStable',
    source:
      'reading: R16 art. 3.6(6) and 3.12(4) spread the excess by unit part; who is capped is left out, and this is repeated until nobody passes the cap',
  },
  workPlacementFactors: {
    value: { good: number('1.5'), sufficient: Fraction.one, insufficient: Fraction.zero },
    source:
      'MBO Today, artikel ‘Scholen werken aan betere beroepspraktijkvorming’; reading: insufficient counts for nothing',
  },
  workPlacementKey: {
    value: 'nationalContribution',
    source:
      'reading: by which figure work placement money is divided was not found; the national contribution, as for the greater part of the investment money',
  },
  workPlacementNeedsPlan: {
    value: true,
    source: 'reading: without an approved improvement plan there is no work placement money',
  },
  fixedBands: {
    value: [
      { least: 10, amount: '10000.00' },
      { least: 1001, amount: '20000.00' },
      { least: 2001, amount: '35000.00' },
      { least: 6001, amount: '75000.00' },
      { least: 10_001, amount: '150000.00' },
    ],
    source: 'PB art. 12, tabel 1',
  },
  variableBands: {
    value: { entry: entryBands, level2: otherBands, level34: otherBands },
    source: 'PB art. 13, tabel 3',
  },
  norms: {
    value: {
      '2012-2013': { entry: number('32.5'), level2: number('13.5'), level34: number('4.25') },
      '2013-2014': { entry: number('27.5'), level2: number('11.5'), level34: number('3.5') },
      '2014-2015': { entry: number('22.5'), level2: number('10'), level34: number('2.75') },
    },
    source: 'PB art. 13, tabel 2',
  },
  enoughFall: {
    value: { entry: number('2'), level2: Fraction.one, level34: Fraction.one },
    source: 'PB art. 13(7)',
  },
  tooMuchRise: { value: number('0.3'), source: 'PB art. 14' },
  covenant: {
    value: 'everyoneSigned',
    source:
      'reading: PB art. 8 asks for a signed covenant of a region; who signed one is in no data found, and each region had one',
  },
  fewStudents: { value: 'nothing', source: 'reading: PB has no row for fewer than 10 students: no amount' },
  roseOnAverage: {
    value: 'aboveTheMean',
    source:
      'reading: PB art. 14 "gemiddeld gestegen": the percentage against the mean of the two years before; the other reading is the mean of the two yearly rises',
  },
  bothYears: {
    value: 'eachItsOwnNorm',
    source:
      'reading: PB art. 14 asks for the norm in this and the previous year; each year has its own, the other reading takes the norm of this year for both',
  },
  unknownNorm: {
    value: 'refused',
    source:
      'reading: norms after 2014-2015 were not found; nothing is computed without one, unless the last known is chosen',
  },
};
