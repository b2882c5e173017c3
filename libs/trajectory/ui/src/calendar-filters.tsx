import { type DeadlineItem, Role } from '@mijlpaal/trajectory-contract';
import { FormLabel } from '@utrecht/component-library-react';
import { useId } from 'react';
import type { CalendarView } from './calendar-view';
import { formatDay } from './format';
import { nl } from './nl';
import { SearchField } from './search-field';
import { SelectField } from './select-field';

const { calendar: texts } = nl;

interface CalendarFiltersProps {
  readonly all: readonly DeadlineItem[];
  readonly view: CalendarView;
  /** Whether all is of one institution. */
  readonly isOne: boolean;
  /** Whether whoever looks has a portfolio. */
  readonly hasPortfolio: boolean;
  readonly onChange: (change: Partial<CalendarView>) => void;
}

interface TwoProps {
  readonly label: string;
  readonly first: string;
  readonly second: string;
  readonly isSecond: boolean;
  readonly onChoose: (second: boolean) => void;
}
const Two = ({ label, first, second, isSecond, onChoose }: TwoProps) => (
  <div className="mp-seg" role="group" aria-label={label}>
    <div>
      <button type="button" aria-pressed={!isSecond} onClick={() => onChoose(false)}>
        {first}
      </button>
    </div>
    <div>
      <button type="button" aria-pressed={isSecond} onClick={() => onChoose(true)}>
        {second}
      </button>
    </div>
  </div>
);

/** Month or list, and which deadlines; who sees one institution alone is not asked which. */
export function CalendarFilters({ all, view, isOne, hasPortfolio, onChange }: CalendarFiltersProps) {
  const id = useId();
  const turns = Role.options.filter((role) => role === view.wie || all.some(({ turn }) => turn === role));
  const ids = [...new Set([...all.map((each) => each.id), ...(view.termijn === undefined ? [] : [view.termijn])])];
  const names = ids.map((each) => [each, texts.withYear(nl.deadlineInFull(each), each)] as const);
  return (
    <div className="mp-filter">
      <Two
        label={texts.shape}
        first={texts.month}
        second={texts.list}
        isSecond={view.weergave === 'lijst'}
        onChoose={(list) => onChange({ weergave: list ? 'lijst' : undefined, dag: undefined })}
      />
      {hasPortfolio && (
        <Two
          label={texts.which}
          first={texts.all}
          second={texts.own}
          isSecond={view.portefeuille === 'mijn'}
          onChoose={(own) => onChange({ portefeuille: own ? 'mijn' : undefined })}
        />
      )}
      {!isOne && <SearchField label={texts.search} value={view.zoek} onChange={(zoek) => onChange({ zoek })} />}
      <SelectField
        label={texts.deadline}
        value={view.termijn ?? ''}
        options={[['', texts.allDeadlines], ...names.sort(([, a], [, b]) => a.localeCompare(b, 'nl'))]}
        onChange={(value) => onChange({ termijn: value || undefined })}
      />
      <SelectField
        label={texts.turn}
        value={view.wie ?? ''}
        options={[['', texts.everybody], ...turns.map((role) => [role, nl.role[role]] as const)]}
        onChange={(value) => onChange({ wie: Role.safeParse(value).data })}
      />
      {view.weergave === 'lijst' && view.dag !== undefined && (
        <SelectField
          label={texts.day}
          value={view.dag}
          options={[
            ['', texts.allDays],
            [view.dag, formatDay(view.dag)],
          ]}
          onChange={(value) => onChange({ dag: value || undefined })}
        />
      )}
      <div className="mp-check">
        <input
          type="checkbox"
          id={id}
          checked={view.klaar === 'ook'}
          onChange={(event) => onChange({ klaar: event.target.checked ? 'ook' : undefined })}
        />
        <FormLabel htmlFor={id}>{texts.closed}</FormLabel>
      </div>
    </div>
  );
}
