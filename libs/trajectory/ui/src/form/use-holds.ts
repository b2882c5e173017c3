import { useCallback, useState } from 'react';
import { type Mistakes, NO_MISTAKES } from './mistakes';

/** Fields that have something under way, without which nothing should be sent. */
export function useHolds() {
  const [holds, setHolds] = useState<Mistakes>(NO_MISTAKES);
  const [tries, setTries] = useState({ count: 0, stands: false });
  const hold = useCallback((place: string, why: string | null) => {
    setHolds((before) => {
      if ((before.get(place) ?? null) === why) return before;
      const after = new Map(before);
      if (why === null) after.delete(place);
      else after.set(place, why);
      return after;
    });
    if (why === null) setTries((before) => (before.stands ? { ...before, stands: false } : before));
  }, []);
  return {
    holds,
    hold,
    /** Somebody wanted to send, and still cannot. */
    held: tries.stands && holds.size > 0,
    /** How often sending was held, so that each takes the focus to the reason. */
    tries: tries.count,
    /** Asked when somebody sends. */
    mayPass: (): boolean => {
      if (holds.size === 0) return true;
      setTries(({ count }) => ({ count: count + 1, stands: true }));
      return false;
    },
  };
}
