import { Fraction } from '@mijlpaal/shared-money';
import { formatDay, formatMoney, formatMonth, formatNumber, partName } from '@mijlpaal/trajectory-contract';
import type { FundingSettings } from '@mijlpaal/trajectory-domain';
import { together } from './markdown';

/** A setting in Dutch. Values are what the code holds under that name; `never` here, so that each may say its own. */
export interface SaidSetting<Value = never> {
  readonly about: string;
  readonly say: (value: Value) => string;
  /** Values that it could have had as well. */
  readonly others?: readonly Value[];
}
export type ValueOf<Name extends keyof FundingSettings> = FundingSettings[Name]['value'];

const MONTHS = ['', 'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']; // prettier-ignore
const inMonth = (month: number): string => MONTHS[month] ?? String(month);
const number = (fraction: Fraction): string => formatNumber(fraction.toDecimal(12));
const percent = (fraction: Fraction): string => `${number(fraction.times(Fraction.of(100n)))}%`;
const byCategory = (values: Readonly<Record<string, Fraction>>, unit: string): string =>
  together(Object.entries(values).map(([category, value]) => `${partName(category)}: ${number(value)}${unit}`));
const bands = (all: ValueOf<'fixedBands'>): string =>
  together(all.map(({ least, amount }) => `vanaf ${formatNumber(String(least))} studenten ${formatMoney(amount)}`));

type Numbers = Pick<
  FundingSettings,
  | 'planLastDay'
  | 'planInTimeMonth'
  | 'planLateMonth'
  | 'excellenceMonth'
  | 'studyValueMonth'
  | 'earlyLeavingFixedMonth'
  | 'earlyLeavingVariableMonth'
  | 'unitPortion'
  | 'mostImprovement'
  | 'cap'
  | 'smallUnit'
  | 'fixedBands'
  | 'variableBands'
  | 'norms'
  | 'enoughFall'
  | 'tooMuchRise'
>;

/** Dates and numbers of the money that stand in a source. */
export const numbersSaid: { readonly [Name in keyof Numbers]: SaidSetting<ValueOf<Name>> } = {
  planLastDay: { about: 'Laatste dag voor een plan op tijd', say: formatDay },
  planInTimeMonth: { about: 'Eerste maand bij een plan op tijd', say: formatMonth },
  planLateMonth: { about: 'Eerste maand bij een laat plan', say: formatMonth },
  excellenceMonth: { about: 'Eerste maand van het geld voor excellentie', say: formatMonth },
  studyValueMonth: {
    about: 'Maand waarin studiewaarde wordt betaald',
    say: (month) => `${inMonth(month)} van het jaar`,
  },
  earlyLeavingFixedMonth: { about: 'Maand van het vaste deel vsv', say: (month) => `${inMonth(month)} voor het jaar` },
  earlyLeavingVariableMonth: {
    about: 'Maand van het variabele deel vsv',
    say: (month) => `${inMonth(month)} na het jaar`,
  },
  unitPortion: {
    about: 'Deel van de pot voor studiewaarde dat naar eenheden gaat',
    say: (years) => together(Object.entries(years).map(([year, portion]) => `${year}: ${percent(portion)}`)),
  },
  mostImprovement: { about: 'Verbetering van een eenheid telt tot', say: number },
  cap: { about: 'Grens aan het geld voor studiewaarde', say: (cap) => `${percent(cap)} van de rijksbijdrage` },
  smallUnit: {
    about: 'Een eenheid is klein',
    say: (diplomas) => `bij minder dan ${diplomas} diploma’s per schooljaar`,
  },
  fixedBands: { about: 'Bedragen van het vaste deel vsv', say: bands },
  variableBands: {
    about: 'Bedragen van het variabele deel vsv',
    say: (all) =>
      Object.entries(all)
        .map(([category, each]) => `${partName(category)}: ${bands(each)}.`)
        .join(' '),
  },
  norms: {
    about: 'Normen voor het percentage schoolverlaters',
    say: (years) =>
      Object.entries(years)
        .map(([year, norms]) => `${year}: ${byCategory(norms, '%')}.`)
        .join(' '),
  },
  enoughFall: {
    about: 'Daling die genoeg is als de norm niet is gehaald',
    say: (all) => byCategory(all, ' procentpunt'),
  },
  tooMuchRise: {
    about: 'Stijging die te veel is als de norm is gehaald',
    say: (rise) => `meer dan ${number(rise)} procentpunt`,
  },
};
