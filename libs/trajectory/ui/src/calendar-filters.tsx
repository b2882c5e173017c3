import { type DeadlineItem, Role } from '@mijlpaal/trajectory-contract';
import { FormLabel } from '@utrecht/component-library-react';
import { useId } from 'react';
import type { CalendarView } from './calendar-address';
import { formatDay } from './format';
import { nl } from './nl';
import { SearchField } from './search-field';
import { Segmented } from './segmented';
import { SelectField } from './select-field';

const texts = nl.calendar;

interface CalendarFiltersProps {
  readonly all: readonly DeadlineItem[];
  readonly view: CalendarView;
  /** Whether all is of one institution. */
  readonly isOne: boolean;
  /** Whether whoever looks has a portfolio. */
  readonly hasPortfolio: boolean;
  readonly onChange: (change: Partial<CalendarView>) => void;
}

/** Month or list, and which deadlines; who sees one institution alone is not asked which. */
export function CalendarFilters({ all, view, isOne, hasPortfolio, onChange }: CalendarFiltersProps) {
  const id = useId();
  const turns = Role.options.filter((role) => role === view.wie || all.some(({ turn }) => turn === role));
  const ids = [...new Set([...all.map((each) => each.id), ...(view.termijn === undefined ? [] : [view.termijn])])];
  const names = ids.map((each) => [each, texts.withYear(nl.deadlineInFull(each), each)] as const);
  return (
    <div className="mp-filter">
      <Segmented
        label={texts.shape}
        options={[
          ['maand', texts.month],
          ['lijst', texts.list],
        ]}
        value={view.weergave ?? 'maand'}
        onChoose={(shape) => onChange({ weergave: shape === 'lijst' ? shape : undefined, dag: undefined })}
      />
      {hasPortfolio && (
        <Segmented
          label={texts.which}
          options={[
            ['alle', texts.all],
            ['mijn', texts.own],
          ]}
          value={view.portefeuille ?? 'alle'}
          onChoose={(which) => onChange({ portefeuille: which === 'mijn' ? which : undefined })}
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
