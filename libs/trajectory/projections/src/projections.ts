import { calendarsProjection } from './calendars.projection';
import { deadlinesProjection } from './deadlines.projection';
import { deliveriesProjection } from './deliveries.projection';
import { fundingProjection } from './funding.projection';
import { paymentRunsProjection } from './payment-runs.projection';
import { progressProjection } from './progress.projection';
import { remindersProjection } from './reminders.projection';
import { splitsProjection } from './splits.projection';
import { timelineProjection } from './timeline.projection';
import { transitionsProjection } from './transitions.projection';

/** Every view of scheme 2015, for the projection runner. */
export const projections = [
  progressProjection,
  timelineProjection,
  deadlinesProjection,
  fundingProjection,
  remindersProjection,
  deliveriesProjection,
  paymentRunsProjection,
  transitionsProjection,
  splitsProjection,
  calendarsProjection,
] as const;
