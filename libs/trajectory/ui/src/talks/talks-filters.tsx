import type { ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import { Button } from '@utrecht/component-library-react';
import { Icon } from '../icon';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import { SelectField } from '../select-field';
import { TALK_YEARS } from './talks-address';
import type { TalksView } from './talks-address';

const texts = nl.talks;

interface TalksFiltersProps {
  readonly items: readonly ProgressTalkItem[];
  readonly view: TalksView;
  readonly year: number;
  readonly assessors: readonly string[];
  readonly onChange: (change: Partial<TalksView>) => void;
}

const sortedBy = (values: readonly string[], name: (value: string) => string) =>
  [...new Set(values)].map((value) => [value, name(value)] as const).sort(([, a], [, b]) => a.localeCompare(b, 'nl'));

/** Which year, and whose talks. */
export function TalksFilters({ items, view, year, assessors, onChange }: TalksFiltersProps) {
  const personName = usePersonName();
  return (
    <section aria-label={texts.filters} className="mp-filter">
      <SelectField
        label={texts.year}
        value={String(year)}
        options={TALK_YEARS.map((each) => [String(each), String(each)] as const)}
        onChange={(value) => onChange({ jaar: Number(value) })}
      />
      <SelectField
        label={texts.assessor}
        value={view.beoordelaar ?? ''}
        options={[['', texts.everybody], ...sortedBy(assessors, personName)]}
        onChange={(value) => onChange({ beoordelaar: value || undefined })}
      />
      <SelectField
        label={texts.accountManager}
        value={view.accountmanager ?? ''}
        options={[
          ['', texts.everybody],
          ...sortedBy(
            items.flatMap(({ accountManager }) => accountManager ?? []),
            (id) => personName(id, 'accountManager'),
          ),
        ]}
        onChange={(value) => onChange({ accountmanager: value || undefined })}
      />
      <SelectField
        label={texts.province}
        value={view.provincie ?? ''}
        options={[
          ['', texts.everyProvince],
          ...sortedBy(
            items.map(({ province }) => province),
            (each) => each,
          ),
        ]}
        onChange={(value) => onChange({ provincie: value || undefined })}
      />
      <div className="mp-filter__end mp-noprint">
        <Button appearance="secondary-action-button" onClick={() => window.print()}>
          <Icon name="print" />
          {texts.print}
        </Button>
      </div>
    </section>
  );
}
