import type { MergerPreview, PartPreview } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { nl } from '../nl';

type Terms = PartPreview['goesOn'];

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="mp-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const said = (terms: Terms): readonly string[] =>
  terms.map(({ id, lastDay, turn }) => nl.transitions.term(nl.deadlineInFull(id), formatDay(lastDay), nl.byRole[turn]));

function Part({ part, name }: { readonly part: PartPreview; readonly name: string }) {
  const { plan, workPlacement } = nl.transitions.plans;
  const plans = [...(part.planGoesOn ? [plan] : []), ...(part.workPlacementGoesOn ? [workPlacement] : [])];
  return (
    <div className="mp-stack">
      <Heading2 className="mp-h-small">{nl.transitions.partOf(name)}</Heading2>
      {!part.opened && <p>{nl.transitions.noTrajectory}</p>}
      {part.opened && part.goesOn.length + part.ends.length === 0 && <p>{nl.transitions.nothingGoesOn}</p>}
      <Lines title={nl.transitions.goesOn} lines={said(part.goesOn)} />
      <Lines title={nl.transitions.ends} lines={said(part.ends)} />
      <Lines title={nl.transitions.owedAgain} lines={part.owedAgain.map(nl.deadlineInFull)} />
      {plans.length > 0 && <p>{nl.transitions.plan(plans.join(' en '))}</p>}
      {part.notRepeated > 0 && <p>{nl.transitions.notRepeated(part.notRepeated)}</p>}
    </div>
  );
}

interface MergerDifferencesProps {
  readonly preview: MergerPreview;
  readonly nameOf: (brin: string) => string;
}

/** What would become of each institution that merges, before anybody says that it is to be so. */
export const MergerDifferences = ({ preview: { parts, opensTrajectory }, nameOf }: MergerDifferencesProps) => (
  <>
    {parts.map((part) => (
      <Part key={part.brin} part={part} name={nameOf(part.brin)} />
    ))}
    {opensTrajectory && <p>{nl.transitions.opensTrajectory}</p>}
  </>
);
