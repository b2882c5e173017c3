import type { Dossier } from '@mijlpaal/trajectory-contract';
import { Heading2, Heading3 } from '@utrecht/component-library-react';
import { formatDay } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import { pathOf } from './path';
import type { PathStep } from './path-finder';

const texts = nl.path;

function When({ step }: { readonly step: PathStep }) {
  if (step.on !== null)
    return (
      <small>
        {formatDay(step.on)}
        {step.late && <span className="mp-late"> {nl.mark.late.toLowerCase()}</span>}
        {step.note !== null && <span className="mp-block">{step.note}</span>}
      </small>
    );
  if (step.until === null) return <small>{texts.notYet}</small>;
  return (
    <small className={step.until.late ? 'mp-late' : undefined}>
      {texts.until(formatDay(step.until.lastDay))}
      {step.until.late && `, ${nl.mark.late.toLowerCase()}`}
    </small>
  );
}

const kindOf = ({ on, until }: PathStep): 'done' | 'open' | 'later' =>
  on !== null ? 'done' : until?.state === 'open' ? 'open' : 'later';

/** The path as lists: what was visited has a check and its day, what is open its last day. */
export const PathLanes = ({ dossier }: { readonly dossier: Dossier }) => (
  <section className="mp-panel" aria-labelledby="pad">
    <div className="mp-panel__head">
      <Heading2 id="pad">{texts.path}</Heading2>
      <p className="mp-small mp-muted">{texts.pathLead}</p>
    </div>
    <div className="mp-lanes">
      {pathOf(dossier).map(({ title, steps }) => (
        <div key={title}>
          <Heading3>{title}</Heading3>
          <ol>
            {steps.map((step) => (
              <li key={step.label} className={`is-${kindOf(step)}`}>
                <span className="mp-lanes__mark">
                  {step.on !== null && <Icon name="check" />}
                  <span className="mp-vh">{step.on !== null ? texts.done : texts.notDone}: </span>
                </span>
                <span>
                  {step.label}
                  <When step={step} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  </section>
);
