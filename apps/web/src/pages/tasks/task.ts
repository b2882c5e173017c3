import type { Dossier, TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  adviceBody,
  ExcellenceFields,
  nl,
  PlanAdviceFields,
  PlanTalkFields,
  ProgressAdviceFields,
  ProgressTalkFields,
  sendable,
  type Values,
} from '@mijlpaal/trajectory-ui';
import type { ComponentType } from 'react';

const texts = nl.assess;

/** One form of an assessor: which fact it makes, what is filled in, and what lies beside it. */
export interface Task {
  readonly collection: keyof typeof texts.tasks;
  /** The year that it is about; null where it has none. */
  readonly year: number | null;
  /** Begin of the id of its deadline. */
  readonly deadline: string;
  readonly initial: (dossier: Dossier) => Values;
  readonly Fields: ComponentType;
  readonly bodyOf: (values: Values) => unknown;
  /** The field that a place in what is sent stands for. */
  readonly fieldOf?: (place: string, values: Values) => string;
  /** What the institution sent in about it. */
  readonly isMaterial: (item: TimelineItem) => boolean;
}

const isPlan = ({ fact }: TimelineItem): boolean => ['PlanSubmitted', 'PlanSupplemented'].includes(fact);
const isOfYear = (year: number) => (item: TimelineItem) =>
  (item.fact === 'InterimReportSubmitted' && item.data['reportYear'] === year) ||
  (item.fact === 'FinalReportSubmitted' && year === LAST_YEAR) ||
  (item.fact === 'ProgressTalkHeld' && item.data['year'] === year) ||
  item.fact === 'ChangeNotified';
const LAST_YEAR = 2019;

const findingsIn = (values: Values): readonly Values[] =>
  Array.isArray(values['findings']) ? (values['findings'] as Values[]) : []; // rows of this form
/** Places of the rows in which something was found. */
const found = (values: Values): readonly number[] =>
  findingsIn(values).flatMap(({ finding }, at) => (typeof finding === 'string' && finding.trim() !== '' ? [at] : []));
const planBody = (values: Values): unknown =>
  sendable({ ...values, findings: found(values).map((at) => findingsIn(values)[at]) });
const findingAt = (place: string, values: Values): string =>
  place.replace(/^findings\[(\d+)\]/, (_, at: string) => `findings[${found(values)[Number(at)]}]`);

/** A row for each theme that was chosen, and for what the account managers look at. */
function subjectsOf({ facts }: Dossier): readonly string[] {
  const themes = facts.findLast(({ fact }) => fact === 'PlanSubmitted')?.data['themes'] as
    Readonly<Record<keyof typeof nl.theme, { readonly chosen: boolean }>> | undefined; // by the fact's own shape
  const chosen = Object.entries(themes ?? {}).flatMap(([theme, { chosen }]) =>
    chosen ? [nl.theme[theme as keyof typeof nl.theme]] : [],
  );
  return [...chosen, texts.youth];
}

const common = { documents: [], remark: '' };
const one = (task: Omit<Task, 'year' | 'bodyOf'> & Partial<Task>): Task => ({ year: null, bodyOf: sendable, ...task });
const ofYear = (
  task: Omit<Task, 'year' | 'isMaterial' | 'bodyOf' | 'initial'>,
  year: number,
  initial: Values,
): Task => ({
  ...task,
  year,
  initial: () => ({ ...initial, ...common, year }),
  bodyOf: sendable,
  isMaterial: isOfYear(year),
});

/** @param name as in the address: `plan`, `voortgang-2017`; null: there is no such task */
export function taskCalled(name: string): Task | null {
  const [, kind = name, digits = ''] = /^(voortgang|voortgangsgesprek)-(201[6-9])$/.exec(name) ?? [];
  const year = Number(digits);
  switch (kind) {
    case 'excellentie':
      return one({
        collection: 'excellence-advices',
        deadline: 'excellence-decision',
        initial: () => ({ items: {}, conditions: [], ...common }),
        Fields: ExcellenceFields,
        bodyOf: adviceBody,
        isMaterial: isPlan,
      });
    case 'plan':
      return one({
        collection: 'plan-advices',
        deadline: 'plan-advice',
        initial: (dossier) => ({
          findings: subjectsOf(dossier).map((criterion) => ({ criterion, finding: '' })),
          advice: '',
          supplementBy: null,
          ...common,
        }),
        Fields: PlanAdviceFields,
        bodyOf: planBody,
        fieldOf: findingAt,
        isMaterial: (item) => isPlan(item) || item.fact === 'PlanTalkHeld',
      });
    case 'plangesprek':
      return one({
        collection: 'plan-talks',
        deadline: 'plan-advice',
        initial: () => ({ subjects: '', ...common }),
        Fields: PlanTalkFields,
        isMaterial: isPlan,
      });
    case 'voortgangsgesprek':
      return ofYear({ collection: 'progress-talks', deadline: 'talk', Fields: ProgressTalkFields }, year, {
        subjects: '',
        vulnerableYouth: '',
        withAccountManager: false,
      });
    case 'voortgang':
      return ofYear(
        { collection: 'progress-advices', deadline: 'progress-advice', Fields: ProgressAdviceFields },
        year,
        {
          advice: '',
          vulnerableYouth: '',
        },
      );
    default:
      return null;
  }
}

export const titleOf = ({ collection, year }: Task): string => texts.tasks[collection].title(year ?? 0);
