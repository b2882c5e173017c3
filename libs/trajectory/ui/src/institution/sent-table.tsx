import {
  type Dossier,
  factName,
  type TimelineItem,
  trajectoryDoors,
  type TrajectoryFactType,
} from '@mijlpaal/trajectory-contract';
import { Heading2, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { AppLink } from '../app-link';
import { correctionHref } from '../dossier-address';
import { formatDay } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { TableHeads } from '../table-heads';
import type { Piece } from '../texts/institution';
import { ReceiptLink } from './receipt-link';

const texts = nl.institution;

const ofInstitution = new Set(
  trajectoryDoors.filter(({ roles }) => roles.includes('institution')).map(({ fact }) => fact),
);

/** What others record in answer to it. */
const answers: Partial<Record<TrajectoryFactType, readonly TrajectoryFactType[]>> = {
  PlanDelayNotified: ['PlanSubmitted'],
  PlanSubmitted: ['PlanAdvised'],
  PlanSupplemented: ['PlanAdvised'],
  InterimReportSubmitted: ['ProgressTalkHeld', 'ProgressAdvised'],
  FinalReportSubmitted: ['TrajectoryClosed'],
  WorkPlacementPlanSubmitted: ['WorkPlacementPlanAssessed', 'WorkPlacementPlanApproved'],
  WorkPlacementPlanRevised: ['WorkPlacementPlanAssessed', 'WorkPlacementPlanApproved'],
  WorkPlacementResultsReported: ['WorkPlacementResultsClassed'],
};
const yearOf = ({ data }: TimelineItem): unknown => data['reportYear'] ?? data['resultYear'] ?? data['year'];

/** The last thing that happened to it; null: nothing yet. */
function answerTo(item: TimelineItem, facts: readonly TimelineItem[]): TimelineItem | null {
  const types: readonly string[] = answers[item.fact as TrajectoryFactType] ?? []; // a name that is none has no answers
  const later = facts.filter(
    (one) =>
      one.revision > item.revision &&
      types.includes(one.fact) &&
      !one.marks.includes('withdrawn') &&
      (yearOf(one) === undefined || yearOf(one) === yearOf(item)),
  );
  return later.at(-1) ?? null;
}

/** What it means now: the answer to it says more than that it was sent. */
const meaning = ({ fact }: TimelineItem, answer: TimelineItem | null): string =>
  (answer && texts.meansAnswered[answer.fact as TrajectoryFactType]) ?? texts.means[fact as TrajectoryFactType] ?? '';

function State({ item, facts }: { readonly item: TimelineItem; readonly facts: readonly TimelineItem[] }) {
  const answer = answerTo(item, facts);
  if (item.marks.includes('withdrawn')) return <>{texts.withdrawn}</>;
  if (answer !== null)
    return (
      <>
        <Icon name="check" /> {texts.answered(factName(answer), formatDay(answer.on))}
      </>
    );
  const isLate = item.marks.includes('late');
  return (
    <span {...(isLate && { className: 'mp-late' })}>
      <Icon name={isLate ? 'late' : 'check'} /> {isLate ? texts.receivedLate : texts.received}
      {item.actor.role === 'duo' && `. ${texts.byDuo}`}
    </span>
  );
}

interface SentTableProps {
  readonly dossier: Dossier;
  /** Begun and not sent; `when`: when it was kept, in words. */
  readonly draft: { readonly piece: Piece; readonly when: string } | null;
}

const Begun = ({ piece, when }: NonNullable<SentTableProps['draft']>) => (
  <TableRow role="row">
    <TableHeaderCell scope="row" role="rowheader" className="c-full">
      {texts.draftOf(texts.pieces[piece].title)}
    </TableHeaderCell>
    <TableCell role="cell" className="c-full" data-l={texts.when}>
      {when}
    </TableCell>
    <TableCell role="cell" className="c-full" data-l={texts.state}>
      <Icon name="clock" /> {texts.draftKept}
    </TableCell>
    <TableCell role="cell" className="mp-muted c-full" data-l={texts.meaning}>
      {texts.draftUnseen}
    </TableCell>
  </TableRow>
);

/** Everything that an institution sent, newest first, with what became of it. */
export function SentTable({ dossier: { facts }, draft }: SentTableProps) {
  const sent = facts.filter(({ fact }) => ofInstitution.has(fact)).toReversed();
  return (
    <section className="mp-panel" aria-labelledby="gestuurd">
      <Heading2 id="gestuurd">{texts.sent}</Heading2>
      {sent.length === 0 && draft === null ? (
        <p className="mp-muted c-full">{texts.nothingSent}</p>
      ) : (
        <Table role="table" className="mp-cards mp-sent" aria-labelledby="gestuurd">
          <TableHeads heads={[texts.what, texts.when, texts.state, texts.meaning]} numeric={[]} />
          <TableBody role="rowgroup">
            {draft && <Begun {...draft} />}
            {sent.map((item) => (
              <TableRow key={item.id} role="row">
                <TableHeaderCell scope="row" role="rowheader" className="c-full">
                  {factName(item)}
                </TableHeaderCell>
                <TableCell role="cell" className="c-full" data-l={texts.when}>
                  {formatDay(item.on)}
                </TableCell>
                <TableCell role="cell" className="c-full" data-l={texts.state}>
                  <State item={item} facts={facts} />
                  <br />
                  <ReceiptLink item={item}>{texts.receipt}</ReceiptLink>
                </TableCell>
                <TableCell role="cell" data-l={texts.meaning} className="mp-muted c-full">
                  {meaning(item, answerTo(item, facts))}
                  <p>
                    <AppLink href={correctionHref(item)}>
                      {texts.mend}
                      <span className="mp-vh">: {factName(item)}</span>
                    </AppLink>
                  </p>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}

/** Facts that say something of the work of an assessor, not of the institution. */
const ofWork = ['work-claims', 'work-handovers'];
const ofOthers = new Set(
  trajectoryDoors
    .filter(({ roles, collection }) => !roles.includes('institution') && !ofWork.includes(collection))
    .map(({ fact }) => fact),
);

/** Facts of others that an institution reads: advices, decisions, talks. Newest first. */
export const receivedOf = ({ facts }: Dossier): readonly TimelineItem[] =>
  facts.filter(({ fact }) => ofOthers.has(fact)).toReversed();
