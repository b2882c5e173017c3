import { Role } from './roles';

/** Who may post to which collection. @source scheme-2015, section 2 */
export const commandRights = {
  'agreement-signatures': ['institution', 'duo'],
  'delay-notices': ['institution', 'duo'],
  'plan-submissions': ['institution', 'duo'],
  'plan-confirmations': ['institution'],
  'plan-talks': ['assessor'],
  'plan-advices': ['assessor'],
  'plan-supplements': ['institution'],
  'excellence-advices': ['assessor'],
  'excellence-decisions': ['decisionMaker'],
  'interim-reports': ['institution', 'duo'],
  'progress-talk-plans': ['assessor', 'accountManager'],
  'progress-talks': ['assessor', 'accountManager'],
  'progress-advices': ['assessor'],
  'change-notices': ['institution'],
  'final-reports': ['institution', 'duo'],
  closures: ['assessor'],
  'work-claims': ['assessor'],
  'work-handovers': ['assessor'],
  'institution-reports': ['accountManager', 'assessor', 'duo'],
  'work-placement-plans': ['institution', 'duo'],
  'work-placement-assessments': ['assessor'],
  'work-placement-revisions': ['institution', 'duo'],
  'work-placement-approvals': ['decisionMaker'],
  'work-placement-reports': ['institution', 'duo'],
  'work-placement-classifications': ['assessor'],
  'study-value-decisions': ['decisionMaker'],
  'study-value-payments': ['duo'],
  'early-leaving-decisions': ['decisionMaker'],
  'early-leaving-payments': ['duo'],
  corrections: ['institution', 'accountManager', 'assessor', 'decisionMaker', 'duo'],
  'rules-adoptions': ['decisionMaker'],
  endings: ['decisionMaker'],
  ceilings: ['decisionMaker'],
  'early-leaving-norms': ['decisionMaker'],
  'figure-corrections': ['duo', 'decisionMaker'],
  'sector-reports': ['assessor'],
  'midterm-reviews': ['decisionMaker'],
  'guidance-documents': ['accountManager', 'assessor'],
  figures: ['duo'],
  'study-values': ['duo'],
  diplomas: ['duo'],
  'early-leavers': ['duo'],
  'indicator-figures': ['duo'],
  'payment-runs': ['decisionMaker', 'duo'],
  confirmations: ['decisionMaker'],
  mergers: ['duo'],
  stops: ['duo'],
  splits: ['duo'],
  institutions: ['operator'],
  openings: ['operator'],
  'account-manager-assignments': ['operator'],
  calendars: ['accountManager', 'assessor', 'institution', 'decisionMaker', 'duo'],
  'calendar-withdrawals': ['accountManager', 'assessor', 'institution', 'decisionMaker', 'duo'],
  rebuilds: ['operator'],
  retries: ['operator'],
  skips: ['operator'],
} as const satisfies Record<string, readonly Role[]>;
export type Collection = keyof typeof commandRights;

/**
 * Acts by which an institution binds itself: whoever does them must be known surely (the `acr` of the sign-in).
 * @assumption regulation asks for a signature and names no level; DUO asks EH3, eIDAS substantial, of its portals
 */
export const bindingActs: readonly Collection[] = ['agreement-signatures', 'plan-submissions'];

const everyDossier: readonly Role[] = ['accountManager', 'assessor', 'decisionMaker', 'duo', 'auditor'];

/** Who may look at what. An institution sees its own dossier alone; the others see all of them. */
export const viewRights = {
  trajectories: [...everyDossier, 'institution'],
  documents: [...everyDossier, 'institution'],
  deadlines: [...everyDossier, 'institution'],
  funding: [...everyDossier, 'institution'],
  deliveries: [...everyDossier, 'institution'],
  paymentRuns: [...everyDossier, 'institution'],
  sectorReports: everyDossier,
  midtermReviews: everyDossier,
  excellenceApplications: everyDossier,
  progressTalks: [...everyDossier, 'institution'],
  reminders: [...everyDossier, 'institution'],
  guidance: [...everyDossier, 'institution'],
  /** Which institutions take part and who looks after each. */
  institutionRegister: ['operator'],
  /** The register of people: to read, to add to and to remove from. */
  people: ['operator'],
  /** Names of those whose keys stand in dossiers. */
  colleagues: [...everyDossier, 'institution'],
  status: ['operator', 'auditor'],
  parked: ['operator'],
  /** That something changed, of what the reader may see. */
  changes: [...everyDossier, 'institution', 'operator'],
} as const satisfies Record<string, readonly Role[]>;
export type View = keyof typeof viewRights;

/** Who is told the mail address of whom, in a dossier that they may see. */
export const contactRights = {
  institution: viewRights.trajectories,
  accountManager: viewRights.trajectories,
  assessor: viewRights.trajectories,
  decisionMaker: everyDossier,
  duo: everyDossier,
} as const satisfies Partial<Record<Role, readonly Role[]>>;

/** Whoever may record something may keep a draft of it, and sees no other than one's own. */
const drafts: readonly Role[] = [...new Set<Role>(Object.values(commandRights).flat())];

/** Whoever records facts about an institution, which name documents. */
const uploads: readonly Role[] = ['institution', 'accountManager', 'assessor', 'decisionMaker', 'duo'];

/** The same about the scheme as a whole. */
const schemeUploads: readonly Role[] = ['accountManager', 'assessor', 'decisionMaker', 'duo'];

/** Every right under its name; `signedIn` is of whoever is signed in. */
export const rights = {
  ...commandRights,
  ...viewRights,
  drafts,
  uploads,
  schemeUploads,
  signedIn: Role.options,
} as const;
export type Right = keyof typeof rights;

/** Whether `role` may see this institution's dossier. @param brins the institutions the reader is tied to */
export const seesDossier = (role: Role, brins: readonly string[], brin: string): boolean =>
  role === 'institution' ? brins.includes(brin) : everyDossier.includes(role);
