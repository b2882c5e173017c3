import { Brin, InstitutionType } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { z } from 'zod';
import { TrajectoryEvent } from './trajectory-events';
import { ActorId, LocalMinute } from './field-kinds';
import { Refusal } from './refusals';
import { Role } from './roles';
import { Step } from './steps';

export const Phase = z.enum(['preparing', 'executing', 'reported', 'closed']);
export type Phase = z.infer<typeof Phase>;

/** Where the application for excellence is. `open`: no plan yet. */
export const ExcellenceState = z.enum([
  'open',
  'notApplied',
  'applied',
  'advised',
  'approved',
  'approvedWithConditions',
  'rejected',
]);
export type ExcellenceState = z.infer<typeof ExcellenceState>;

/** One line of the sector overview; all but phase and step are judged on the day of reading. */
export const TrajectoryItem = z.object({
  brin: Brin,
  name: z.string(),
  type: InstitutionType,
  province: z.string(),
  accountManager: ActorId.nullable(),
  phase: Phase,
  step: Step,
  /** The year the step belongs to, where it has one. */
  year: z.int().nullable(),
  turn: Role.nullable(),
  nextDeadline: z.object({ id: z.string(), lastDay: IsoDate, daysLeft: z.int().min(0) }).nullable(),
  late: z.array(z.string()),
  excellence: ExcellenceState,
  /** The institution that goes on for this one. */
  successor: Brin.nullable(),
  /** The institutions that this one goes on for. */
  predecessors: z.array(Brin),
  /** Stopped on this day without a successor: a person has to decide who goes on, or that nobody does. */
  successorAwaitedSince: IsoDate.nullable(),
});
export type TrajectoryItem = z.infer<typeof TrajectoryItem>;

/** A fact that views cannot go on with; the later ones of its stream wait too. Nothing of what it says. */
export const ParkedItem = z.object({
  stream: z.string(),
  position: z.string(),
  revision: z.int(),
  eventId: z.string(),
  type: z.string(),
  /** When it was recorded: from then on something is missing. Instant in UTC, ISO 8601. */
  since: z.string(),
  /** Facts of the stream that wait, with this one. */
  waiting: z.int().min(1),
  /** `building`: a new build of the view, that nobody sees yet. */
  views: z.array(z.object({ view: z.string(), state: z.enum(['building', 'serving']), reason: z.string() })),
});
export type ParkedItem = z.infer<typeof ParkedItem>;

/** A reminder of one deadline to one recipient. */
export const ReminderItem = z.object({
  brin: Brin,
  deadlineId: z.string(),
  generation: z.int(),
  rung: z.int(),
  recipient: Role,
  lastDay: IsoDate,
  state: z.enum(['issued', 'sent', 'failed']),
  issuedOn: IsoDate,
  /** Issued a day or more after the rung's own day. */
  late: z.boolean(),
  sentOn: IsoDate.nullable(),
  messageId: z.string().nullable(),
  reason: z.string().nullable(),
});
export type ReminderItem = z.infer<typeof ReminderItem>;

/**
 * How the words of a source bound a last day: on it or before it, before another day, within a period, as a fact names it,
 * or not at all, so that it was chosen.
 */
export const DeadlineBound = z.enum(['onOrBefore', 'before', 'period', 'named', 'chosen']);
export type DeadlineBound = z.infer<typeof DeadlineBound>;

/** A deadline: where it comes from, what closes it, what it reminds of. */
export const DeadlineItem = z.object({
  id: z.string(),
  brin: Brin,
  name: z.string(),
  lastDay: IsoDate,
  /** `later`: not yet asked for. */
  state: z.enum(['later', 'open', 'closed']),
  late: z.boolean(),
  /** From today to the last day, negative when late; null when closed. */
  daysLeft: z.int().nullable(),
  turn: Role,
  /** Who of the assessors does it, by opaque key; null: nobody claimed it, or it is not theirs to do. */
  assignee: ActorId.nullable(),
  /** The deadline that appears when this one is done on its last day; null: none does. */
  leadsTo: z.object({ id: z.string(), lastDay: IsoDate }).nullable(),
  appearsOn: IsoDate,
  closedOn: IsoDate.nullable(),
  /** Closed because nothing is asked any more: what it asked was never done. */
  ended: z.boolean(),
  /** Done after the last day. */
  closedLate: z.boolean(),
  /** Name of the fact that closes it. */
  closesWith: z.string(),
  source: z.string(),
  /** The chosen reading where the source is silent. */
  reading: z.string().nullable(),
  /** The ladder: each day on which a reminder goes out while the deadline is open. */
  reminders: z.array(
    z.object({
      rung: z.int(),
      day: IsoDate,
      recipient: Role,
      state: z.enum(['planned', 'never', 'issued', 'sent', 'failed']),
    }),
  ),
});
export type DeadlineItem = z.infer<typeof DeadlineItem>;

/** The talk of one year with one institution: planned, held, or neither. */
export const ProgressTalkItem = z.object({
  brin: Brin,
  name: z.string(),
  province: z.string(),
  accountManager: ActorId.nullable(),
  /** Who does the assessor's work of this institution. */
  assessor: ActorId.nullable(),
  year: z.int(),
  /** The last plan; `assessor` and `place` where they were said. */
  planned: z
    .object({
      at: LocalMinute,
      assessor: ActorId.nullable(),
      place: z.string().nullable(),
    })
    .nullable(),
  heldOn: IsoDate.nullable(),
  /** When that year's report came in; null: it is not in. */
  reportedOn: IsoDate.nullable(),
  /** Revision of the trajectory's last fact, for `If-Match`. */
  revision: z.int(),
});
export type ProgressTalkItem = z.infer<typeof ProgressTalkItem>;

/** All that can be asked about one deadline. Texts are Dutch. */
export const DeadlinePassport = DeadlineItem.extend({
  wording: z.object({
    /** The source's own words; null where no source names a day. */
    quote: z.string().nullable(),
    bound: DeadlineBound,
    /** What another source says of the same day. */
    elsewhere: z.string().nullable(),
  }),
  anchor: z.object({
    text: z.string(),
    /** The fact from whose own day the last day is counted; null where the day stands fixed. */
    fact: z.string().nullable(),
  }),
  calendar: z.object({
    timeZone: z.literal('Europe/Amsterdam'),
    /** Late from 00:00 of this day on. */
    lateFrom: IsoDate,
    /** 1 is Monday, 7 Sunday. */
    weekday: z.int().min(1).max(7),
    /** What a last day in a weekend does: a setting, where the source is silent. */
    weekend: z.enum(['none', 'nextWorkingDay']),
  }),
  /** What happens when the last day passes. */
  afterwards: z.string(),
  /** Id of the fact that did what was asked; null: none did. */
  doneBy: z.string().nullable(),
});
export type DeadlinePassport = z.infer<typeof DeadlinePassport>;

/**
 * What a mark says about a fact: it was late, given an earlier day, outside the second quarter, or before that year's report;
 * it was wrong and reads as it should have been, or it should not have been there.
 */
export const Mark = z.enum(['late', 'backdated', 'outsideSecondQuarter', 'withoutReport', 'corrected', 'withdrawn']);
export type Mark = z.infer<typeof Mark>;

/**
 * One fact of the timeline: `on` is when it happened, `recordedOn` the day it was recorded, `recordedAt` when the store wrote it.
 * `on` and `data` are those in force: of a corrected fact the right ones.
 */
export const TimelineItem = z.object({
  id: z.uuid(),
  brin: Brin,
  revision: z.int(),
  fact: z.string(),
  on: IsoDate,
  recordedOn: IsoDate,
  recordedAt: z.iso.datetime(),
  actor: z.object({ id: z.string(), organisation: z.string(), role: z.string() }),
  marks: z.array(Mark),
  data: z.record(z.string(), z.unknown()),
  /** The error, which stays visible, and the last correction of it; null: there is none. */
  correction: z
    .object({
      /** Id and revision of the correction. */
      id: z.uuid(),
      revision: z.int(),
      correctedOn: IsoDate,
      ground: z.string(),
      /** As it was recorded. */
      was: z.object({ on: IsoDate, data: z.record(z.string(), z.unknown()) }),
    })
    .nullable(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

/** One command for one role: whether some body would be accepted now, and if not why. */
export const Possibility = z.object({
  /** The collection to post to. */
  command: z.string(),
  role: Role,
  possible: z.boolean(),
  reason: Refusal.optional(),
});
export type Possibility = z.infer<typeof Possibility>;

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
/** What was said of one unit, category or year. */
const DeliveredValues = z.object({
  /** As corrected; null: it should not have been said. */
  values: Values.nullable(),
  /** Id of the fact that says it. */
  fact: z.uuid(),
  recordedOn: IsoDate,
  source: z.string(),
  illustrative: z.boolean(),
  /** Errors, oldest first: what it said before each correction, with the correction, its day and its ground. */
  corrections: z.array(z.object({ was: Values.nullable(), fact: z.uuid(), recordedOn: IsoDate, ground: z.string() })),
});
/** Delivered data: what counts, and what it replaced. */
export const DeliveredItem = DeliveredValues.extend({
  /** null: of the whole sector. */
  brin: Brin.nullable(),
  /** School year, count day or calendar year. */
  period: z.string(),
  /** Unit (`79010-4`), category (`level2`) or component (`investment`); empty for the figures of a year. */
  about: z.string(),
  /** Newest first. */
  replaced: z.array(DeliveredValues),
});
export type DeliveredItem = z.infer<typeof DeliveredItem>;

/** A fact that led from one state of the chart to another. */
const PathFact = z.object({ id: z.uuid(), fact: z.string(), revision: z.int(), on: IsoDate });
/** One state of the chart of a trajectory. */
export const PathState = z.object({
  /** Its path in the chart, with dots: `opened.course.open.plan.filed`. */
  id: z.string(),
  /** Where the trajectory is, where it has been, where it can still come, and where it can not come any more. */
  standing: z.enum(['now', 'visited', 'possible', 'closed']),
  /** What led to it, each time, oldest first. */
  entered: z.array(PathFact),
  /** What led from it, the last time; null: it is there, or never was. */
  left: PathFact.nullable(),
  /** Of a closed state: what cut it off, and the state that this fact led to instead. */
  closed: PathFact.extend({ to: z.string() }).nullable(),
});
export type PathState = z.infer<typeof PathState>;

/** Everything about one trajectory: its line in the overview, and what was said, by subject. */
export const Dossier = TrajectoryItem.extend({
  /** Revision of the trajectory's last fact, for `If-Match`. */
  revision: z.int(),
  scheme: z.literal('2015'),
  rules: z.string(),
  openedOn: IsoDate,
  /** Every fact of the trajectory that is not a reminder, oldest first. */
  facts: z.array(TimelineItem),
  deadlines: z.array(DeadlinePassport),
  /** Every state of the chart, a state before what lies in it. */
  path: z.array(PathState),
});
export type Dossier = z.infer<typeof Dossier>;

/** The type of a fact of a trajectory. */
export type TrajectoryFactType = TrajectoryEvent['type'];
