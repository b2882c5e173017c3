import { type ReactNode, useEffect, useRef, useState } from 'react';

interface WhenNearProps {
  /** What stands there until then: nothing that says that it is on its way, for it is not. */
  readonly until: ReactNode;
  readonly children: ReactNode;
}

/** So far below the window it begins to load. */
const NEAR = '600px';

/** Shows what is in it once somebody comes near it or prints the page: what it needs is loaded no earlier. */
export function WhenNear({ until, children }: WhenNearProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || place.current === null) return undefined;
    const come = () => setNear(true);
    const seen: IntersectionObserverCallback = (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    };
    const observer = new IntersectionObserver(seen, { rootMargin: NEAR });
    observer.observe(place.current);
    addEventListener('beforeprint', come);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', come);
    };
  }, [isNear]);
  return isNear ? children : <div ref={place}>{until}</div>;
}
