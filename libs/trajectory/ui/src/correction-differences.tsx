import type { CorrectionPreview } from '@mijlpaal/trajectory-contract';
import { formatDay, formatMoney } from './format';
import { nl } from './nl';

const { correction: texts } = nl.dossier;
type Term = CorrectionPreview['deadlines'][number]['was'];
type Share = NonNullable<CorrectionPreview['funding'][number]['own']>['was'];

function termText(term: Term): string {
  if (term === null) return texts.noTerm;
  if (term.closedOn !== null) return texts.closed(formatDay(term.closedOn), term.closedLate);
  return texts.open(formatDay(term.lastDay), term.late);
}

const shareText = (share: Share): string => {
  if (share === null || !share.entitled) return texts.noRight;
  return share.amount === null ? nl.dossier.amountUnknown : formatMoney(share.amount);
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

/** What would be different, before anybody says that it is to be so. */
export function CorrectionDifferences({ preview }: { readonly preview: CorrectionPreview }) {
  const differences = differencesOf(preview);
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
