import type { DeliveredItem } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { TextField } from '../form/fields';
import { useForm } from '../form/form-context';
import { formatNumber } from '../format';
import { nl } from '../nl';
import { cellOf } from './delivered';
import { divisionKey, isDivisible } from './split-bodies';

const COUNTED = ['diplomas', 'studyValue', 'heavierDiplomas'] as const;
const said = (value: unknown): string =>
  value === null || value === undefined ? nl.data.suppressed : formatNumber(String(value as string | number));
const label = (name: string): string => {
  const text = nl.data.names[name] ?? name;
  return text.charAt(0).toUpperCase() + text.slice(1);
};

function Unit({ item, others }: { readonly item: DeliveredItem; readonly others: readonly unknown[] }) {
  const { diplomas, studyValue, heavierDiplomas } = item.values ?? {};
  const what = cellOf('study-values', item.about);
  return (
    <div className="mp-stack mp-row-fields" role="group" aria-label={`${item.period}, ${what}`}>
      <p className="mp-strong">{what}</p>
      <p className="mp-small mp-muted">{nl.transitions.delivered(said(diplomas), said(studyValue), said(heavierDiplomas))}</p>
      {others.map((other, at) => (
        // the others have no name of their own before it is filled in
        <div key={at} className="mp-trio">
          {COUNTED.map((name) => (
            <TextField
              key={name}
              path={['divided', divisionKey(item), at, name]}
              context={`${item.period}, ${what}, ${String(other)}`}
              label={`${label(name)} (${typeof other === 'string' && other !== '' ? other : at + 1})`}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** What goes to the others, of each unit of each school year. */
export function DivisionFields({ delivered }: { readonly delivered: readonly DeliveredItem[] }) {
  const { values } = useForm();
  const others: readonly unknown[] = Array.isArray(values['others']) ? values['others'] : [];
  const years = Map.groupBy(delivered.filter(isDivisible), ({ period }) => period);
  if (years.size === 0) return <p>{nl.transitions.notDelivered}</p>;
  return (
    <section className="mp-stack" aria-labelledby="verdelen">
      <Heading2 id="verdelen" className="mp-h-small">
        {nl.transitions.divide}
      </Heading2>
      <p className="mp-small mp-muted">{nl.transitions.divideHint}</p>
      {[...years].map(([year, items]) => (
        <div key={year} className="mp-stack">
          <Heading3 className="mp-h-small">{year}</Heading3>
          {items.map((item) => (
            <Unit key={divisionKey(item)} item={item} others={others} />
          ))}
        </div>
      ))}
    </section>
  );
}
