import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { ActorId, Amount, LocalMinute, Name, type ObjectOf, Sha256, Text, Unique } from './field-kinds';
import { InstitutionReportKind } from './institution-reports';
import {
  EARLY_LEAVING_YEARS,
  norms,
  LaterNormYear,
  RESULT_YEARS,
  resultFields,
  STUDY_VALUE_YEARS,
} from './result-fields';
import { RulesName } from './rules-version';
import { transitionFields } from './transition-fields';

/** The six themes of the regulation. @source R14 art. 2.1, bijlage 1 */
export const Theme = z.enum([
  'professionalization',
  'languageNumeracy',
  'earlyLeaving',
  'workPlacement',
  'excellence',
  'studyValue',
]);
export type Theme = z.infer<typeof Theme>;

/** The points of the assessment framework for excellence. @source R14 bijlage 2 */
export const ExcellenceItem = z.enum([
  'E1.1', 'E1.2', 'E1.3', 'E1.4', 'E1.5', 'E1.6', 'E1.7', 'E1.8', 'E1.9', 'E1.10', 'E2.1', 'E2.2', 'E3.1', 'E3.2',
]); // prettier-ignore
export type ExcellenceItem = z.infer<typeof ExcellenceItem>;

export const ExcellenceAdviceOutcome = z.enum(['positive', 'positiveWithConditions', 'negative']);
export const ExcellenceOutcome = z.enum(['approved', 'approvedWithConditions', 'rejected']);
export const ItemResult = z.enum(['met', 'notMet', 'notApplicable']);

/** What can be paid. */
export const Component = z.enum([
  'investment',
  'excellence',
  'studyValue',
  'workPlacement',
  'earlyLeavingFixed',
  'earlyLeavingVariable',
]);
export type Component = z.infer<typeof Component>;
/** The calendar years in which there is money for a component. @source regeling.md 4.1, 4.6 */
export const COMPONENT_YEARS: Readonly<Record<Component, readonly number[]>> = {
  investment: [2015, 2016, 2017, 2018],
  excellence: [2015, 2016, 2017, 2018],
  studyValue: STUDY_VALUE_YEARS,
  workPlacement: RESULT_YEARS,
  earlyLeavingFixed: EARLY_LEAVING_YEARS.fixed,
  earlyLeavingVariable: EARLY_LEAVING_YEARS.variable,
};

const BudgetYear = z.int().min(2015).max(2018);
const CalendarYear = z.int().min(2015).max(2019);

/** The fields of every fact, made with `object`, so that what is sent is strict and what is stored is read with tolerance. */
export const fields = (object: ObjectOf) => {
  const Document = object({
    sha256: Sha256,
    name: Name,
    size: z.int().min(0),
    mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, 'must be a media type, such as application/pdf'),
  });
  const budget = Unique(object({ year: BudgetYear, amount: Amount }), ({ year }) => year, 'year');
  const described = { start: Text, results: Text, way: Text, budget };
  const ThemePlan = z.discriminatedUnion('chosen', [
    object({ chosen: z.literal(true), ...described }),
    object({ chosen: z.literal(false), reason: Text }),
  ]);
  const perTheme = z.array(object({ theme: Name, progress: Text, spent: Amount })).max(100);
  const conditions = z
    .array(object({ item: ExcellenceItem, text: Text, by: IsoDate.nullable() }))
    .max(100)
    .default([]);
  /** Where in the documents of the plan it was found. `page`: counted from the first page of the file, which is 1. */
  const pages = Unique(
    object({ sha256: Sha256, page: z.int().min(1).max(10_000) }),
    ({ sha256, page }) => `${sha256} ${page}`,
    'page',
  ).max(50);
  const ItemAssessment = object({
    result: ItemResult,
    motivation: z.string().trim().max(20_000).optional(),
    pages: pages.optional(),
  });
  const items = object(
    Object.fromEntries(ExcellenceItem.options.map((item) => [item, ItemAssessment])) as Record<
      ExcellenceItem,
      typeof ItemAssessment
    >,
  );

  /** Each may be left out. */
  const withPapers = {
    documents: z.array(Document).max(100).default([]),
    remark: z.string().trim().max(2_000).optional(),
  };
  /** `ground`: why the own day lies before the day of recording. */
  const common = { ...withPapers, ground: Text.optional() };

  return {
    AgreementSigned: { signedOn: IsoDate, ...common },
    PlanDelayNotified: { notifiedOn: IsoDate, reason: Text, expectedOn: IsoDate, ...common },
    PlanSubmitted: {
      submittedOn: IsoDate,
      provisional: z.boolean(),
      excellenceApplication: z.boolean(),
      themes: object(
        Object.fromEntries(Theme.options.map((theme) => [theme, ThemePlan])) as Record<Theme, typeof ThemePlan>,
      ),
      otherThemes: Unique(object({ name: Name, ...described }), ({ name }) => name, 'theme').default([]),
      ...common,
    },
    PlanConfirmed: { confirmedOn: IsoDate, ...common },
    PlanTalkHeld: { heldOn: IsoDate, subjects: Text, ...common },
    PlanAdvised: {
      advisedOn: IsoDate,
      findings: z.array(object({ criterion: Text, finding: Text })).max(200),
      advice: Text,
      supplementBy: IsoDate.nullable(),
      ...common,
    },
    PlanSupplemented: { suppliedOn: IsoDate, what: Text, ...common },
    ExcellenceAdvised: { advisedOn: IsoDate, outcome: ExcellenceAdviceOutcome, items, conditions, ...common },
    ExcellenceDecided: { decidedOn: IsoDate, outcome: ExcellenceOutcome, grounds: Text, conditions, ...common },
    InterimReportSubmitted: {
      submittedOn: IsoDate,
      reportYear: z.int().min(2016).max(2018),
      perTheme,
      annualReport: Document.nullable(),
      ...common,
    },
    ProgressTalkPlanned: {
      plannedOn: IsoDate,
      year: z.int().min(2016).max(2019),
      at: LocalMinute,
      /** Who of MBO in Bedrijf holds the talk, and where; each may be left out. */
      assessor: ActorId.optional(),
      place: Name.optional(),
      ...common,
    },
    ProgressTalkHeld: {
      heldOn: IsoDate,
      year: z.int().min(2016).max(2019),
      subjects: Text,
      vulnerableYouth: Text,
      withAccountManager: z.boolean(),
      ...common,
    },
    ProgressAdvised: {
      advisedOn: IsoDate,
      year: z.int().min(2016).max(2019),
      advice: Text,
      vulnerableYouth: Text,
      ...common,
    },
    ChangeNotified: { notifiedOn: IsoDate, kind: z.enum(['content', 'duration', 'budget']), what: Text, ...common },
    FinalReportSubmitted: { submittedOn: IsoDate, perTheme, annualReport: Document.nullable(), ...common },
    TrajectoryClosed: { closedOn: IsoDate, ...common },
    /** By whoever records it: the assessor's work of this trajectory is theirs from now on. */
    WorkClaimed: { claimedOn: IsoDate, ...common },
    /** `to`: who does it from now on; null: nobody, until somebody claims it. */
    WorkHandedOver: { handedOverOn: IsoDate, to: ActorId.nullable(), ...common },
    /** `year`: in which it appeared; of one kind and year the last one counts. */
    InstitutionReportRecorded: {
      issuedOn: IsoDate,
      kind: InstitutionReportKind,
      year: z.int().min(2014).max(2019),
      title: Name,
      ...common,
    },
    ...resultFields(object, common),
    /** `fact`: id of the one that was wrong. */
    FactCorrected: { fact: z.uuid('must be the id of a fact'), ground: Text, ...withPapers },
    FigureCorrected: { ground: Text, ...withPapers },
    ...transitionFields(object, common),

    CeilingPublished: { year: CalendarYear, component: Component, amount: Amount, source: Text, ...withPapers },
    NormsPublished: { schoolYear: LaterNormYear, norms: object(norms), source: Text, ...withPapers },
    FiguresDelivered: {
      year: CalendarYear,
      nationalContribution: Amount,
      level2Students: z.int().min(0).max(10_000_000),
      countedOn: IsoDate,
      source: Text,
      illustrative: z.boolean(),
      ...withPapers,
    },
    SectorReportPublished: { year: CalendarYear, ...withPapers },
    /** Of one title the last one counts. */
    GuidancePublished: { publishedOn: IsoDate, title: Name, ...common },
    /** `nextRules`: the version of the rules that it announces; known here or not yet. */
    MidtermReviewHeld: {
      heldOn: IsoDate,
      findings: Text,
      consequences: Text,
      nextRules: RulesName.optional(),
      ...common,
    },
    RulesAdopted: { adoptedOn: IsoDate, rules: RulesName, grounds: Text, ...common },
  };
};

export const stored = fields(z.object);
export const sent = fields(z.strictObject as unknown as ObjectOf); // same shapes, another answer to stray keys
