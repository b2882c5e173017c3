import { type ReactNode, useEffect, useRef, useState } from 'react';

interface InViewProps {
  /** What stands there until then. */
  readonly until: ReactNode;
  readonly children: ReactNode;
}

/** Shows what is in it once somebody comes to it or prints the page: what it needs is loaded no earlier. */
export function InView({ until, children }: InViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || place.current === null) return undefined;
    const see = () => setSeen(true);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) see();
    });
    observer.observe(place.current);
    addEventListener('beforeprint', see);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', see);
    };
  }, [isSeen]);
  return isSeen ? children : <div ref={place}>{until}</div>;
}
