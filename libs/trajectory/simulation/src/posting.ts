import { idFrom } from '@mijlpaal/engine-core';
import type { Outcome, WorkflowRunner } from '@mijlpaal/engine-nest';
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
} from '@mijlpaal/trajectory-contract';
import {
  dayMistakes,
  deliveryWorkflow,
  schemeWorkflow,
  stamped,
  trajectoryWorkflow,
} from '@mijlpaal/trajectory-domain';
import type { Confirmation, Delivery, Post } from './act';
import type { Stage } from './stage';
import { REMARK } from './course/simulated';
import { practiceActor } from './practice-actors';

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

const nameOf = ({ collection, brin }: Post): string => `${collection} of ${brin ?? 'the sector'}`;

/** Goes through one door as a sender does: its checks, the rules, the chart, the log. @throws ImpossibleAct */
export async function sendPost(runner: WorkflowRunner, post: Post, id: string): Promise<void> {
  const { on, brin, collection } = post;
  const door = doors.get(collection);
  const [role] = door?.roles ?? [];
  if (door === undefined || role === undefined) throw new ImpossibleAct(nameOf(post), on, 'there is no such door');
  const commandId = idFrom('simulation', id);
  const circumstances = { actor: practiceActor(role, role === 'institution' ? brin : null), today: on };
  const about = { commandId, commandHash: commandId, circumstances };
  const command = { type: door.command, data: stamped(door, bodyOf(door, post, role), brin, on) };
  const outcome =
    brin === null
      ? await runner.run(schemeWorkflow, '2015', { command: SchemeCommand.parse(command), ...about })
      : await runner.run(trajectoryWorkflow, brin, { command: TrajectoryCommand.parse(command), ...about });
  refuseRefused(outcome, nameOf(post), on);
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
