import type { DeadlineItem, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from '../app-link';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { stepName } from '../step-name';
import { TableHeads } from '../table-heads';
import { tasksIn } from './tasks';

const texts = nl.institution.choice;

interface InstitutionChoiceProps {
  readonly items: readonly TrajectoryItem[];
  readonly deadlines: readonly DeadlineItem[];
  /** Where a choice leads. */
  readonly hrefOf: (brin: string) => string;
}

const DaysLate = ({ late, daysLeft }: DeadlineItem) =>
  late && (
    <span className="mp-late">
      <Icon name="late" /> {nl.dossier.daysLate(-(daysLeft ?? 0))}
    </span>
  );

/** The institutions that somebody works for, with what is asked of each first. */
export function InstitutionChoice({ items, deadlines, hrefOf }: InstitutionChoiceProps) {
  return (
    <section className="mp-panel">
      <Table role="table" className="mp-cards" aria-label={texts.table}>
        <TableHeads heads={[texts.institution, texts.step, texts.asked, texts.until]} numeric={[]} />
        <TableBody role="rowgroup">
          {items.map(({ brin, name, step, year }) => {
            const [first] = tasksIn(deadlines.filter((one) => one.brin === brin));
            return (
              <TableRow key={brin} role="row">
                <TableHeaderCell scope="row" role="rowheader" className="c-full">
                  <AppLink href={hrefOf(brin)}>{name}</AppLink> <span className="mp-brin">{brin}</span>
                </TableHeaderCell>
                <TableCell role="cell" className="c-full" data-l={texts.step}>
                  {stepName(step, year)}
                </TableCell>
                <TableCell role="cell" className="c-full" data-l={texts.asked}>
                  {first ? nl.institution.ask(first.piece, first.deadline.id) : texts.nothing}
                </TableCell>
                <TableCell role="cell" className="c-full" data-l={texts.until}>
                  {first ? (
                    <>
                      {formatDay(first.deadline.lastDay)} <DaysLate {...first.deadline} />
                    </>
                  ) : (
                    '–'
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </section>
  );
}
