import { type FormEvent, useId, useState } from 'react';
import { AppLink } from './app-link';
import { dayAfter } from '@mijlpaal/trajectory-contract';
import { formatDay, formatWeekday } from './format';
import { nl } from './nl';

interface ClockProps {
  readonly today: string;
  /** The first day on which a term ends; null when there is none, or when nobody may know. */
  readonly nextLastDay: string | null;
  readonly moving: boolean;
  readonly message: string | null;
  readonly onMove: (day: string) => void;
}

/** Moves the practice clock: a day, to the next last day, or to a day of choice. Never back. */
function ClockButtons({ today, nextLastDay, moving, onMove }: Omit<ClockProps, 'message'>) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(dayAfter(today));
  const [mistake, setMistake] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const later = chosen > today;
    setMistake(!later);
    if (!later || moving) return;
    setOpen(false);
    onMove(chosen);
  };
  const button = (label: string, day: string) => (
    <button type="button" aria-disabled={moving} onClick={() => !moving && onMove(day)}>
      {label}
    </button>
  );
  return (
    <>
      {button(nl.practice.nextDay, dayAfter(today))}
      {nextLastDay !== null && button(nl.practice.toDay(formatDay(nextLastDay)), nextLastDay)}
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setChosen(dayAfter(today));
          setMistake(false);
          setOpen(!open);
        }}
      >
        {nl.practice.otherDay}
      </button>
      <form id={id} className="mp-row" hidden={!open} onSubmit={submit} noValidate>
        <label htmlFor={`${id}-day`}>{nl.practice.chooseDay}</label>
        <input
          id={`${id}-day`}
          type="date"
          required
          min={dayAfter(today)}
          value={chosen}
          aria-invalid={mistake}
          aria-describedby={mistake ? `${id}-mistake` : undefined}
          onChange={(event) => setChosen(event.target.value)}
        />
        <button type="submit">{nl.practice.go}</button>
        {mistake && (
          <span id={`${id}-mistake`} role="alert">
            {nl.practice.chooseLater(formatDay(today))}
          </span>
        )}
      </form>
    </>
  );
}

interface PracticeStripProps {
  /** Left out before anyone is signed in. */
  readonly clock?: ClockProps;
  readonly mailCount?: number;
}

/** Says on every page that this is practice. */
export const PracticeStrip = ({ clock, mailCount }: PracticeStripProps) => (
  <div className="mp-practice" role="region" aria-label={nl.practice.region}>
    <span className="mp-practice__tag">{nl.practice.tag}</span>
    <span>{nl.practice.what}</span>
    {clock && (
      <>
        <span className="mp-practice__clock">
          {nl.practice.now} <strong>{formatWeekday(clock.today)}</strong>
        </span>
        <span className="mp-row">
          <ClockButtons {...clock} />
          {mailCount !== undefined && <AppLink href="/postvak">{nl.practice.mailbox(mailCount)}</AppLink>}
        </span>
      </>
    )}
    <span role="status" className={clock?.moving || clock?.message ? 'mp-practice__message' : 'mp-vh'}>
      {clock?.moving ? nl.practice.moving : clock?.message}
    </span>
  </div>
);
