import type { Dossier, TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  nl,
  PlanAdviceFields,
  PlanTalkFields,
  ProgressAdviceFields,
  ProgressTalkFields,
  sendable,
  type Values,
} from '@mijlpaal/trajectory-ui';
import { common, isPlan, one, type Task, type TaskKindProps } from './task';

const texts = nl.assess;

const isOfYear = (year: number) => (item: TimelineItem) =>
  (item.fact === 'InterimReportSubmitted' && item.data['reportYear'] === year) ||
  (item.fact === 'FinalReportSubmitted' && year === LAST_YEAR) ||
  (item.fact === 'ProgressTalkHeld' && item.data['year'] === year) ||
  item.fact === 'ChangeNotified' ||
  isReportOn(item, year);
const LAST_YEAR = 2019;
/** The talk goes by the mbo-instellingsrapportage too: those of that year and of the year before. @source regeling.md, talks */
const isReportOn = ({ fact, data }: TimelineItem, year: number): boolean =>
  fact === 'InstitutionReportRecorded' && [year, year - 1].includes(Number(data['year']));

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

const ofYear = (
  task: Pick<Task, 'Fields'> & {
    readonly collection: 'progress-talks' | 'progress-advices';
    readonly deadline: string;
  },
  year: number,
  initial: Values,
): Task =>
  one({
    ...task,
    title: texts.tasks[task.collection].title(year),
    variant: String(year),
    deadline: `${task.deadline}-${year}`,
    initial: () => ({ ...initial, ...common, year }),
    isMaterial: isOfYear(year),
  });

/** @param name as in the address: `plan`, `voortgang-2017`; null: there is no such task */
function adviceTask(name: string): Task | null {
  const [, kind, digits] = /^(voortgang|voortgangsgesprek)-(201[6-9])$/.exec(name) ?? [];
  const year = Number(digits);
  if (kind === 'voortgangsgesprek')
    return ofYear({ collection: 'progress-talks', deadline: 'talk', Fields: ProgressTalkFields }, year, {
      subjects: '',
      vulnerableYouth: '',
      withAccountManager: false,
    });
  if (kind === 'voortgang')
    return ofYear({ collection: 'progress-advices', deadline: 'progress-advice', Fields: ProgressAdviceFields }, year, {
      advice: '',
      vulnerableYouth: '',
    });
  switch (name) {
    case 'plan':
      return one({
        collection: 'plan-advices',
        title: texts.tasks['plan-advices'].title(),
        deadline: 'plan-advice-2015',
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
        title: texts.tasks['plan-talks'].title(),
        deadline: 'plan-advice-2015',
        initial: () => ({ subjects: '', ...common }),
        Fields: PlanTalkFields,
        isMaterial: isPlan,
      });
    default:
      return null;
  }
}

/** Advice and talks. */
export default function AdviceTask({ name, children }: TaskKindProps) {
  return children(adviceTask(name));
}
