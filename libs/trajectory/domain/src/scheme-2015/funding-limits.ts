import { Fraction } from '@mijlpaal/shared-money';
import type { DiplomaLevel } from '@mijlpaal/trajectory-contract';

/** Per domain: level 2, 3, 4, and the domain as a whole; null: none. @source R16 bijlage 5 */
const table: Readonly<Record<string, readonly [string | null, string | null, string | null, string]>> = {
  79000: ['0.07', '0.27', '0.52', '0.27'],
  79010: ['0.09', '0.18', '0.55', '0.27'],
  79020: ['0.05', '0.22', '0.55', '0.24'],
  79030: [null, '0.11', '0.52', '0.36'],
  79040: ['0.04', '0.19', '0.56', '0.50'],
  79050: ['0.13', '0.24', '0.66', '0.30'],
  79060: ['0.06', '0.19', '0.57', '0.19'],
  79070: ['0.08', '0.23', '0.50', '0.24'],
  79080: ['0.14', '0.20', '0.57', '0.33'],
  79090: ['0.10', '0.18', '0.55', '0.39'],
  79100: ['0.05', '0.12', '0.50', '0.23'],
  79110: ['0.07', '0.17', '0.45', '0.17'],
  79120: ['0.09', '0.22', '0.53', '0.25'],
  79130: ['0.08', '0.14', '0.56', '0.32'],
  79140: ['0.12', '0.24', '0.55', '0.37'],
  79150: ['0.10', '0.18', '0.48', '0.28'],
  79160: ['0.03', '0.12', null, '0.06'],
};
const OF_INSTITUTION = Fraction.parse('0.31');

const limits = new Map(
  Object.entries(table).map(([domain, row]) => [
    domain,
    row.map((text) => (text === null ? null : Fraction.parse(text))),
  ]),
);

/** The limit (grenswaarde) at the level where the values of a unit were taken; null: there is none. @source R16 bijlage 5 */
export function limitOf(domain: string, level: DiplomaLevel, at: 'unit' | 'domain' | 'institution'): Fraction | null {
  if (at === 'institution') return OF_INSTITUTION;
  return limits.get(domain)?.[at === 'unit' ? level - 2 : 3] ?? null;
}
