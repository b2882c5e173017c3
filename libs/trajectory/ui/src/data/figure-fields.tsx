import { Domain, EarlyLeavingCategory } from '@mijlpaal/trajectory-contract';
import { CheckField, DateField, MoneyField, SelectOneField, TextField } from '../form/fields';
import { RowsField } from '../form/rows-field';
import type { Path } from '../form/values';
import { nl } from '../nl';
import type { DeliveredKind } from './delivered';
import { NormFields } from './norm-fields';

const DOMAINS = Domain.options.map((each) => [each, each] as const);
const LEVELS = [2, 3, 4].map((level) => [level, String(level)] as const);
const CATEGORIES = EarlyLeavingCategory.options.map((each) => [each, nl.earlyLeavingCategory[each]] as const);

const label = (name: string): string => {
  const said = nl.data.names[name] ?? name;
  return said.charAt(0).toUpperCase() + said.slice(1);
};
const Counts = ({ path, names }: { readonly path: Path; readonly names: readonly string[] }) =>
  names.map((name) => <TextField key={name} path={[...path, name]} label={label(name)} hint={nl.figures.countHint} />);

/** What one fact said, to be said anew. */
export function FigureFields({ kind }: { readonly kind: DeliveredKind }) {
  switch (kind) {
    case 'ceilings':
      return <MoneyField path={['amount']} label={nl.data.amount} required />;
    case 'early-leaving-norms':
      return <NormFields />;
    case 'figures':
      return (
        <>
          <MoneyField path={['nationalContribution']} label={label('nationalContribution')} required />
          <TextField path={['level2Students']} label={label('level2Students')} required />
          <DateField path={['countedOn']} label={label('countedOn')} required />
        </>
      );
    case 'study-values':
      return (
        <RowsField path={['units']} label={nl.data.kinds[kind]} one={nl.figures.one.unit} fresh={{}}>
          {(path) => (
            <>
              <SelectOneField path={[...path, 'domain']} label={label('domain')} choices={DOMAINS} required />
              <SelectOneField path={[...path, 'level']} label={label('level')} choices={LEVELS} required />
              <Counts path={path} names={['diplomas', 'studyValue', 'heavierDiplomas']} />
            </>
          )}
        </RowsField>
      );
    case 'early-leavers':
      return (
        <RowsField path={['categories']} label={nl.data.kinds[kind]} one={nl.figures.one.category} fresh={{}}>
          {(path) => (
            <>
              <SelectOneField path={[...path, 'category']} label={label('category')} choices={CATEGORIES} required />
              <Counts path={path} names={['students', 'leavers']} />
            </>
          )}
        </RowsField>
      );
    case 'indicator-figures':
      return (
        <RowsField path={['figures']} label={nl.data.kinds[kind]} one={nl.figures.one.figure} fresh={{}}>
          {(path) => (
            <>
              <TextField path={[...path, 'indicator']} label={label('indicator')} required />
              <TextField path={[...path, 'programme']} label={label('programme')} hint={nl.figures.programmeHint} />
              <TextField path={[...path, 'programmeName']} label={label('programmeName')} />
              <SelectOneField path={[...path, 'unit']} label={label('unit')} choices={UNITS} required />
              <SelectOneField
                path={[...path, 'measurement']}
                label={label('measurement')}
                choices={MEASUREMENTS}
                required
              />
              <Counts path={path} names={['value']} />
            </>
          )}
        </RowsField>
      );
  }
}
const UNITS = (['percentage', 'score', 'number'] as const).map(
  (unit) => [unit, nl.data.units[unit]] as const,
);
const MEASUREMENTS = (['baseline', 'later'] as const).map(
  (measurement) => [measurement, nl.data.measurements[measurement]] as const,
);

/** Where it comes from; norms and ceilings are never made up. */
export const SourceFields = ({ kind }: { readonly kind: DeliveredKind }) => (
  <>
    <TextField path={['source']} label={nl.data.source} hint={nl.data.sourceHint} required />
    {kind !== 'ceilings' && kind !== 'early-leaving-norms' && (
      <CheckField path={['illustrative']} label={nl.data.isIllustrative} />
    )}
  </>
);
