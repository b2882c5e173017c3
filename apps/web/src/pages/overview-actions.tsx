import { type Column, Icon, nl, overviewCsv, type OverviewRow, type ShownMoney } from '@mijlpaal/trajectory-ui';
import { Button } from '@utrecht/component-library-react';

/** Hands a text to the browser as a file. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface OverviewActionsProps {
  readonly rows: readonly OverviewRow[];
  readonly columns: readonly Column[];
  readonly money: ShownMoney;
}

/** Takes the list along as it is shown: as a file or on paper. */
export const OverviewActions = ({ rows, columns, money }: OverviewActionsProps) => (
  <div className="mp-filter__end mp-noprint">
    <Button
      appearance="secondary-action-button"
      aria-label={nl.overview.csvLong}
      onClick={() => download(nl.overview.csvFile, overviewCsv(rows, columns, money))}
    >
      <Icon name="download" />
      {nl.overview.csv}
    </Button>
    <Button appearance="secondary-action-button" onClick={() => window.print()}>
      <Icon name="print" />
      {nl.overview.print}
    </Button>
  </div>
);
