/** What became of the last sending. */
export type FormStatus =
  | { readonly kind: 'open' | 'sending' | 'waiting' | 'unanswered' | 'signedOut' | 'mistaken' }
  | {
      readonly kind: 'refused';
      readonly sentence: string;
      /** The rule that says so, and what would open it. */
      readonly rule?: { readonly article: string; readonly wouldOpen: string | null };
    }
  /** Recorded since it was opened: the types of the facts, oldest first. */
  | { readonly kind: 'stale'; readonly since: readonly string[] };

/** Where what is filled in is kept. `onlyHere`: the server did not take it, and is asked again. */
export type Kept =
  | { readonly where: 'untouched' | 'here' | 'onlyHere' | 'nowhere' }
  /** `time`: `11.06`. */
  | { readonly where: 'everywhere'; readonly time: string };
