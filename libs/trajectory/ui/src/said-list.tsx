import type { Said } from './said';

/** What was said, each under its word. */
export const SaidList = ({
  said,
  className = 'mp-said',
}: {
  readonly said: readonly Said[];
  readonly className?: string;
}) => (
  <dl className={className}>
    {said.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
