import { nl } from './nl';

/** Grey lines where something will come. The sentence is for everyone; the lines are for who sees. */
export const Loading = ({ lines = 3 }: { readonly lines?: number }) => (
  <div className="mp-loading" aria-busy="true">
    <p role="status">{nl.pageState.loading}</p>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} className={`mp-skel mp-skel--${line % 3}`} aria-hidden="true" />
    ))}
  </div>
);
