import { useCallback } from 'react';
import { usePersonName } from './person-name';
import type { Said } from './said';

/** What was said, as people read it. */
export function useSaidText(): (said: Said) => string {
  const personName = usePersonName();
  return useCallback(({ text, isPerson }) => (isPerson ? personName(text) : text), [personName]);
}

interface SaidListProps {
  readonly said: readonly Said[];
  readonly className?: string;
}

/** What was said, each under its word. */
export function SaidList({ said, className = 'mp-said' }: SaidListProps) {
  const textOf = useSaidText();
  return (
    <dl className={className}>
      {said.map((one) => (
        <div key={one.term}>
          <dt>{one.term}</dt>
          <dd>{textOf(one)}</dd>
        </div>
      ))}
    </dl>
  );
}
