import { WorkflowRunner } from '@mijlpaal/engine-nest';
import {
  mistakesOf,
  parsed,
  type Principal,
  ProblemError,
  refuseMistakes,
  type SentMistake,
} from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import {
  type BadRow,
  deliveryDoors,
  type DeliveryKind,
  type DeliveryPreview,
  institutionDoors,
} from '@mijlpaal/trajectory-contract';
import { deliveryWorkflow, institutionWorkflow, refusal } from '@mijlpaal/trajectory-domain';
import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CommandPost } from './command-post';
import { deliveryFacts, judgedRows, type Said } from './delivery';
import { csvTable, type Table, type TableRow } from './delivery-table';
import { actorOf, type CommandAnswer, DoorKeeper, hashOf, mayEnter } from './door-keeper';
import { commandHeaders } from './sent-command';

const Flag = z.enum(['true', 'false'], 'must be true or false').transform((text) => text === 'true');
/** How a delivery is to be taken. Of CSV also what its rows do not say. */
export const DeliveryQuery = z.strictObject({
  /** Says what would be taken in, and takes nothing in. */
  preview: Flag.default(false),
  /** `good`: leaves the bad rows out; `all`: takes all rows or none. */
  rows: z.enum(['all', 'good'], 'must be all or good').default('all'),
  source: z.string().trim().min(1).max(300).default('DUO'),
  illustrative: Flag.default(false),
});
type DeliveryQuery = z.output<typeof DeliveryQuery>;

export interface DeliveryAnswer extends CommandAnswer {
  readonly rows: number;
  /** Rows that were not taken in. */
  readonly leftOut: readonly BadRow[];
}

interface Read {
  readonly rows: readonly TableRow[];
  readonly said: Said;
  readonly table: Table | null;
  readonly sent: unknown;
}

/** Of one delivery; more are sent in parts. */
const MOST_ROWS = 10_000;

/** Takes rows about many institutions: one delivery is one append, there whole or not at all. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly keeper: DoorKeeper,
    private readonly runner: WorkflowRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 413, 400 that names every mistake, 403, 409 */
  async take(
    kind: DeliveryKind,
    post: CommandPost,
    asked: unknown,
    principal: Principal,
  ): Promise<DeliveryPreview | DeliveryAnswer> {
    const query = parsed(DeliveryQuery, 'query', asked);
    const { headers, mistakes } = commandHeaders(post.headers);
    const read = Buffer.isBuffer(post.body)
      ? fromCsv(kind, post.body, query, post.headers, mistakes)
      : fromJson(post.body, mistakes);
    if (read.rows.length > MOST_ROWS)
      throw new ProblemError(413, `Een levering mag ${MOST_ROWS} regels hebben; deze heeft er ${read.rows.length}.`);
    const place = placeIn(read.table !== null);
    const judged = judgedRows(kind, read.rows);
    if (read.rows.length === 0 && !mistakes.some((one) => one.in === 'body'))
      mistakes.push({ in: 'body', path: place(1, ''), message: 'no row stands in it' });
    const isStrict = query.rows === 'all' && !query.preview;
    const ofRows = judged.bad.map(({ row, column, message }): SentMistake => ({
      in: 'body',
      path: place(row, column),
      message,
    }));
    refuseMistakes(isStrict ? [...ofRows, ...mistakes] : mistakes);
    mayEnter(kind === 'figures' ? institutionDoors.figures : deliveryDoors[kind], principal, null);

    const brins = [...new Set(judged.good.map(({ values }) => String(values['brin'])))];
    const known = await this.registered(brins);
    if (isStrict) refuseUnregistered(brins.filter((brin) => !known.has(brin)));
    const { good, bad } = judgedRows(kind, read.rows, known);
    const facts = deliveryFacts(kind, good, read.said);
    if (query.preview) {
      const { encoding = null, separator = null } = read.table ?? {};
      return {
        preview: true,
        encoding,
        separator,
        rows: read.rows.length,
        good: good.length,
        bad: [...bad],
        facts: [...facts],
      };
    }
    if (facts.length === 0) refuseMistakes([{ in: 'body', path: '', message: 'no row of it can be taken in' }]);
    const id = headers.idempotencyKey ?? randomUUID();
    const outcome = await this.runner.run(deliveryWorkflow, id, {
      command: { type: 'Deliver', facts },
      commandId: id,
      commandHash: hashOf(kind, '', [read.sent, query]),
      circumstances: { actor: actorOf(principal), today: this.clock.today() },
      ...(headers.seen !== null && { seen: headers.seen }),
    });
    return { ...(await this.keeper.answer(outcome)), rows: good.length, leftOut: bad };
  }

  private async registered(brins: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>();
    // one after the other: a long file must not fill the queue for others
    for (const brin of brins) if (await this.runner.exists(institutionWorkflow, brin)) known.add(brin);
    return known;
  }
}

const placeIn =
  (isCsv: boolean) =>
  (row: number, column: string): string =>
    isCsv ? `regel ${row}${column && `: ${column}`}` : `rows[${row - 1}]${column && `.${column}`}`;

function fromCsv(
  kind: DeliveryKind,
  bytes: Buffer,
  { source, illustrative }: DeliveryQuery,
  headers: CommandPost['headers'],
  mistakes: SentMistake[],
): Read {
  const said = { source, illustrative };
  if (headers['if-match'] !== undefined && !mistakes.some(({ path }) => path === 'if-match'))
    mistakes.push({ in: 'header', path: 'if-match', message: 'is for one institution, not for a file of them' });
  const table = csvTable(kind, bytes);
  const sent = createHash('sha256').update(bytes).digest('hex');
  if ('rows' in table) return { rows: table.rows, said, table, sent };
  mistakes.push({ in: 'body', path: placeIn(true)(table.row, ''), message: table.message });
  return { rows: [], said, table: { rows: [], encoding: 'utf-8', separator: ',' }, sent };
}

const Envelope = z.strictObject(
  {
    source: z.string().trim().min(1, 'must not be empty').max(20_000),
    illustrative: z.boolean(),
    rows: z.array(z.record(z.string(), z.unknown(), 'must be an object')).min(1, 'must hold a row'),
  },
  'must be a JSON object',
);

function fromJson(body: unknown, mistakes: SentMistake[]): Read {
  const result = Envelope.safeParse(body);
  if (!result.success) {
    mistakes.push(...mistakesOf('body', result.error.issues));
    return { rows: [], said: { source: '', illustrative: false }, table: null, sent: body };
  }
  const { rows, ...said } = result.data;
  const texts = (values: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(values).map(([column, value]) => [
        column,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
  return {
    rows: rows.map((values, at) => ({ row: at + 1, values, written: texts(values), mistakes: [] })),
    said,
    table: null,
    sent: body,
  };
}

/** @throws ProblemError 409 that names every institution that is not known here */
function refuseUnregistered(unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  const { sentence, ...reason } = refusal('InstitutionNotRegistered');
  throw new ProblemError(409, `${sentence} Het gaat om ${unknown.join(', ')}.`, {
    ...reason,
    sentence,
    institutions: unknown,
  });
}
