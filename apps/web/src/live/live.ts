import { createContext } from 'react';

export interface Live {
  /** `off`: not for this person. */
  readonly state: 'off' | 'connecting' | 'live' | 'lost' | 'paused';
  /** The last change that was told of. */
  readonly last: { readonly at: string; readonly brins: readonly string[] } | null;
  /** Changes that wait while it is paused. */
  readonly waiting: number;
  readonly toggle: () => void;
}

export const LiveContext = createContext<Live>({ state: 'off', last: null, waiting: 0, toggle: () => undefined });
