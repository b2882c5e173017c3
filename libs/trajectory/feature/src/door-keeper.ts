import type { CommandRequest, Outcome } from '@mijlpaal/engine-nest';
import { ReadStore } from '@mijlpaal/engine-read-store';
import { correlationId, type Principal, ProblemError } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { bindingActs, type Door, type Refusal } from '@mijlpaal/trajectory-contract';
import { refusal } from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { createHash, randomUUID } from 'node:crypto';
import { commandBody, commandHeaders, pathMistakes } from './sent-command';

/** The facts a command made, where they ended up, and whether the views show them yet. */
export interface CommandAnswer {
  readonly facts: readonly { readonly id: string; readonly type: string; readonly data: unknown }[];
  readonly revision: number;
  readonly position: string;
  readonly viewsBehind?: true;
}

/** One POST at one door. */
export interface Knock<Command extends { type: string }> {
  readonly door: Door<Command>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  /** The instance it goes to; from the body where the path does not say. */
  readonly idOf: (body: Readonly<Record<string, unknown>>) => string;
  /** Whether the history of that instance holds this command. */
  readonly isRepeat: (id: string, commandId: string) => Promise<boolean>;
  /** @throws ProblemError 404 when what the path names is not there */
  readonly exists: () => Promise<void>;
  /** The BRIN in the path, as sent: whose dossier it touches; null where the path has none. */
  readonly path: string | null;
  readonly commandFrom: (body: Readonly<Record<string, unknown>>) => Command | Promise<Command>;
  readonly run: (id: string, request: CommandRequest<Command>) => Promise<Outcome<Refusal>>;
}

/** So long the answer waits for the views, in milliseconds. */
const VIEWS_WITHIN = 2_000;

/** Takes what is sent through the checks in their fixed order: 400, 404, 403, 412, 409. (401 comes before.) */
@Injectable()
export class DoorKeeper {
  constructor(
    private readonly clock: Clock,
    private readonly views: ReadStore,
  ) {}

  async enter<Command extends { type: string }>(knock: Knock<Command>): Promise<CommandAnswer> {
    const { id, request } = await this.admit(knock);
    return this.answer(await knock.run(id, request));
  }

  /** What is asked, by somebody who may: all checks but those of the instance itself, and nothing is done yet. */
  async admit<Command extends { type: string }>(
    knock: Knock<Command>,
  ): Promise<{ id: string; request: CommandRequest<Command> }> {
    const { door, principal } = knock;
    const today = this.clock.today();
    const { headers, mistakes } = commandHeaders(knock.headers);
    mistakes.push(...pathMistakes(knock.path));
    const repeated =
      mistakes.length === 0 && headers.idempotencyKey !== null && (await this.repeats(knock, headers.idempotencyKey));
    const body = commandBody(door, knock.body, principal, repeated ? null : today, mistakes);
    await knock.exists();
    mayEnter(door, principal, knock.path);
    mayBind(door, principal);
    const id = knock.idOf(body);
    const correlation = correlationId();
    const request: CommandRequest<Command> = {
      command: await knock.commandFrom(body),
      commandId: headers.idempotencyKey ?? randomUUID(),
      commandHash: hashOf(door.collection, id, knock.body),
      circumstances: { actor: actorOf(principal), today },
      ...(headers.seen !== null && { seen: headers.seen }),
      ...(correlation !== undefined && { correlationId: correlation }),
    };
    return { id, request };
  }

  /** What was sent, when only its preview is asked for. @throws ProblemError 400, 403 */
  look<Command extends { type: string }>(
    door: Door<Command>,
    { body, headers }: { readonly body: unknown; readonly headers: Knock<Command>['headers'] },
    principal: Principal,
  ): Record<string, unknown> {
    const { mistakes } = commandHeaders(headers);
    const looked = commandBody(door, body, principal, this.clock.today(), mistakes);
    mayEnter(door, principal, null);
    return looked;
  }

  /** Waits until the views show what was done, for a while. */
  async answer(outcome: Outcome<Refusal>): Promise<CommandAnswer> {
    if ('keyReused' in outcome) throw refused(refusal('KeyReused'));
    if ('refused' in outcome) throw refused(outcome.refused);
    if ('stale' in outcome) {
      const { actual, changed } = outcome.stale;
      throw stale(actual, changed);
    }
    const { facts, revision, position } = outcome.done;
    const shown = await this.views.waitFor(position, VIEWS_WITHIN);
    return { facts, revision, position, ...(!shown && { viewsBehind: true as const }) };
  }

  private async repeats<Command extends { type: string }>(knock: Knock<Command>, commandId: string): Promise<boolean> {
    const body = knock.door.body.safeParse(knock.body);
    return body.success && knock.isRepeat(knock.idOf(body.data), commandId);
  }
}

export const actorOf = ({ id, organisation, role }: Principal) => ({ id, organisation, role });

/** SHA-256 of what was sent and where, whatever the order of its keys. */
export const hashOf = (collection: string, id: string, body: unknown): string =>
  createHash('sha256')
    .update(canonicalize([collection, id, body]) ?? '')
    .digest('hex');

/** 412 with what was recorded since. */
export const stale = (actual: number, changed: readonly { revision: number; type: string }[]): ProblemError =>
  new ProblemError(412, `Het traject is nu bij feit ${actual}. Kijk eerst wat er is veranderd.`, {
    revision: actual,
    changed: changed.map(({ revision, type }) => ({ revision, type })),
  });

/** 409 with the reason as data. */
export const refused = (reason: Refusal): ProblemError => new ProblemError(409, reason.sentence, { ...reason });

/** @throws ProblemError 403 when the act binds an institution and the sign-in does not say surely enough who does it */
function mayBind({ collection }: Door<{ type: string }>, { role, mayBind: surely }: Principal): void {
  if (role !== 'institution' || surely || !bindingActs.some((act) => act === collection)) return;
  throw new ProblemError(403, 'Hiermee verbindt u uw instelling. Log in met een extra controle.', {
    code: 'StrongerSignInNeeded',
  });
}

/** @throws ProblemError 403 for another role, or another's dossier */
export function mayEnter(door: Door<{ type: string }>, principal: Principal, brin: string | null): void {
  if (!door.roles.some((role) => role === principal.role))
    throw new ProblemError(403, `Dit doet een andere rol: ${door.roles.join(' of ')}.`);
  if (principal.role === 'institution' && brin !== null && !principal.brins.includes(brin))
    throw new ProblemError(403, 'Dit is het dossier van een andere instelling.');
}
