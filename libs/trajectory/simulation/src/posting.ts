import { idFrom } from '@mijlpaal/engine-core';
import type { Outcome, WorkflowRunner } from '@mijlpaal/engine-nest';
import type { Brin } from '@mijlpaal/shared-institution';
import type { IsoDate } from '@mijlpaal/shared-time';
import {
  DeliveryEvent,
  type Door,
  type Refusal,
  type Role,
  SchemeCommand,
  schemeDoors,
  TrajectoryCommand,
  trajectoryDoors,
  TransitionCommand,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import {
  dayMistakes,
  deliveryWorkflow,
  institutionWorkflow,
  schemeWorkflow,
  stamped,
  trajectoryWorkflow,
  transitionWorkflow,
} from '@mijlpaal/trajectory-domain';
import { figuresFrom, readSectorViews } from '@mijlpaal/trajectory-feature';
import type { Confirmation, Delivery, Post, Registration, Transition } from './act';
import type { Stage } from './stage';
import { REMARK } from './course/simulated';
import { practiceActor, practiceAssessorOf } from './practice-actors';

/** What was played cannot have happened: the course and the rules do not fit. */
export class ImpossibleAct extends Error {
  override readonly name = 'ImpossibleAct';
  constructor(act: string, day: IsoDate, because: unknown) {
    super(`${act} on ${day}: ${JSON.stringify(because)}`);
  }
}

type AnyDoor = Door<TrajectoryCommand> | Door<SchemeCommand>;
const doors = new Map<string, AnyDoor>([...trajectoryDoors, ...schemeDoors].map((door) => [door.collection, door]));

/** As it would be sent: the example of the door with what the act says of it. */
function bodyOf(door: AnyDoor, post: Post, role: Role): Readonly<Record<string, unknown>> {
  const raw = { ...door.example, ...post.body, remark: REMARK };
  const body = door.body.safeParse(raw);
  const mistakes = [
    ...(body.error?.issues ?? []),
    ...(door.rules?.(raw) ?? []),
    ...dayMistakes(door, raw, role, post.on),
  ];
  if (!body.success || mistakes.length > 0) throw new ImpossibleAct(nameOf(post), post.on, mistakes);
  return body.data;
}

/** Who sends what about an institution; null: about the sector. */
const actorOf = (role: Role, brin: Brin | null) => ({
  ...practiceActor(role, role === 'institution' ? brin : null),
  ...(role === 'assessor' && brin !== null && { id: practiceAssessorOf(brin) }),
});

const nameOf = ({ collection, brin }: Post): string => `${collection} of ${brin ?? 'the sector'}`;

/** Goes through one door as a sender does: its checks, the rules, the chart, the log. @throws ImpossibleAct */
export async function sendPost(
  { runner }: Pick<Stage, 'runner'>,
  post: Post,
  id: string,
  more: object = {},
): Promise<void> {
  const { on, brin, collection } = post;
  const door = doors.get(collection);
  const role = post.as ?? door?.roles[0];
  if (door === undefined || role === undefined) throw new ImpossibleAct(nameOf(post), on, 'there is no such door');
  const commandId = idFrom('simulation', id);
  const circumstances = { actor: actorOf(role, brin), today: on };
  const about = { commandId, commandHash: commandId, circumstances };
  const body = bodyOf(door, post, role);
  const command = { type: door.command, data: { ...stamped(door, body, brin, on), ...more } };
  const outcome =
    brin === null
      ? await runner.run(schemeWorkflow, '2015', { command: SchemeCommand.parse(command), ...about })
      : await runner.run(trajectoryWorkflow, brin, { command: TrajectoryCommand.parse(command), ...about });
  refuseRefused(outcome, nameOf(post), on);
}

/**
 * Publishes a sector report with the figures of its moment, as the rim does. A log that begins with this one has the same
 * positions; in another kind of store they say nothing, and whoever checks the report is told.
 * @throws ImpossibleAct
 */
export async function sendSectorReport(stage: Stage, post: Post, id: string): Promise<void> {
  await stage.projections.caughtUp();
  const found = await readSectorViews(stage.readStore);
  if (found === null) throw new ImpossibleAct(nameOf(post), post.on, 'the views are not equally far');
  const figures = figuresFrom(found.views, Number(post.body['year']), post.on, found.position);
  await sendPost(stage, post, id, { computedOn: post.on, figures });
}

const DUO = practiceActor('duo', null);

/** @throws ImpossibleAct */
export async function sendDelivery(
  runner: WorkflowRunner,
  { on, name, delivers }: Delivery,
  id: string,
): Promise<void> {
  const commandId = idFrom('simulation', id);
  const facts = delivers.map((fact) => DeliveryEvent.parse(fact));
  const outcome = await runner.run(deliveryWorkflow, commandId, {
    command: { type: 'Deliver', facts },
    commandId,
    commandHash: commandId,
    circumstances: { actor: DUO, today: on },
  });
  refuseRefused(outcome, name, on);
}

const DECIDER = { ...practiceActor('decisionMaker', null), brins: [], mayBind: true };

/** Confirms a payment run as a person does who has just seen it. Not where an amount is missing. */
export async function confirmRun({ paymentRuns }: Stage, { confirms }: Confirmation, id: string): Promise<void> {
  const { component, year } = confirms;
  const draft = await paymentRuns.draft(component, year);
  if (draft.refusal !== null) return;
  const headers = { 'idempotency-key': idFrom('simulation', id) };
  await paymentRuns.confirm(draft.id, { body: { remark: REMARK }, headers }, DECIDER);
}

/** @throws ImpossibleAct */
export async function sendTransition(runner: WorkflowRunner, act: Transition, id: string): Promise<void> {
  const { on, transition, body } = act;
  const door = transitionDoors[transition];
  const mistakes = [...(door.body.safeParse(body).error?.issues ?? []), ...dayMistakes(door, body, 'duo', on)];
  if (mistakes.length > 0) throw new ImpossibleAct(transition, on, mistakes);
  const { parts = [], brin } = body as { parts?: readonly string[]; brin?: string }; // as the door read them
  const openedOn: Record<string, string> = {};
  for (const one of [...parts, ...(brin === undefined ? [] : [brin])]) {
    const { opened } = (await runner.state(trajectoryWorkflow, one)).state.context;
    if (opened !== null) openedOn[one] = opened.on;
  }
  const data = stamped(door, body, null, on);
  const command = TransitionCommand.parse({ type: door.command, data, register: { unknown: [], openedOn } });
  const commandId = idFrom('simulation', id);
  const circumstances = { actor: DUO, today: on };
  const outcome = await runner.run(transitionWorkflow, '2015', {
    command,
    commandId,
    commandHash: commandId,
    circumstances,
  });
  refuseRefused(outcome, transition, on);
}

/** @throws ImpossibleAct */
export async function sendRegistration(runner: WorkflowRunner, { on, registers }: Registration): Promise<void> {
  const commandId = idFrom('simulation', 'registration', registers.brin);
  const outcome = await runner.run(institutionWorkflow, registers.brin, {
    command: { type: 'RegisterInstitution', data: registers },
    commandId,
    commandHash: commandId,
    circumstances: { actor: practiceActor('operator', null), today: on },
  });
  refuseRefused(outcome, `registration of ${registers.brin}`, on);
}

function refuseRefused(outcome: Outcome<Refusal>, act: string, on: IsoDate): void {
  if (!('done' in outcome)) throw new ImpossibleAct(act, on, outcome);
}

/** What tells a post from all others of a course. */
export const postId = ({ on, brin, collection, body }: Post, seed: number): string =>
  [
    seed,
    collection,
    brin ?? 'sector',
    on,
    body['year'],
    body['reportYear'],
    body['resultYear'],
    body['part'],
    body['component'],
    body['outcome'],
  ]
    .map((each) => each ?? '')
    .join('|');
