/** What a row comes to: medians of both sides in the row's unit, and what else its place in the table asks to be shown. */
export interface Figures {
  readonly ours: number;
  readonly peer: number;
  /** Each a sentence or two figures, for the page. */
  readonly notes: readonly string[];
}

/** How much is done: a full run, or a quick one. */
export interface Effort {
  readonly quick: boolean;
  /** Samples of each side. */
  readonly runs: number;
  /** Length of a sample that takes as much as fits, in ms. */
  readonly ms: number;
}

/** Where and with what a row is measured. */
export interface Bench extends Effort {
  /** An empty folder of this row on a real disk. */
  readonly folder: string;
  /** Folder of what several rows use. */
  readonly shared: string;
  /** PostgreSQL with fsync on; empty text for a row that needs none. */
  readonly postgres: string;
}

export interface Goal {
  readonly says: string;
  readonly met: (ours: number, peer: number) => boolean;
}

/** One figure: ours beside a peer. `ratio` is ours / peer, in what the unit says; above 1 is better where the goal is "at least". */
export interface Row {
  readonly name: string;
  readonly workload: string;
  readonly peerName: string;
  readonly goal: Goal;
  readonly unit: string;
  /** Whether it is measured against PostgreSQL. */
  readonly postgres?: true;
  /** What holds it back, for the page; told beside a missed goal. */
  readonly limit: string;
  readonly measure: (bench: Bench) => Promise<Figures>;
}

export interface Result extends Figures {
  readonly name: string;
}

export const atLeast = (ratio: number): Goal => ({
  says: `at least ${ratio}`,
  met: (ours, peer) => ours / peer >= ratio,
});
export const atMost = (ratio: number): Goal => ({
  says: `at most ${ratio}`,
  met: (ours, peer) => ours / peer <= ratio,
});
/** Nothing to reach: the figure is for the reader. */
export const shown: Goal = { says: 'shown', met: () => true };
