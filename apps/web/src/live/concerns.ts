/** What looks different since it was read. */
export interface Differences {
  readonly views: ReadonlySet<string>;
  readonly brins: ReadonlySet<string>;
  /** It was not told what. */
  readonly everything: boolean;
}

/** By what the key of a query begins with: the view that it shows. */
const VIEWS: Readonly<Record<string, string>> = {
  trajectories: 'trajectories',
  deadlines: 'deadlines',
  deliveries: 'deliveries',
  funding: 'funding',
  'payment-runs': 'paymentRuns',
  'progress-talks': 'progressTalks',
  'sector-reports': 'sectorReports',
  'midterm-reviews': 'midtermReviews',
  operations: 'status',
};

/** Whether a query has to be asked again: `['trajectories', brin, …]` for its dossier, any other key by its view. */
export function concerns([root, part, what]: readonly unknown[], { views, brins, everything }: Differences): boolean {
  if (root === 'practice') return part !== 'personas'; // a day that went by shows in what was recorded
  if (root === 'documents') return false; // of each the fingerprint is known
  if (part === 'draft' || root === 'session') return false; // what is confirmed is what was seen
  if (everything) return true;
  if (root === 'trajectories' && typeof part === 'string')
    return brins.has(part) || (what === 'funding' && views.has('funding'));
  const view = VIEWS[String(root)];
  return view !== undefined && views.has(view);
}
