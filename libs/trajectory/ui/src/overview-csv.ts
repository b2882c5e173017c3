import { nl } from './nl';
import type { OverviewRow } from './overview-row';

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string =>
  `"${(/^(?:[=+@\t]|-(?!\d+$))/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

const { columns, csvExtra } = nl.overview;

/** The rows as shown, for a spreadsheet: semicolons and a byte order mark, as Dutch Excel wants it. */
export function overviewCsv(rows: readonly OverviewRow[]): string {
  const head = [
    columns.name, columns.brin, csvExtra.type, csvExtra.province, csvExtra.phase, columns.step, columns.turn,
    columns.deadline, columns.lastDay, columns.days, columns.excellence, columns.accountManager,
  ]; // prettier-ignore
  const lines = rows.map(({ item, step, turn, deadline, lastDay, daysLeft, excellence, accountManager }) => [
    item.name, item.brin, item.type, item.province, nl.phase[item.phase], step, turn,
    deadline, lastDay ?? '', daysLeft === null ? '' : String(daysLeft), excellence, accountManager,
  ]); // prettier-ignore
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
