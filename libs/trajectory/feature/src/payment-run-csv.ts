import { CAUSES, type PaymentRun, type PaymentRunInFull } from '@mijlpaal/trajectory-contract';
import { stringify } from 'csv-stringify/sync';

const made = (rows: readonly object[], columns: readonly string[]): string =>
  stringify([...rows], { header: true, record_delimiter: 'windows', columns: [...columns] });
const marked = (illustrative: boolean): string => (illustrative ? 'voorbeeldcijfers' : '');

/** One line a run. */
export const paymentRunsCsv = (runs: readonly PaymentRun[]): string =>
  made(
    runs.map((run) => ({ ...run, illustrative: marked(run.illustrative) })),
    [
      'id',
      'component',
      'year',
      'number',
      'confirmedOn',
      'ceiling',
      'total',
      'undistributed',
      'institutions',
      'illustrative',
    ],
  );

/** One line an institution, with what it had before and why that differs. */
export const paymentRunCsv = ({ items, ...run }: PaymentRunInFull): string =>
  made(
    items.map(({ causes, illustrative, ...item }) => ({
      run: run.id,
      confirmedOn: run.confirmedOn,
      ...item,
      ...causes,
      illustrative: marked(illustrative),
    })),
    ['run', 'confirmedOn', 'brin', 'name', 'amount', 'before', ...CAUSES, 'illustrative'],
  );
