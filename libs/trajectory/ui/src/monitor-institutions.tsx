import type { PublishedInstitution } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Empty } from './empty';
import { formatDay, formatMoney } from './format';
import { euros } from './monitor-money';
import { nl } from './nl';
import { plain } from './plain';
import { SearchField } from './search-field';
import { SelectField } from './select-field';
import { TableHeads } from './table-heads';

interface MonitorInstitutionsProps {
  readonly all: readonly PublishedInstitution[];
  /** Year of the report that is shown. */
  readonly reportYear: number;
}

const FIRST = 16;
const FIRST_YEAR = 2015;
const byName = (a: PublishedInstitution, b: PublishedInstitution): number => a.name.localeCompare(b.name, 'nl');
const dayOr = (day: string | null): string => (day === null ? nl.monitor.institutions.not : formatDay(day));

/** What was decided for one institution in a year, over all components; null: nothing yet. */
function decidedIn({ amounts }: PublishedInstitution, year: number): string | null {
  const own = amounts.filter((amount) => amount.year === year).map(({ amount }) => amount);
  return own.length === 0 ? null : euros(own);
}

const Row = ({
  one,
  reportYear,
  moneyYear,
}: {
  readonly one: PublishedInstitution;
  readonly reportYear: number;
  readonly moneyYear: number;
}) => {
  const texts = nl.monitor.institutions;
  const progress = nl.monitor.progress;
  const decided = decidedIn(one, moneyYear);
  const report = one.reports.find(({ year }) => year === reportYear)?.submittedOn ?? null;
  return (
    <TableRow role="row">
      <TableHeaderCell scope="row" role="rowheader">
        {one.name}
        {one.endedOn !== null && <span className="mp-small mp-muted"> {texts.ended(formatDay(one.endedOn))}</span>}
      </TableHeaderCell>
      <TableCell role="cell" className="mp-brin mp-opt">
        {one.brin}
      </TableCell>
      <TableCell role="cell" className="c-full mp-tab" data-l={texts.plan}>
        {dayOr(one.planSubmittedOn)}
      </TableCell>
      <TableCell role="cell" className="c-full" data-l={progress.excellence}>
        {progress[one.excellence]}
      </TableCell>
      <TableCell role="cell" className="c-full mp-tab" data-l={progress.report(reportYear)}>
        {dayOr(report)}
      </TableCell>
      <TableCell role="cell" className="mp-num c-full" data-l={texts.decided(moneyYear)}>
        {decided === null ? texts.noAmount : formatMoney(decided)}
      </TableCell>
    </TableRow>
  );
};

/** The published facts of every institution. */
export function MonitorInstitutions({ all, reportYear }: MonitorInstitutionsProps) {
  const texts = nl.monitor.institutions;
  const [search, setSearch] = useState<string>();
  const [province, setProvince] = useState('');
  const [isWhole, setWhole] = useState(false);
  const years = [...new Set(all.flatMap(({ amounts }) => amounts.map(({ year }) => year)))].sort();
  const [chosen, setYear] = useState<number>();
  const moneyYear = chosen ?? years.at(-1) ?? FIRST_YEAR;
  const wanted = plain(search ?? '').trim();
  const found = all
    .filter(
      (one) =>
        (province === '' || one.province === province) &&
        (wanted === '' || plain(`${one.name} ${one.brin}`).includes(wanted)),
    )
    .sort(byName);
  const shown = isWhole || wanted !== '' ? found : found.slice(0, FIRST);
  const provinces = [...new Set(all.map((one) => one.province))].sort();
  return (
    <>
      <div className="mp-filter">
        <SearchField label={texts.search} value={search} onChange={setSearch} />
        <SelectField
          label={texts.province}
          value={province}
          options={[['', texts.allProvinces], ...provinces.map((one) => [one, one] as const)]}
          onChange={setProvince}
        />
        {years.length > 1 && (
          <SelectField
            label={texts.year}
            value={String(moneyYear)}
            options={years.map((year) => [String(year), String(year)])}
            onChange={(year) => setYear(Number(year))}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <Empty title={texts.nothingTitle}>
          <p>{texts.nothingText}</p>
        </Empty>
      ) : (
        <Table role="table" className="mp-dense mp-cards" aria-label={texts.caption}>
          <TableHeads
            heads={[
              texts.name,
              texts.brin,
              texts.plan,
              nl.monitor.progress.excellence,
              nl.monitor.progress.report(reportYear),
              texts.decided(moneyYear),
            ]}
            numeric={[texts.decided(moneyYear)]}
          />
          <TableBody role="rowgroup">
            {shown.map((one) => (
              <Row key={one.brin} one={one} reportYear={reportYear} moneyYear={moneyYear} />
            ))}
          </TableBody>
        </Table>
      )}
      <p className="mp-row">
        {shown.length < found.length && (
          <Button appearance="secondary-action-button" onClick={() => setWhole(true)}>
            {texts.showAll(found.length)}
          </Button>
        )}
        <span className="mp-small mp-muted" role="status">
          {texts.shown(shown.length)}
        </span>
      </p>
    </>
  );
}
