import type { Brin } from '@mijlpaal/shared-institution';
import { Fraction } from '@mijlpaal/shared-money';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { DiplomaLevel, PriorEducation, SchoolYear } from '@mijlpaal/trajectory-contract';
import { type ResultSettings, resultSettings } from './funding-result-settings';

/** What a level is worth (diplomawaarde): as much as its number. @source R16 bijlage 3 */
const worth = (level: DiplomaLevel): Fraction => Fraction.of(BigInt(level));

/** What may be expected after a prior education (referentiewaarde). @source R16 bijlage 4 */
const references: Readonly<Record<PriorEducation, Fraction>> = {
  pro: Fraction.parse('1.20'),
  'vmbo-none': Fraction.parse('1.72'),
  'havo-vwo-none': Fraction.parse('3.66'),
  'vmbo-bbl': Fraction.parse('2.62'),
  'vmbo-kbl': Fraction.parse('3.31'),
  'vmbo-gl': Fraction.parse('3.65'),
  'vmbo-tl': Fraction.parse('3.70'),
  'havo-vwo': Fraction.parse('3.69'),
  other: Fraction.parse('2.25'),
};

/** Earlier diplomas count from this day on. @source R16 art. 3.4(2) */
const EARLIEST = isoDate('2010-10-01');
/** Who was this old on 1 October of the school year does not count. @source R16 art. 3.1 */
const TOO_OLD = 27;

export interface Diploma {
  readonly level: DiplomaLevel;
  readonly prior: PriorEducation;
  /** Study values of diplomas that the same person got before. */
  readonly earlier: readonly { readonly obtainedOn: IsoDate; readonly value: Fraction }[];
}

/** Whether a diploma is worth more than the reference of the prior education. @source R16 art. 3.12(3) */
export const isHeavier = ({ level, prior }: Pick<Diploma, 'level' | 'prior'>): boolean =>
  worth(level).compare(references[prior]) > 0;

/**
 * The study value (studiewaarde) of one diploma, 0 or more: what it is worth above the reference and above earlier diplomas.
 * @source R16 art. 3.4(1) to (3), bijlage 3 and 4
 * @assumption of more earlier diplomas: the setting `severalEarlierDiplomas`
 */
export function diplomaValue({ level, prior, earlier }: Diploma, settings: ResultSettings = resultSettings): Fraction {
  const counting = earlier
    .filter(({ obtainedOn }) => obtainedOn >= EARLIEST)
    .toSorted((a, b) => (a.obtainedOn < b.obtainedOn ? -1 : 1));
  const taken = settings.severalEarlierDiplomas.value === 'sum' ? counting : counting.slice(-1);
  const value = worth(level)
    .minus(references[prior])
    .minus(Fraction.sum(taken.map((each) => each.value)));
  return value.compare(Fraction.zero) > 0 ? value : Fraction.zero;
}

/** One diploma of nobody in particular. */
export interface CountedDiploma extends Diploma {
  readonly brin: Brin;
  readonly schoolYear: SchoolYear;
  /** Code of the opleidingsdomein: "79010". */
  readonly domain: string;
  /** On 1 October of the school year. */
  readonly age: number;
}

/** Diplomas of one level in one domain of an institution in a school year, together. */
export interface DiplomaSum {
  readonly brin: Brin;
  readonly schoolYear: SchoolYear;
  readonly domain: string;
  readonly level: DiplomaLevel;
  readonly diplomas: number;
  /** Their study values together: "220.15". */
  readonly studyValue: string;
  readonly heavierDiplomas: number;
}

/**
 * Sums single diplomas, so that these need not be kept; who was 27 or older does not count.
 * @source R16 art. 3.1, 3.4
 */
export function summedDiplomas(
  diplomas: readonly CountedDiploma[],
  settings: ResultSettings = resultSettings,
): readonly DiplomaSum[] {
  const counting = diplomas.filter(({ age }) => age < TOO_OLD);
  const unitOf = ({ brin, schoolYear, domain, level }: CountedDiploma) => `${brin} ${schoolYear} ${domain}-${level}`;
  return [...Map.groupBy(counting, unitOf).values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return []; // no group is empty
    const { brin, schoolYear, domain, level } = first;
    const studyValue = Fraction.sum(all.map((each) => diplomaValue(each, settings))).toDecimal(12);
    return [
      {
        brin,
        schoolYear,
        domain,
        level,
        diplomas: all.length,
        studyValue,
        heavierDiplomas: all.filter(isHeavier).length,
      },
    ];
  });
}
