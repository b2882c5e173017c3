import { expect, it } from '@jest/globals';
import { Metrics } from './metrics';

it('counts from nought: what grows from no number to one grows by nothing for Prometheus, and no alarm would tell', async () => {
  const said = await new Metrics().registry.metrics();
  for (const series of [
    ...['dropped', 'behind'].map((because) => `mijlpaal_resubscriptions_total{because="${because}"} 0`),
    ...['append', 'read', 'subscription'].map((during) => `mijlpaal_store_failures_total{during="${during}"} 0`),
    ...['sent', 'failed'].map((outcome) => `mijlpaal_reminders_settled_total{outcome="${outcome}"} 0`),
    ...['queueFull', 'waitedTooLong'].map((because) => `mijlpaal_turned_away_total{because="${because}"} 0`),
    ...['conflict', 'outcomeUnknown'].map((because) => `mijlpaal_command_retries_total{because="${because}"} 0`),
    ...['written', 'notWritten', 'unresolved'].map((how) => `mijlpaal_unknown_outcomes_total{resolution="${how}"} 0`),
  ])
    expect(said.split('\n')).toContain(series);
});
