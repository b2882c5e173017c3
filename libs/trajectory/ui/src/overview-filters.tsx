import { InstitutionType } from '@mijlpaal/shared-institution';
import { Role } from '@mijlpaal/trajectory-contract';
import type { Ref } from 'react';
import { nl } from './nl';
import type { OverviewRow } from './overview-row';
import { OverviewSort, type OverviewView } from './overview-address';
import { SearchField } from './search-field';
import { SelectField } from './select-field';

interface OverviewFiltersProps {
  readonly rows: readonly OverviewRow[];
  readonly view: OverviewView;
  /** Whose portfolio there is to choose; null for who has none. */
  readonly ownPortfolio: string | null;
  readonly onChange: (change: Partial<OverviewView>) => void;
  readonly search?: Ref<HTMLInputElement>;
}

const overview = nl.overview;
const SORTS = [
  ['urgency', overview.sorts.urgency],
  ['name', overview.sorts.name],
  ['step', overview.sorts.step],
  ['lastDay', overview.sorts.lastDay],
] as const;

export function OverviewFilters({ rows, view, ownPortfolio, onChange, search }: OverviewFiltersProps) {
  const own = rows.filter(({ item }) => item.accountManager === ownPortfolio).length;
  const turns = Role.options.filter((role) => role === view.aanzet || rows.some(({ item }) => item.turn === role));
  const provinces = [...new Set(rows.map(({ item }) => item.province))].sort((a, b) => a.localeCompare(b, 'nl'));
  const isOwn = view.portefeuille === 'mijn';
  return (
    <div className="mp-filter">
      {ownPortfolio !== null && (
        <div className="mp-seg" role="group" aria-label={overview.which}>
          <div>
            <button type="button" aria-pressed={!isOwn} onClick={() => onChange({ portefeuille: undefined })}>
              {overview.all(rows.length)}
            </button>
          </div>
          <div>
            <button type="button" aria-pressed={isOwn} onClick={() => onChange({ portefeuille: 'mijn' })}>
              {overview.own(own)}
            </button>
          </div>
        </div>
      )}
      <SearchField ref={search} label={overview.search} value={view.zoek} onChange={(zoek) => onChange({ zoek })} />
      <SelectField
        label={overview.turn}
        value={view.aanzet ?? ''}
        options={[['', overview.everybody], ...turns.map((role) => [role, nl.role[role]] as const)]}
        onChange={(value) => onChange({ aanzet: Role.safeParse(value).data })}
      />
      <SelectField
        label={overview.type}
        value={view.soort ?? ''}
        options={[['', overview.allTypes], ...InstitutionType.options.map((type) => [type, type] as const)]}
        onChange={(value) => onChange({ soort: InstitutionType.safeParse(value).data })}
      />
      <SelectField
        label={overview.province}
        value={view.provincie ?? ''}
        options={[['', overview.allProvinces], ...provinces.map((province) => [province, province] as const)]}
        onChange={(value) => onChange({ provincie: value || undefined })}
      />
      <SelectField
        className="mp-only-narrow"
        label={overview.sortOn}
        value={view.sorteer ?? 'urgency'}
        options={SORTS}
        onChange={(value) => onChange({ sorteer: OverviewSort.safeParse(value).data, richting: undefined })}
      />
    </div>
  );
}
