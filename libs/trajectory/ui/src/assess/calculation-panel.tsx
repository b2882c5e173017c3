import type { FundingItem } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../loading';
import { nl } from '../nl';

const texts = nl.decided;
/** Comes when somebody asks how it came about. */
const FundingExplanation = lazy(async () => ({ default: (await import('../funding-explanation')).FundingExplanation }));

interface CalculationPanelProps {
  readonly item: FundingItem;
  readonly year: number;
  /** Whether the form is filled in with it; null: nothing is filled in. */
  readonly isKnown: boolean | null;
}

/** How what is decided was calculated, line by line. */
export function CalculationPanel({ item, year, isKnown }: CalculationPanelProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="mp-panel mp-stack" aria-labelledby="berekening">
      <Heading2 id="berekening">{texts.calculatedTitle}</Heading2>
      {isKnown !== null && <p className="mp-small mp-muted">{isKnown ? texts.calculatedLead : texts.calculatedNot}</p>}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{texts.calculation}</summary>
        {open && (
          <Suspense fallback={<Loading lines={3} />}>
            <FundingExplanation item={item} year={year} />
          </Suspense>
        )}
      </details>
    </section>
  );
}
