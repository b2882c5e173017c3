import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import {
  type DeliveryEvent,
  EARLY_LEAVING_YEARS,
  EarlyLeavingCategory,
  type EarlyLeavingPart,
} from '@mijlpaal/trajectory-contract';
import type { Act, Delivery, Post } from '../act';
import { whole, workday } from '../chance';
import { illustrativeFigures } from '../illustrative-figures';
import { type Player, SOURCE } from './simulated';

/** Years of the counts, on 1 October. The last two before 2014 are there to compare with. */
const COUNTED = [2012, 2013, 2014, 2015, 2016, 2017] as const;
/** Leavers of a hundred students, near the norms of PB 13; fewer each year. */
const PERCENT: Readonly<Record<EarlyLeavingCategory, number>> = { entry: 31, level2: 12, level34: 3.9 };

function countOf(player: Player, category: EarlyLeavingCategory, counted: number) {
  const { brin, type, chance } = player;
  const { level2Students } = illustrativeFigures(brin, type);
  const portion = { entry: 0.15, level2: 1, level34: 2.6 }[category];
  const students = Math.round(level2Students * portion * (0.95 + 0.1 * chance('under22', category, counted)));
  const own = 0.7 + 0.5 * chance('leaving', category);
  const part =
    PERCENT[category] * own * 0.93 ** (counted - 2012) * (0.92 + 0.16 * chance('leavers', category, counted));
  return { students, leavers: Math.min(students, Math.round((students * part) / 100)) };
}

/** @param whoLeft false: students alone, for who of them left is not known yet */
const deliveryOf = (player: Player, counted: number, whoLeft: boolean): DeliveryEvent => ({
  type: 'EarlyLeaversDelivered',
  data: {
    brin: player.brin,
    countedOn: isoDate(`${counted}-10-01`),
    categories: EarlyLeavingCategory.options.map((category) => {
      const { students, leavers } = countOf(player, category, counted);
      return { category, students, leavers: whoLeft ? leavers : null };
    }),
    source: SOURCE,
    illustrative: true,
  },
});

const delivery = (players: readonly Player[], on: string, counted: number, whoLeft: boolean): Delivery => ({
  on: isoDate(on),
  name: `early leavers ${counted} ${whoLeft ? 'whole' : 'students'}`,
  delivers: players.map((player) => deliveryOf(player, counted, whoLeft)),
});

/** In the summer the students are known, in the spring after it who of them left. */
const deliveries = (players: readonly Player[]): readonly Delivery[] =>
  COUNTED.flatMap((counted) =>
    counted < 2014
      ? [delivery(players, '2015-06-08', counted, true)]
      : [
          delivery(players, `${counted + 1}-06-08`, counted, false),
          delivery(players, `${counted + 2}-03-08`, counted, true),
        ],
  );

/** @param together whose counts are counted as one */
function percentages(together: readonly Player[], counted: number) {
  return EarlyLeavingCategory.options.map((category) => {
    const counts = together.map((player) => countOf(player, category, counted));
    const sum = (of: 'students' | 'leavers') => counts.reduce((total, count) => total + count[of], 0);
    return { category, percentage: ((sum('leavers') * 100) / sum('students')).toFixed(2) };
  });
}

/** An institution with those that it goes on for by a day. */
export type Together = (player: Player, on: IsoDate) => readonly Player[];

function yearActs(player: Player, part: EarlyLeavingPart, year: number, together: Together): readonly Post[] {
  const { brin, chance } = player;
  const ofYear = part === 'fixed' ? year - 1 : year + 1;
  const [decideTo, month] = part === 'fixed' ? ['09-11', '10'] : ['10-09', '11'];
  const decideFrom = part === 'fixed' ? '08-17' : '09-07';
  const decidedOn = workday(
    isoDate(`${ofYear}-${decideFrom}`),
    isoDate(`${ofYear}-${decideTo}`),
    chance('vsvDecidedOn', part, year),
  );
  const paidOn = isoDate(`${ofYear}-${month}-${whole(12, 14, chance('vsvPaidOn', part, year))}`);
  const body = { year, part };
  return [
    {
      on: decidedOn,
      brin,
      collection: 'early-leaving-decisions',
      body: { ...body, percentages: part === 'fixed' ? [] : percentages(together(player, decidedOn), year - 1) },
    },
    {
      on: paidOn,
      brin,
      collection: 'early-leaving-payments',
      body,
      pays: { component: part === 'fixed' ? 'earlyLeavingFixed' : 'earlyLeavingVariable', year },
    },
  ];
}

/**
 * Early leaving (vsv): counts come in, each part is decided, and paid where an amount is known.
 * @assumption days and counts; that all signed a covenant
 */
export const earlyLeavingActs = (
  players: readonly Player[],
  newcomers: readonly Player[],
  together: Together,
): readonly Act[] => [
  ...deliveries(players),
  ...[...players, ...newcomers].flatMap((player) =>
    (['fixed', 'variable'] as const).flatMap((part) =>
      EARLY_LEAVING_YEARS[part].flatMap((year) => yearActs(player, part, year, together)),
    ),
  ),
];
