import { eventId, type Fact, imagined, type Recorded } from '@mijlpaal/engine-core';
import type { Given } from '@mijlpaal/engine-testing';
import {
  CalendarEvent,
  InstitutionEvent,
  OperationEvent,
  SchemeEvent,
  TransitionEvent,
} from '@mijlpaal/trajectory-contract';

const NOBODY = { id: 'test', organisation: 'test', role: 'system' };
const institutionFacts: readonly string[] = InstitutionEvent.options.map(({ shape }) => shape.type.value);
const operationFacts: readonly string[] = OperationEvent.options.map(({ shape }) => shape.type.value);
const calendarFacts: readonly string[] = CalendarEvent.options.map(({ shape }) => shape.type.value);
const schemeFacts: readonly string[] = SchemeEvent.options.map(({ shape }) => shape.type.value);

const transitionFacts: readonly string[] = TransitionEvent.options.map(({ shape }) => shape.type.value);

function streamOf({ type, data }: Fact): string {
  if (schemeFacts.includes(type)) return 'scheme-2015';
  if (calendarFacts.includes(type)) return 'calendar-person-1';
  if (transitionFacts.includes(type)) return 'transitions-2015';
  if (operationFacts.includes(type)) return `operation-${'stream' in data ? String(data.stream) : ''}`;
  if (type.endsWith('ValuesDelivered') || type.startsWith('Indicator') || type.endsWith('LeaversDelivered'))
    return 'delivery-2015';
  if (type === 'PaymentRunConfirmed')
    return `paymentRun-2015-${'component' in data ? String(data.component) : ''}-${'year' in data ? String(data.year) : ''}`;
  const brin = 'brin' in data ? String(data.brin) : '';
  return institutionFacts.includes(type) ? `institution-${brin}` : `trajectory-2015-${brin}`;
}

/** The first day in the data: examples put the own day first, or it is the only one. */
const ownDay = ({ data }: Fact): string =>
  Object.entries(data).flatMap(([field, value]) =>
    field.endsWith('On') && field !== 'countedOn' ? [String(value)] : [],
  )[0] ?? '2015-01-05';

/** Facts of one or more streams as the log gives them back, in this order; each recorded on its own day unless `recordedOn` says otherwise. */
export function story<F extends Fact>(...given: readonly Given<F>[]): Recorded<F>[] {
  const revisions = new Map<string, number>();
  return given.map((one, index) => {
    const { fact, circumstances } = 'circumstances' in one ? one : { fact: one, circumstances: {} };
    const { actor = NOBODY, recordedOn = ownDay(fact) } = circumstances;
    const stream = streamOf(fact);
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return {
      ...imagined(fact, { actor, today: recordedOn }, '2015.1'),
      id: eventId(stream, `given-${revision}`, 0),
      stream,
      revision,
      position: String(index + 1).padStart(16, '0'),
      recordedAt: `${recordedOn}T09:00:00.000Z`,
    };
  });
}
