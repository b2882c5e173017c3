import type { DeadlineItem, Dossier, FundingItem } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { formatDay, formatMoney } from './format';
import { fundingSoFar } from './funding-so-far';
import { Icon } from './icon';
import { nl } from './nl';
import { stepName } from './step-name';

const texts = nl.dossier;

const Fact = ({
  term,
  value,
  children,
}: {
  readonly term: string;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}) => (
  <div>
    <dt>{term}</dt>
    <dd>
      {value}
      {children && <small>{children}</small>}
    </dd>
  </div>
);

/** The deadline that the turn is about: the earliest open one, late or not. */
const currentDeadline = (deadlines: readonly DeadlineItem[]): DeadlineItem | null =>
  deadlines.filter(({ state }) => state === 'open').sort((a, b) => (a.lastDay < b.lastDay ? -1 : 1))[0] ?? null;

function Until({ deadline }: { readonly deadline: DeadlineItem | null }) {
  if (deadline === null) return <Fact term={texts.lastDay} value={texts.noLastDay} children={texts.nothingOpen} />;
  const days = deadline.daysLeft ?? 0;
  return (
    <Fact term={texts.lastDay} value={formatDay(deadline.lastDay)}>
      {deadline.late ? (
        <span className="mp-late">
          <Icon name="late" /> {texts.daysLate(-days)}
        </span>
      ) : (
        texts.daysLeft(days)
      )}
    </Fact>
  );
}

type YearlyFunding = FundingItem & { readonly year: number };

interface TurnBlockProps {
  readonly dossier: Dossier;
  /** null while it is on its way or when it did not come. */
  readonly funding: readonly YearlyFunding[] | null;
  /** Year of today; null when no day is known. */
  readonly thisYear: number | null;
}

/** What a dossier starts with: phase, whose turn, until when, money. */
export function TurnBlock({ dossier, funding, thisYear }: TurnBlockProps) {
  const deadline = currentDeadline(dossier.deadlines);
  const sofar = funding === null ? null : fundingSoFar(funding, thisYear);
  return (
    <section className={deadline?.late ? 'mp-turn mp-turn--late' : 'mp-turn'} aria-label={texts.inShort}>
      <dl>
        <Fact term={texts.phase} value={nl.phase[dossier.phase]}>
          {stepName(dossier.step, dossier.year)}
        </Fact>
        <Fact term={texts.turn} value={dossier.turn === null ? nl.nobodysTurn : nl.role[dossier.turn]}>
          {deadline && nl.deadlineInFull(deadline.id)}
        </Fact>
        <Until deadline={deadline} />
        {sofar && (
          <Fact
            term={thisYear === null ? texts.moneyAll : texts.money}
            value={
              sofar.total === null ? texts.moneyUnknown : <span className="mp-tab">{formatMoney(sofar.total)}</span>
            }
          >
            {sofar.total === null
              ? texts.moneyUnknownWhy
              : thisYear === null
                ? texts.moneyAllYears
                : texts.moneyYears(Math.min(thisYear, 2018))}
            {sofar.total !== null && !sofar.isAll && `, ${texts.moneyPartly}`}
            {sofar.illustrative && `, ${texts.illustrativeShort}`}
          </Fact>
        )}
      </dl>
    </section>
  );
}
