import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

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
  readonly ready = new Gauge({
    name: 'mijlpaal_ready',
    help: '1 when this process could serve, when it was last asked',
    registers: [this.registry],
  });
  readonly leader = new Gauge({
    name: 'mijlpaal_leader',
    help: '1 when this process folds the views',
    registers: [this.registry],
  });
  readonly viewLag = new Gauge({
    name: 'mijlpaal_view_lag_seconds',
    help: 'How old the oldest fact is that a view does not show yet',
    labelNames: ['view'],
    registers: [this.registry],
  });
  readonly parked = new Gauge({
    name: 'mijlpaal_parked_streams',
    help: 'Streams a view could not go on with',
    labelNames: ['view'],
    registers: [this.registry],
  });
  readonly requests = new Histogram({
    name: 'mijlpaal_http_request_seconds',
    help: 'How long requests took',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
