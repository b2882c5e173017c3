import type { SoFar } from './funding-so-far';
import { nl } from './nl';
import type { Column } from './overview-columns';
import type { OverviewRow } from './overview-row';
import { PLACES, placeOf } from './path-stones';

/** A cell that no spreadsheet takes for a formula. */
const quoted = (text: string): string =>
  `"${(/^(?:[=+@\t]|-(?!\d+$))/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const texts = nl.overview;

/** What each is entitled to in the year that is shown. */
export interface ShownMoney {
  /** null: nobody asked for it yet. */
  readonly year: number | null;
  readonly of: (brin: string) => SoFar | null;
}

interface CsvColumn {
  readonly head: string;
  readonly of: (row: OverviewRow) => string;
}

const one = (head: string, of: CsvColumn['of']): readonly CsvColumn[] => [{ head, of }];
const { columns } = texts;

/** What a page shows in a column, as something to sort and to reckon with: days as numbers, dates as ISO, amounts without a sign. */
const csvColumns: Readonly<Record<Column, (money: ShownMoney) => readonly CsvColumn[]>> = {
  name: () => one(columns.name, ({ item }) => item.name),
  brin: () => one(columns.brin, ({ item }) => item.brin),
  step: () => one(columns.step, ({ step }) => step),
  path: () => one(columns.path, ({ item }) => texts.pathPlace(placeOf(item.step, item.year), PLACES)),
  turn: () => one(columns.turn, ({ turn }) => turn),
  deadline: () =>
    one(columns.deadline, ({ deadline, moreLate }) =>
      moreLate > 0 ? `${deadline}, ${texts.moreLate(moreLate)}` : deadline,
    ),
  lastDay: () => one(columns.lastDay, ({ lastDay }) => lastDay ?? ''),
  days: () => one(columns.days, ({ daysLeft }) => (daysLeft === null ? '' : String(daysLeft))),
  excellence: () => one(columns.excellence, ({ excellence }) => excellence),
  accountManager: () => one(columns.accountManager, ({ accountManager }) => accountManager),
  type: () => one(columns.type, ({ item }) => item.type),
  province: () => one(columns.province, ({ item }) => item.province),
  phase: () => one(columns.phase, ({ item }) => nl.phase[item.phase]),
  money: ({ year, of }) => [
    {
      head: year === null ? columns.money : texts.csvMoney(year),
      of: ({ item }) => of(item.brin)?.total?.replace('.', ',') ?? '',
    },
    { head: texts.csvMoneyKnown, of: ({ item }) => known(of(item.brin)) },
  ],
};

function known(money: SoFar | null): string {
  if (money === null || money.total === null) return texts.moneyNotYet;
  return money.isAll ? texts.csvAll : texts.moneyPartly;
}

/** The rows and columns as shown, for a spreadsheet: semicolons, decimal commas and a byte order mark, as Dutch Excel wants it. */
export function overviewCsv(rows: readonly OverviewRow[], shown: readonly Column[], money: ShownMoney): string {
  const all = shown.flatMap((column) => csvColumns[column](money));
  const lines = [all.map(({ head }) => head), ...rows.map((row) => all.map(({ of }) => of(row)))];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(';')).join('\r\n')}\r\n`;
}
