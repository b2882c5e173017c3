import type { CorrectionPreview, TimelineItem } from '@mijlpaal/trajectory-contract';
import { formatDay, formatMoney } from './format';
import { nl } from './nl';
import { saidOf } from './said';
import { useSaidText } from './said-list';

const texts = nl.correction;
type Term = CorrectionPreview['deadlines'][number]['was'];
type Share = NonNullable<CorrectionPreview['funding'][number]['own']>['was'];

function termText(term: Term): string {
  if (term === null) return texts.noTerm;
  if (term.closedOn !== null) return texts.closed(formatDay(term.closedOn), term.closedLate);
  return texts.open(formatDay(term.lastDay), term.late);
}

const shareText = (share: Share): string => {
  if (share === null || !share.entitled) return texts.noRight;
  return share.amount === null ? nl.money.amountUnknown : formatMoney(share.amount);
};

const sendings = (list: CorrectionPreview['reminders']['missed']): string =>
  list
    .map(
      ({ deadlineId, day, recipient }) =>
        `${nl.deadlineInFull(deadlineId)}, ${formatDay(day)}, ${nl.byRole[recipient]}`,
    )
    .join('; ');

/** What a correction would make different, as sentences; none: nothing but the fact itself. */
export function differencesOf({ place, deadlines, funding, reminders }: CorrectionPreview): readonly string[] {
  const turn = ({ turn: whose }: NonNullable<NonNullable<typeof place>['was']>) =>
    whose === null ? nl.nobodysTurn : nl.byRole[whose];
  return [
    ...(place?.was && place.would
      ? [texts.place(nl.step[place.was.step], turn(place.was), nl.step[place.would.step], turn(place.would))]
      : []),
    ...deadlines.map(({ id, was, would }) => texts.change(nl.deadlineInFull(id), termText(was), termText(would))),
    ...funding.flatMap(({ component, year, own, others }) => [
      ...(own === null
        ? []
        : [texts.change(`${nl.component[component]} ${year}`, shareText(own.was), shareText(own.would))]),
      ...(others.institutions === 0
        ? []
        : [
            texts.others(
              `${nl.component[component]} ${year}`,
              others.institutions,
              formatMoney(others.more),
              formatMoney(others.less),
            ),
          ]),
    ]),
    ...(reminders.needless.length === 0 ? [] : [texts.needless(sendings(reminders.needless))]),
    ...(reminders.missed.length === 0 ? [] : [texts.missed(sendings(reminders.missed))]),
  ];
}

interface CorrectionDifferencesProps {
  readonly preview: CorrectionPreview;
  /** As it reads now. */
  readonly item: TimelineItem;
  /** What it should have said; null: it should not have been there. */
  readonly right: TimelineItem['data'] | null;
}

/** What the fact says otherwise, word by word. */
function FactDifferences({ item, right }: Omit<CorrectionDifferencesProps, 'preview'>) {
  const said = useSaidText();
  if (right === null) return null;
  const [was, would] = [saidOf(item), saidOf({ ...item, data: right })];
  const textOf = (all: typeof was, of: string) => {
    const found = all.find(({ term }) => term === of);
    return found ? said(found) : texts.empty;
  };
  const terms = [...new Set([...was, ...would].map(({ term }) => term))];
  const changed = terms.filter((term) => textOf(was, term) !== textOf(would, term));
  if (changed.length === 0) return null;
  return (
    <>
      <p>{texts.fromTo}</p>
      <dl className="mp-said">
        {changed.map((term) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <del>{textOf(was, term)}</del>
              <br />
              <ins>{textOf(would, term)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What would be different, before anybody says that it is to be so. */
export function CorrectionDifferences({ preview, ...fact }: CorrectionDifferencesProps) {
  const differences = differencesOf(preview);
  return (
    <div className="mp-stack" role="status">
      <FactDifferences {...fact} />
      <Elsewhere differences={differences} />
    </div>
  );
}

function Elsewhere({ differences }: { readonly differences: readonly string[] }) {
  if (differences.length === 0) return <p>{texts.nothingElse}</p>;
  return (
    <>
      <p>{texts.different}</p>
      <ul>
        {differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </>
  );
}
