import type { SectorFigure } from '@mijlpaal/trajectory-contract';
import { nl } from './nl';

const componentOf = (name: string): string =>
  ((nl.component as Readonly<Record<string, string>>)[name] ?? name).toLowerCase();

/** Which question a figure answers: `plans.inTime` as `Bij hoeveel instellingen is het kwaliteitsplan op tijd ingediend?`. */
export function questionOf({ id }: Pick<SectorFigure, 'id'>): string {
  const texts = nl.reports;
  const own = texts.questions[id];
  if (own !== undefined) return own;
  const [subject = '', ...parts] = id.split('.');
  const [first = '', what = ''] = parts;
  const ofMoney = subject === 'money' ? texts.ofMoney[what] : undefined;
  if (ofMoney !== undefined) return ofMoney(componentOf(first));
  const duty = texts.duties[subject];
  if (duty === undefined || (first !== 'inTime' && first !== 'late' && first !== 'overdue')) return id;
  return texts[first](...duty);
}

/** Figures about one thing, under its name. */
export interface FigureGroup {
  readonly name: string;
  readonly figures: readonly SectorFigure[];
}

/** Of money each component is a subject of its own. */
function subjectOf({ id, query }: SectorFigure): string {
  const texts = nl.reports;
  const [subject = '', component, value] = id.split('.');
  const name = texts.subjects[subject] ?? subject;
  if (subject !== 'money' || component === undefined || value === undefined) return name;
  return texts.moneyOf(componentOf(component), /^\/v1\/funding\/2015\/(\d{4})/.exec(query)?.[1] ?? '');
}

/** Figures by what they are about, in the order in which they come. */
export const figureGroups = (figures: readonly SectorFigure[]): readonly FigureGroup[] =>
  [...Map.groupBy(figures, subjectOf)].map(([name, own]) => ({ name, figures: own }));
