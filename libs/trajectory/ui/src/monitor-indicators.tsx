import type { PublishedIndicator } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useState } from 'react';
import { Empty } from './empty';
import { formatNumber } from './format';
import { nl } from './nl';
import { SelectField } from './select-field';
import { StackedBars } from './stacked-bars';
import { TableHeads } from './table-heads';

const WHOLE_PERCENTAGE = 100;
const byText = ([, a]: readonly [string, string], [, b]: readonly [string, string]): number => a.localeCompare(b, 'nl');

const programmeOf = ({ programme, programmeName }: PublishedIndicator): string =>
  programme === null ? nl.monitor.indicators.whole : [programmeName, programme].filter(Boolean).join(' ');

const valueOf = ({ value, illustrative }: PublishedIndicator): string => {
  const texts = nl.monitor.indicators;
  if (value === null) return texts.suppressed;
  return illustrative ? `${formatNumber(value)} (${texts.illustrative})` : formatNumber(value);
};

/** Figures of one indicator of one institution, drawn and as a table. */
function Figures({ figures }: { readonly figures: readonly PublishedIndicator[] }) {
  const texts = nl.monitor.indicators;
  const [first] = figures;
  if (first === undefined) return null;
  const known = figures.filter(({ value }) => value !== null);
  const highest = Math.max(1, ...known.map(({ value }) => Number(value)));
  const bars = known.map((one) => ({
    label: `${programmeOf(one)}, ${one.year}`,
    total: formatNumber(one.value ?? ''),
    parts: [{ size: Number(one.value), label: '' }],
  }));
  const heads = [texts.programme, texts.year, texts.kind, texts.value];
  return (
    <div className="mp-grid mp-grid--7-5">
      {bars.length > 0 && (
        <StackedBars
          bars={bars}
          most={first.unit === 'percentage' ? Math.max(WHOLE_PERCENTAGE, highest) : highest}
          description={texts.chart(bars.map(({ label, total }) => `${label} ${total}`).join('; '))}
        />
      )}
      <div>
        <Table role="table" className="mp-cards" aria-label={`${first.indicator}, ${texts.unit[first.unit]}`}>
          <TableHeads heads={heads} numeric={[texts.value]} />
          <TableBody role="rowgroup">
            {figures.map((one) => (
              <TableRow role="row" key={`${one.programme} ${one.year}`}>
                <TableHeaderCell scope="row" role="rowheader">
                  {programmeOf(one)}
                </TableHeaderCell>
                <TableCell role="cell" className="c-full" data-l={texts.year}>
                  {one.year}
                </TableCell>
                <TableCell role="cell" className="c-full" data-l={texts.kind}>
                  {texts.measurement[one.measurement]}
                </TableCell>
                <TableCell role="cell" className="mp-num c-full" data-l={texts.value}>
                  {valueOf(one)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <p className="mp-small mp-muted">
          {texts.source([...new Set(figures.map(({ source }) => source))].join('; '))} {texts.unit[first.unit]}
        </p>
      </div>
    </div>
  );
}

/** Indicators as far as they were delivered. */
export function MonitorIndicators({ all }: { readonly all: readonly PublishedIndicator[] }) {
  const texts = nl.monitor.indicators;
  const institutions = [...new Map(all.map(({ brin, name }) => [brin as string, name]))].sort(byText);
  const [chosenBrin, setBrin] = useState<string>();
  const brin = chosenBrin ?? institutions[0]?.[0];
  const own = all.filter((one) => one.brin === brin);
  const indicators = [...new Set(own.map(({ indicator }) => indicator))].sort();
  const [chosen, setIndicator] = useState<string>();
  const indicator = indicators.find((one) => one === chosen) ?? indicators[0];
  if (brin === undefined || indicator === undefined)
    return (
      <Empty title={texts.noneTitle}>
        <p>{texts.noneText}</p>
      </Empty>
    );
  return (
    <>
      <div className="mp-filter">
        <SelectField label={texts.institution} value={brin} options={institutions} onChange={setBrin} />
        <SelectField
          label={texts.indicator}
          value={indicator}
          options={indicators.map((one) => [one, one])}
          onChange={setIndicator}
        />
      </div>
      <Figures figures={own.filter((one) => one.indicator === indicator)} />
    </>
  );
}
