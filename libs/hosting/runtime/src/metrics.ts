import type { CommandWatch } from '@mijlpaal/engine-nest';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From a command that is decided in memory to one that waited for everything it may wait for, in seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a process counts, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly storeFailures = this.counter('mijlpaal_store_failures_total', 'Calls to the event store that failed', [
    'during',
  ]);
  readonly resubscriptions = this.counter('mijlpaal_resubscriptions_total', 'Subscriptions made anew', ['because']);
  readonly factsFolded = this.counter('mijlpaal_facts_folded_total', 'Facts taken by the projections', []);
  readonly remindersSettled = this.counter(
    'mijlpaal_reminders_settled_total',
    'Reminders handed over or refused for good',
    ['outcome'],
  );
  readonly roundFailures = this.counter('mijlpaal_round_failures_total', 'Deadline rounds that failed', []);
  readonly ready = this.gauge('mijlpaal_ready', '1 when this process could serve, when it was last asked', []);
  readonly leader = this.gauge('mijlpaal_leader', '1 when this process folds the views', []);
  readonly viewLag = this.gauge(
    'mijlpaal_view_lag_seconds',
    'How old the oldest fact is that a view does not show yet',
    ['view'],
  );
  readonly viewLagFacts = this.gauge(
    'mijlpaal_view_lag_facts',
    'Facts that have come in and that a view does not show yet, told by the process that folds it',
    ['view'],
  );
  readonly parked = this.gauge('mijlpaal_parked_streams', 'Streams a view could not go on with', ['view']);
  readonly queueDepth = this.gauge(
    'mijlpaal_command_queue_depth',
    'Commands and looks at an instance that run or wait for their turn',
    [],
  );
  readonly commands = this.histogram('mijlpaal_command_seconds', 'How long commands took, and how they ended', [
    'command',
    'outcome',
  ]);
  readonly conflicts = this.counter(
    'mijlpaal_command_conflicts_total',
    'Appends that found another revision than the one they were decided on',
    [],
  );
  readonly turnedAway = this.counter(
    'mijlpaal_turned_away_total',
    'Commands and looks at an instance that were not begun, because too many wait or because they waited too long',
    ['because'],
  );
  readonly retries = this.counter('mijlpaal_command_retries_total', 'Commands that were decided or sent again', [
    'because',
  ]);
  readonly unknownOutcomes = this.counter(
    'mijlpaal_unknown_outcomes_total',
    'Appends of which the store did not say whether they were written, by what sending them again told',
    ['resolution'],
  );
  readonly requests = this.histogram('mijlpaal_http_request_seconds', 'How long requests took', [
    'method',
    'route',
    'status',
  ]);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    // an increase is only seen of a number that was told before
    for (const during of ['append', 'read', 'subscription']) this.storeFailures.inc({ during }, 0);
    for (const because of ['dropped', 'behind']) this.resubscriptions.inc({ because }, 0);
    for (const outcome of ['sent', 'failed']) this.remindersSettled.inc({ outcome }, 0);
    for (const because of ['queueFull', 'waitedTooLong']) this.turnedAway.inc({ because }, 0);
    for (const because of ['conflict', 'outcomeUnknown']) this.retries.inc({ because }, 0);
    for (const resolution of ['written', 'notWritten', 'unresolved']) this.unknownOutcomes.inc({ resolution }, 0);
  }

  /** Counts what a runner of commands does. */
  readonly commandWatch: CommandWatch = {
    begun: (command) => {
      const stop = this.commands.startTimer({ command });
      return (outcome) => void stop({ outcome });
    },
    turnedAway: (because) => this.turnedAway.inc({ because }),
    conflicted: () => this.conflicts.inc(),
    retried: (because) => this.retries.inc({ because }),
    resolved: (resolution) => this.unknownOutcomes.inc({ resolution }),
  };

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private histogram<Label extends string>(name: string, help: string, labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }
}
