import { eventId, type Metadata, type NewEvent } from '@mijlpaal/engine-core';
import { TrajectoryEvent, trajectoryDoors } from '@mijlpaal/trajectory-contract';
import { randomUUID } from 'node:crypto';

const ACTOR = { id: 'person-4', organisation: 'bench', role: 'institution' };

/** What a command leaves beside its facts. */
export const metadataOf = (commandId: string): Metadata => ({
  commandId,
  commandHash: 'f'.repeat(64),
  correlationId: commandId,
  causationId: commandId,
  actor: ACTOR,
  rules: '2015.1',
  schema: 1,
  recordedOn: '2015-01-05',
});

/** An event of a command of its own. */
export function eventOf(stream: string, { type, data }: { type: string; data: object }): NewEvent {
  const commandId = randomUUID();
  return { id: eventId(stream, commandId, 0), type, data, metadata: metadataOf(commandId) };
}

/** The example that the contract gives for a door, told by an institution on a day. */
function told(type: string, on: string, said: object = {}): TrajectoryEvent {
  const door = trajectoryDoors.find(({ fact }) => fact === type);
  if (!door?.ownDay) throw new Error(`No door makes ${type}`);
  return TrajectoryEvent.parse({ type, data: { brin: '25LH', ...door.example, [door.ownDay]: on, ...said } });
}

const years = [2016, 2017, 2018].flatMap((year) => [
  told('InterimReportSubmitted', `${year}-02-20`, { reportYear: year }),
  told('ProgressTalkPlanned', `${year}-03-01`, { year, at: `${year}-05-16T10:00` }),
  told('ProgressTalkHeld', `${year}-05-16`, { year }),
  told('ProgressAdvised', `${year}-07-01`, { year }),
]);

/** A whole trajectory from opening to closing, 25 facts, without its reminders. */
export const closedLife: readonly TrajectoryEvent[] = [
  TrajectoryEvent.parse({
    type: 'TrajectoryOpened',
    data: { brin: '25LH', scheme: '2015', rules: '2015.1', openedOn: '2015-01-05' },
  }),
  told('AgreementSigned', '2015-02-20'),
  told('PlanSubmitted', '2015-04-15'),
  told('PlanTalkHeld', '2015-05-20'),
  told('PlanAdvised', '2015-06-10'),
  told('PlanConfirmed', '2015-06-20'),
  told('ExcellenceAdvised', '2015-07-01'),
  told('ExcellenceDecided', '2015-07-10'),
  ...years,
  told('FinalReportSubmitted', '2019-02-15'),
  told('ProgressTalkPlanned', '2019-03-01', { year: 2019, at: '2019-05-16T10:00' }),
  told('ProgressTalkHeld', '2019-05-16', { year: 2019 }),
  told('ProgressAdvised', '2019-07-01', { year: 2019 }),
  told('TrajectoryClosed', '2019-09-02'),
];

/** A fact that a trajectory takes any number of times while it runs. */
export const changeNotified = told('ChangeNotified', '2018-10-03');

/** Each rung of one deadline, issued and sent: ten facts. */
const reminders = (deadlineId: string, lastDay: string): TrajectoryEvent[] =>
  [-14, -7, -2, 0, 1].flatMap((rung) => {
    const about = { brin: '25LH', deadlineId, generation: 1, rung, recipient: 'institution', lastDay };
    return [
      TrajectoryEvent.parse({ type: 'ReminderIssued', data: { ...about, issuedOn: lastDay, late: false } }),
      TrajectoryEvent.parse({
        type: 'ReminderSent',
        data: { ...about, sentOn: lastDay, messageId: `<${deadlineId}/${rung}@voorbeeld.invalid>` },
      }),
    ];
  });

/** A whole trajectory with the reminders of twelve deadlines and twelve changes of plan: 157 facts. */
export const fullLife: readonly TrajectoryEvent[] = closedLife.flatMap((fact, index) => {
  const deadline = index % 2 === 0 && index < 24 ? reminders(`deadline-${index}`, '2015-04-30') : [];
  const change = index >= 8 && index < 20 ? [changeNotified] : [];
  return [fact, ...deadline, ...change];
});

/** Registration codes that no institution has. */
export function brinOf(index: number): string {
  const letters = Math.floor(index / 100);
  const letter = (value: number) => String.fromCharCode('A'.charCodeAt(0) + value);
  return `${String(index % 100).padStart(2, '0')}${letter(Math.floor(letters / 26))}${letter(letters % 26)}`;
}

/** The fact as it happened to another institution. */
export const toldBy = (brin: string, { type, data }: TrajectoryEvent): { type: string; data: object } => ({
  type,
  data: { ...data, brin },
});
