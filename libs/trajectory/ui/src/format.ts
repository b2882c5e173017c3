export {
  capital,
  daysAfter,
  formatDay,
  formatDays,
  formatMinute,
  formatMoney,
  formatMonth,
  formatNumber,
  formatSize,
  formatWeekday,
} from '@mijlpaal/trajectory-contract';
