import type { TimelineItem } from '@mijlpaal/trajectory-contract';
import { Button, FormLabel, Heading2, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import type { Moment } from './dossier-address';
import { formatDay } from './format';
import { nl } from './nl';

interface LookBackProps {
  /** All facts of the dossier as it is now. */
  readonly facts: readonly TimelineItem[];
  /** null: one looks from now. */
  readonly moment: Moment | null;
  readonly onChange: (moment: Moment | null) => void;
}

const texts = nl.lookBack;

/** Days on which something was recorded, or happened, in order. */
const daysOf = (facts: readonly TimelineItem[], by: Moment['by']): readonly string[] =>
  [...new Set(facts.map(({ on, recordedOn }) => (by === 'known' ? recordedOn : on) as string))].sort();

/** How many facts there were by a day. */
export const factsBy = (facts: readonly TimelineItem[], { by, day }: Moment): number =>
  facts.filter(({ on, recordedOn }) => (by === 'known' ? recordedOn : on) <= day).length;

/** The same dossier from an earlier moment: by a slider over the days with a fact, by one fact at a time, or by a date. */
export function LookBack({ facts, moment, onChange }: LookBackProps) {
  const [chosen, setChosen] = useState<Moment['by']>('known');
  const id = useId();
  const by = moment?.by ?? chosen;
  const days = daysOf(facts, by);
  const now = Math.max(0, days.length - 1); // from its last day on there is nothing else to see than now
  const place = moment === null ? now : days.findLastIndex((day) => day <= moment.day);
  const go = (to: number) => {
    const day = days[to];
    onChange(day === undefined || to >= now ? null : { by, day });
  };
  const said =
    moment === null ? texts.now(facts.length) : texts.at(formatDay(moment.day), factsBy(facts, moment), facts.length);
  return (
    <section className="mp-panel mp-time mp-noprint" aria-labelledby={`${id}-title`}>
      <div>
        <Heading2 id={`${id}-title`} className="mp-small">
          {texts.title}
        </Heading2>
        <div className="mp-seg mp-seg--s" role="group" aria-labelledby={`${id}-title`}>
          {(['known', 'truth'] as const).map((one) => (
            <div key={one}>
              <button
                type="button"
                aria-pressed={by === one}
                title={one === 'known' ? texts.knownLong : texts.truthLong}
                onClick={() => {
                  setChosen(one);
                  if (moment !== null) onChange({ by: one, day: moment.day });
                }}
              >
                {texts[one]}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div>
        <input
          type="range"
          min={0}
          max={now}
          value={Math.max(0, place)}
          aria-label={texts.slider}
          aria-valuetext={said}
          onChange={(event) => go(Number(event.target.value))}
        />
        <div className="mp-time__marks" aria-hidden="true">
          <span>{days[0] === undefined ? '' : formatDay(days[0])}</span>
          <span>{texts.today}</span>
        </div>
      </div>
      <div className="mp-row">
        <Button appearance="secondary-action-button" disabled={place <= 0} onClick={() => go(place - 1)}>
          {texts.previous}
        </Button>
        <Button appearance="secondary-action-button" disabled={moment === null} onClick={() => go(place + 1)}>
          {texts.next}
        </Button>
        <span>
          <FormLabel htmlFor={`${id}-day`} className="mp-vh">
            {texts.day}
          </FormLabel>
          <Textbox
            type="date"
            id={`${id}-day`}
            value={moment?.day ?? ''}
            onChange={({ target: { value } }) => onChange(value === '' ? null : { by, day: value })}
          />
        </span>
      </div>
    </section>
  );
}
