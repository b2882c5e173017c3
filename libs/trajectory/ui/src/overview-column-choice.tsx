import { Icon } from './icon';
import { nl } from './nl';
import type { OverviewView } from './overview-address';
import { addressOfColumns, COLUMNS, columnsOf } from './overview-columns';

const texts = nl.overview;

/** Which columns the table has. */
export function OverviewColumnChoice({
  view,
  onChange,
}: {
  readonly view: OverviewView;
  readonly onChange: (change: Partial<OverviewView>) => void;
}) {
  const shown = columnsOf(view);
  return (
    <details className="mp-columns mp-noprint">
      <summary>
        <Icon name="columns" />
        {texts.chooseColumns(shown.length, COLUMNS.length)}
      </summary>
      <fieldset>
        <legend className="mp-vh">{texts.whichColumns}</legend>
        {COLUMNS.filter((column) => column !== 'name').map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={({ target: { checked } }) =>
                onChange({
                  kolommen: addressOfColumns(COLUMNS.filter((one) => (one === column ? checked : shown.includes(one)))),
                })
              }
            />{' '}
            {texts.columns[column]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
