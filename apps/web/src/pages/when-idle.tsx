import { type ReactNode, useEffect, useState } from 'react';

interface WhenIdleProps {
  /** What stands there until then. */
  readonly until: ReactNode;
  readonly children: ReactNode;
}

/** When the browser has nothing else to do; where it does not tell, after a while. @returns what calls it off */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(run);
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(run, 2_000);
  return () => clearTimeout(timer);
}

/** Shows what is in it once the page has come to rest: what it needs is loaded after all that one comes for. */
export function WhenIdle({ until, children }: WhenIdleProps) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  return isIdle ? children : until;
}
