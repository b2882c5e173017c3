import { fundingWords } from '@mijlpaal/trajectory-contract';
import type { FundingSettings, MergerSettings } from '@mijlpaal/trajectory-domain';
import type { numbersSaid, SaidSetting } from './said-settings';

const { reading } = fundingWords;
type Settings = FundingSettings & MergerSettings;
type Readings = Omit<Settings, keyof typeof numbersSaid>;

/** One sentence for each value. The first says what papers say of it where it counts for an amount. */
const choice = <Value extends string | number | boolean | null>(
  about: string,
  sentences: readonly (readonly [Value, string])[],
): SaidSetting<Value> => {
  const say = new Map(sentences);
  return {
    about,
    say: (value) => {
      const sentence = say.get(value);
      if (sentence === undefined) throw new Error(`said-readings.ts has no sentence for ${about}: ${String(value)}`);
      return sentence;
    },
    others: sentences.slice(1).map(([value]) => value),
  };
};

/** Every reading chosen where the sources are silent; the default first, then what it could have been. */
export const readingsSaid: { readonly [Name in keyof Readings]: SaidSetting<Readings[Name]['value']> } = {
  latePlan: choice('Een laat plan', [['withOrWithoutNotice', reading.latePlan]]),
  startAfterLastCondition: choice('Voorwaarden die later zijn vervuld', [
    ['nextMonth', reading.startAfterLastCondition],
    ['sameMonth', 'De betaling begint in de maand zelf.'],
  ]),
  excellenceNeedsAgreement: choice('Excellentie en de overeenkomst', [
    [true, reading.excellenceNeedsAgreement],
    [false, 'Voor het geld voor excellentie is geen overeenkomst nodig.'],
  ]),
  conditionalApprovalPays: choice('Goedgekeurd met voorwaarden', [
    [true, reading.conditionalApprovalPays],
    [false, 'Er is pas geld als er geen voorwaarden meer zijn.'],
  ]),
  approvalLasts: choice('Hoe lang een goedkeuring geldt', [[true, reading.approvalLasts]]),
  level2Count: {
    about: 'Teldag van de studenten niveau 2',
    say: (years) =>
      years === 2
        ? reading.level2Count
        : `Studenten niveau 2 tellen op 1 oktober, ${years} kalenderjaren voor het jaar.`,
  },
  workPlacementMonth: {
    about: 'Maand waarin het geld voor de bpv wordt betaald',
    say: (month) =>
      month === null ? reading.workPlacementMonth : `Het geld voor de bpv wordt betaald in maand ${month}.`,
  },
  rounding: choice('Afronden', [['largestRemainder', reading.rounding]]),
  partWithoutWeight: choice('Een deel waarvoor niemand meetelt', [['undistributed', reading.partWithoutWeight]]),
  severalEarlierDiplomas: choice('Meer eerdere diploma’s', [
    ['latest', reading.severalEarlierDiplomas],
    ['sum', 'De waarden van alle eerdere diploma’s gaan eraf.'],
  ]),
  institutionAverage: choice('Waarde van de hele instelling', [
    ['ofSchoolYear', reading.institutionAverage],
    ['of2011To2014', 'Die van de schooljaren 2011 tot en met 2014, zoals er letterlijk staat.'],
  ]),
  limitLevel: choice('Welke grenswaarde geldt', [['asUsed', reading.limitLevel]]),
  keepAndImprove: choice('Behoud en verbetering', [['both', reading.keepAndImprove]]),
  cappedAmount: choice('Centen bij de grens van 8%', [['downToTheCent', reading.cappedAmount]]),
  excess: choice('Wat boven de grens uitkomt', [['untilStable', reading.excess]]),
  workPlacementFactors: {
    about: 'Factor van het oordeel over de bpv',
    say: ({ good, sufficient, insufficient }) =>
      `Goed telt ${good.toDecimal(2).replace('.', ',')} keer, voldoende ${sufficient.toDecimal(2)} keer en onvoldoende ${insufficient.toDecimal(2)} keer.`,
  },
  workPlacementKey: choice('Verdeelsleutel van de bpv', [['nationalContribution', reading.workPlacementKey]]),
  workPlacementNeedsPlan: choice('Bpv zonder plan', [[true, reading.workPlacementNeedsPlan]]),
  covenant: choice('Convenant tegen schooluitval', [['everyoneSigned', reading.covenant]]),
  fewStudents: choice('Weinig studenten', [['nothing', reading.fewStudents]]),
  roseOnAverage: choice('Gemiddeld gestegen', [
    ['aboveTheMean', reading.roseOnAverage],
    ['perYear', 'Het gemiddelde van de twee stijgingen per jaar.'],
  ]),
  bothYears: choice('In beide jaren de norm gehaald', [
    ['eachItsOwnNorm', reading.bothYears],
    ['normOfThisYear', 'Beide jaren langs de norm van dit jaar.'],
  ]),
  unknownNorm: choice('Een schooljaar zonder norm', [
    ['refused', 'Van schooljaren na 2014-2015 is geen norm gevonden. Dan wordt niets berekend.'],
    ['lastKnown', reading.unknownNorm],
  ]),
  mergedObligations: choice('Fusie: wat een van de delen deed', [
    ['everyPart', 'Wat één deel nog niet had gedaan, moet de instelling die verdergaat nog doen.'],
    ['anyPart', 'Wat één deel heeft gedaan, telt voor allemaal.'],
  ]),
  mergedPlan: choice('Fusie: welk plan geldt', [
    [
      'ofSuccessor',
      'Het plan van de instelling die verdergaat. Heeft zij er geen? Dan dat van het eerste deel dat er een heeft.',
    ],
  ]),
  mergedFigures: choice('Fusie: welke cijfers tellen', [
    ['sum', reading.mergedFigures],
    ['ofSuccessor', 'Alleen de cijfers van de instelling die verdergaat.'],
  ]),
  mergerYear: choice('Fusie: van wie het bedrag is', [
    ['joined', reading.mergerYear],
    ['byPart', 'Ook in het jaar van de fusie blijft het bedrag van elk deel apart.'],
  ]),
  mergedAccountManager: choice('Fusie: wie de accountmanager is', [
    ['ofFirstPart', 'De eigen accountmanager. Is die er niet? Dan die van het eerste deel dat er een heeft.'],
  ]),
  splitPlan: choice('Splitsing: welk plan geldt', [['newcomers', reading.splitPlan]]),
  splitYear: choice('Splitsing: van wie het bedrag is', [['ofDivided', reading.splitYear]]),
  splitFigures: choice('Splitsing: welke cijfers tellen', [['asDelivered', reading.splitFigures]]),
  endedYear: choice('Einde zonder opvolger: welke jaren tellen', [['whole', reading.endedYear]]),
  endedUnclassed: choice('Einde zonder opvolger: bpv niet beoordeeld', [['nothing', reading.endedUnclassed]]),
  predecessorDossiers: choice('Fusie: wie de oude dossiers leest', [
    ['successorReads', 'De instelling die verdergaat leest ook de dossiers van haar voorgangers.'],
  ]),
};
