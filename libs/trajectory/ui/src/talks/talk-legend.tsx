import { Icon } from '../icon';
import { nl } from '../nl';
import { usePersonName } from '../person-name';
import { initials } from './initials';

const texts = nl.talks;

/** What the marks of the calendar mean, and whose letters they are. */
export function TalkLegend({ assessors }: { readonly assessors: readonly string[] }) {
  const personName = usePersonName();
  return (
    <ul className="mp-legend" aria-label={texts.legendTitle}>
      <li>
        <Icon name="check" /> {texts.legend.held}
      </li>
      <li>
        <i /> {texts.legend.planned}
      </li>
      <li>
        <span className="mp-late">
          <Icon name="late" />
        </span>{' '}
        {texts.legend.clash}
      </li>
      <li>
        <i className="mp-legend__new" /> {texts.legend.new}
      </li>
      {assessors.map((id) => (
        <li key={id}>
          {initials(personName(id))} {personName(id)}
        </li>
      ))}
    </ul>
  );
}
