import {
  correctionDoor,
  factName,
  formatDay,
  formatMonth,
  formatSource,
  componentName,
  type TrajectoryEvent,
  trajectoryDoors,
  trajectoryWords,
} from '@mijlpaal/trajectory-contract';
import {
  type Deadline,
  deadlines,
  entitlement,
  happenedOn,
  judged,
  known,
  type Standing,
  type TrajectorySnapshot,
} from '@mijlpaal/trajectory-domain';
import type { IsoDate } from '@mijlpaal/shared-time';
import { blocks, list, small, together } from '../markdown';
import { nl } from '../nl';
import { type Played, played, type Scenario } from '../played';
import { scenarios } from '../scenarios/all';
import { openedBy } from './refusals';
import { stateName } from './chart';

const { scenarios: texts } = nl;

function saidFact(fact: TrajectoryEvent): string {
  const data: Readonly<Record<string, unknown>> = fact.data;
  const details = [
    ...(fact.type === 'PlanSubmitted'
      ? [fact.data.excellenceApplication ? texts.withApplication : texts.withoutApplication]
      : []),
    ...(typeof data['outcome'] === 'string' ? [texts.outcomes[data['outcome']] ?? data['outcome']] : []),
    ...(typeof data['supplementBy'] === 'string' ? [texts.supplementBy(formatDay(data['supplementBy']))] : []),
  ];
  return [`${factName({ fact: fact.type, data })} ${texts.on(formatDay(happenedOn(fact)))}`, ...details].join(', ');
}

/** Ids of the states in which it is, of the innermost ones. */
const leavesOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'string'
    ? [`${path}${value}`]
    : Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => {
        const inside = leavesOf(inner, `${path}${name}.`);
        return inside.length === 0 ? [`${path}${name}`] : inside;
      }); // a state value is a name, or names by region

function moved(before: TrajectorySnapshot, after: TrajectorySnapshot): readonly string[] {
  const [was, is] = [leavesOf(before.value), leavesOf(after.value)];
  if (is.includes('opened.course.closed'))
    return [texts.nowAt(stateName('opened.course'), small(stateName('opened.course.closed')))];
  const left = was.filter((id) => !is.includes(id));
  const regions = [
    ...new Set([...left, ...is.filter((id) => !was.includes(id))].map((id) => id.split('.').slice(0, 4).join('.'))),
  ];
  return regions.map((region) => {
    const names = (ids: readonly string[]) =>
      together(ids.filter((id) => id.startsWith(`${region}.`)).map((id) => small(stateName(id))));
    return texts.fromTo(stateName(region), names(was), names(is));
  });
}

const named = ({ id }: Deadline): string => trajectoryWords.deadlineInFull(id);

function deadlineLines(before: Standing, after: Standing, today: IsoDate): readonly string[] {
  const [was, is] = [deadlines(before), deadlines(after)];
  const old = new Map(was.map((deadline) => [deadline.id, deadline]));
  const made = is.filter(({ id }) => !old.has(id));
  const closed = is.filter(({ id, closedOn }) => closedOn !== null && old.get(id)?.closedOn !== closedOn);
  const [turnWas, turnIs] = [judged(was, today).turn, judged(is, today).turn];
  const role = (one: typeof turnIs) => (one === null ? texts.nobody : trajectoryWords.byRole[one]);
  return [
    ...closed.map((deadline) =>
      texts.closed(named(deadline), (deadline.closedOn ?? '') > deadline.lastDay, deadline.ended),
    ),
    ...(made.length === 0
      ? []
      : [texts.made(together(made.map((deadline) => `${named(deadline)} (${formatDay(deadline.lastDay)})`)))]),
    ...(turnWas === turnIs ? [] : [texts.turn(role(turnWas), role(turnIs))]),
  ];
}

/** Money of 2015 as it stands after the case. */
function moneyLines({ signed, plan, excellenceDecision }: Standing, today: IsoDate): readonly string[] {
  if (!today.startsWith('2015')) return [];
  const on = (noted: { readonly on: IsoDate } | null) => noted && known(noted.on);
  const conditions = {
    agreementSignedOn: on(signed),
    planSubmittedOn: on(plan),
    excellence: excellenceDecision && known({ outcome: excellenceDecision.outcome, decidedOn: excellenceDecision.on }),
  };
  return (['investment', 'excellence'] as const).map((component) => {
    const { entitled, firstPaymentMonth } = entitlement(component, conditions, 2015);
    return texts.money(small(componentName[component]), entitled ? formatMonth(firstPaymentMonth) : null);
  });
}

function outcomeLines({ outcome, before, after }: Played, today: IsoDate): readonly string[] {
  if ('refused' in outcome) {
    const { sentence, article, wouldOpen } = outcome.refused;
    return [
      texts.refused(sentence),
      texts.article(formatSource(article)),
      ...(wouldOpen === null ? [] : [texts.opens(openedBy(wouldOpen))]),
    ];
  }
  return [
    texts.recorded(together(outcome.accepted.map(({ type, data }) => small(factName({ fact: type, data }))))),
    ...moved(before, after),
    ...deadlineLines(before.context, after.context, today),
    ...moneyLines(after.context, today),
  ];
}

function asked({ command, given }: Played, { when: { actor, today } }: Scenario): string {
  const door = [...trajectoryDoors, correctionDoor].find((one) => one.command === command.type);
  const fact =
    'excellenceApplication' in command.data && command.data.excellenceApplication ? `, ${texts.withApplication}` : '';
  const outcome = 'outcome' in command.data ? `, ${texts.outcomes[command.data.outcome] ?? command.data.outcome}` : '';
  const same = given.some(({ metadata }) => metadata.actor.id === actor.id) ? ` ${texts.samePerson}` : '';
  const what = small(door?.summary ?? command.type);
  return texts.asks(
    trajectoryWords.byRole[actor.role as keyof typeof trajectoryWords.byRole],
    what,
    formatDay(today),
    `${fact}${outcome}${same}`,
  );
}

function scenarioText(scenario: Scenario): string {
  const result = played(scenario);
  const before = result.given
    .filter(({ type }) => type !== 'TrajectoryOpened')
    .map((fact) => small(saidFact(fact)))
    .join('; ');
  return blocks(
    `#### ${scenario.title}`,
    list([
      `**${texts.given}** ${before || texts.onlyOpened}.`,
      `**${texts.when}** ${asked(result, scenario)}.`,
      ...outcomeLines(result, scenario.when.today).map((text, index) =>
        index === 0 ? `**${texts.then}** ${text}` : `**${texts.and}** ${text}`,
      ),
    ]),
  );
}

/** Cases with what the rules really make of them. */
export const scenariosChapter = (): string =>
  blocks(
    `## ${texts.title}`,
    texts.intro,
    ...Object.entries(scenarios).flatMap(([name, cases]) => [
      `### ${texts.groups[name] ?? name}`,
      ...cases.map(scenarioText),
    ]),
  );
