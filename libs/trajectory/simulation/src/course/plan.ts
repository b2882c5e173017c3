import { addDays, type IsoDate, isoDate, latest } from '@mijlpaal/shared-time';
import { ExcellenceItem } from '@mijlpaal/trajectory-contract';
import type { Post } from '../act';
import { workday } from '../chance';
import type { Player, Shares } from './simulated';

const day = isoDate;

/** 2015: the agreement, the plan, the advice on it, and the decision on excellence. @source O5: every plan was filed by 30 April */
export function planActs(player: Player, shares: Shares): readonly Post[] {
  const { brin, chance } = player;
  const post = (on: IsoDate, collection: string, body: Post['body'] = {}): Post => ({ on, brin, collection, body });
  const applies = shares.appliesForExcellence(brin);
  const provisional = chance('provisional') < 0.2;
  const signedOn =
    chance('signedLate') < 0.06
      ? workday(day('2015-03-02'), day('2015-03-20'), chance('signedOn'))
      : workday(day('2015-01-19'), day('2015-02-27'), chance('signedOn'));
  const filedOn = workday(day('2015-03-09'), day('2015-04-30'), Math.sqrt(chance('filedOn'))); // most at the end
  const talkOn = workday(day('2015-05-11'), day('2015-06-19'), chance('talkOn'));
  const excellence = applies ? excellenceActs(player, shares) : [];
  return [
    post(signedOn, 'agreement-signatures'),
    post(filedOn, 'plan-submissions', { provisional, excellenceApplication: applies }),
    ...(chance('claimed') < 0.85
      ? [post(workday(day('2015-05-04'), day('2015-05-29'), chance('claimedOn')), 'work-claims')]
      : []),
    ...(provisional
      ? [post(workday(day('2015-05-06'), day('2015-06-26'), chance('confirmedOn')), 'plan-confirmations')]
      : []),
    ...(chance('talk') < 0.35 ? [post(talkOn, 'plan-talks')] : []),
    ...excellence,
    ...adviceActs(player),
  ];
}

function excellenceActs({ brin, chance }: Player, shares: Shares): readonly Post[] {
  const outcome = shares.excellence(brin);
  const conditions = outcome === 'approvedWithConditions' ? [CONDITION] : [];
  const notMet = NOT_MET[outcome];
  const items = Object.fromEntries(
    ExcellenceItem.options.map((item) => [
      item,
      notMet?.includes(item)
        ? { result: 'notMet', motivation: 'Hiervan staat te weinig in het plan.' }
        : { result: 'met' },
    ]),
  );
  const advised = { approved: 'positive', approvedWithConditions: 'positiveWithConditions', rejected: 'negative' }[
    outcome
  ];
  return [
    {
      on: workday(day('2015-06-29'), day('2015-07-07'), chance('excellenceAdvisedOn')),
      brin,
      collection: 'excellence-advices',
      body: { outcome: advised, items, conditions },
    },
    {
      on: workday(day('2015-07-09'), day('2015-07-15'), chance('excellenceDecidedOn')),
      brin,
      collection: 'excellence-decisions',
      body: { outcome, conditions, grounds: GROUNDS[outcome] },
    },
  ];
}

const NOT_MET: Readonly<Record<string, readonly string[]>> = {
  approvedWithConditions: ['E3.2'],
  rejected: ['E1.4', 'E2.2'],
};
const CONDITION = { item: 'E3.2', text: 'Leg vast hoe kennis wordt gedeeld.', by: '2016-03-01' };
const GROUNDS = {
  approved: 'Het plan voldoet aan alle onderdelen van bijlage 2.',
  approvedWithConditions: 'Het plan voldoet, als aan de voorwaarde is voldaan.',
  rejected: 'Het plan voldoet niet aan bijlage 2: de resultaten zijn niet te volgen en niet haalbaar.',
} as const;

/** Advice before 1 September; some were asked for a supplement, and are advised again. */
function adviceActs({ brin, chance }: Player): readonly Post[] {
  const advisedOn = workday(day('2015-07-06'), day('2015-08-28'), chance('advisedOn'));
  const asked = chance('supplement') < 0.25;
  const supplementBy = addDays(advisedOn, 42);
  const post = (on: IsoDate, collection: string, body: Post['body']): Post => ({ on, brin, collection, body });
  const first = post(advisedOn, 'plan-advices', { supplementBy: asked ? supplementBy : null });
  if (!asked) return [first];
  const late = chance('supplementLate') < 0.2;
  const suppliedOn = late
    ? workday(addDays(supplementBy, 1), addDays(supplementBy, 14), chance('suppliedOn'))
    : workday(addDays(advisedOn, 14), supplementBy, chance('suppliedOn'));
  const again = latest(workday(addDays(suppliedOn, 7), addDays(suppliedOn, 28), chance('advisedAgain')), suppliedOn);
  return [
    first,
    post(suppliedOn, 'plan-supplements', {}),
    post(again, 'plan-advices', { supplementBy: null, advice: 'De aanvulling maakt het plan meetbaar.' }),
  ];
}
