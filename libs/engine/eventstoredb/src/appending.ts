import type { AppendResult } from '@eventstore/db-client';
import { type Appended, OutcomeUnknown, StreamNotFound, WrongExpectedRevision } from '@mijlpaal/engine-core';
import type { Batch } from './batch';
import { appendFailure, isCommitTimeout } from './client-errors';
import { KnownIds } from './known-ids';
import { FEW, type Link } from './link';
import { positionOf } from './position';
import type { ServerEvent } from './recorded';
import { within } from './silence';

/** About 100 bytes each. */
const IDS_HELD = 200_000;

/** Sends appends, one call each, and says of each what is sure about it. */
export class Appending {
  /**
   * The server refuses known ids only where they lie behind the expected revision; at the stream's end it writes them again.
   * So we look ourselves, in what was read and written through us; only what is missing is read.
   */
  readonly known = new KnownIds(IDS_HELD);

  constructor(private readonly link: Link) {}

  /** @throws WrongExpectedRevision, StreamDeleted, EventTooLarge, OutcomeUnknown, StoreUnavailable */
  async send(batch: Batch): Promise<Appended> {
    const { stream, ids } = batch;
    await this.refuseKnown(batch);
    const { nextExpectedRevision, position } = await this.call(batch);
    const revision = Number(nextExpectedRevision);
    ids.forEach((id, index) => this.known.see(stream, revision - ids.length + 1 + index, id));
    return { revision, position: positionOf(position ?? (await this.positionAt(stream, revision))) };
  }

  /** A repeat of what is still being written is dropped by the server, which says so by a time-out: it is sent again while there is time. */
  private async call(batch: Batch): Promise<AppendResult> {
    const { timings, outages } = this.link;
    const until = performance.now() + timings.appendMs;
    try {
      for (;;) {
        const left = Math.max(1, until - performance.now());
        try {
          const answer = await this.callOnce(batch, left);
          outages.wentWell();
          return answer;
        } catch (error) {
          if (!isCommitTimeout(error) || performance.now() >= until) throw error;
        }
      }
    } catch (error) {
      const failure = appendFailure(batch, error);
      if (failure instanceof OutcomeUnknown) outages.wentWrong('append', error);
      throw failure;
    }
  }

  private callOnce({ stream, events, expected }: Batch, withinMs: number): Promise<AppendResult> {
    const { client, credentials } = this.link;
    const expectedRevision = expected === 'noStream' ? 'no_stream' : BigInt(expected);
    return within(
      withinMs,
      client.appendToStream(stream, events, { expectedRevision, credentials, deadline: withinMs }),
    );
  }

  /** @throws WrongExpectedRevision when an id of it is there already, at the expected revision or before it */
  private async refuseKnown({ stream, expected, ids }: Batch): Promise<void> {
    if (expected === 'noStream') return;
    const from = this.known.upTo(stream) + 1;
    if (from <= expected)
      for await (const event of this.events(stream, { fromRevision: BigInt(from), maxCount: expected - from + 1 }))
        this.known.see(stream, Number(event.revision), event.id);
    if (!this.known.hasAny(stream, ids, expected)) return;
    const last = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
    for await (const { revision } of this.events(stream, last))
      throw new WrongExpectedRevision(stream, expected, Number(revision));
  }

  /** Where a repeat was written the first time, when the server knows the event but not its place. */
  private async positionAt(stream: string, revision: number): Promise<NonNullable<ServerEvent['position']>> {
    for await (const { position } of this.events(stream, { fromRevision: BigInt(revision), maxCount: 1 }))
      if (position !== undefined) return position;
    throw new OutcomeUnknown(stream);
  }

  /** Some events of a stream; none when it does not exist. */
  private async *events(
    stream: string,
    options: { fromRevision: bigint | 'end'; maxCount: number; direction?: 'backwards' },
  ): AsyncGenerator<ServerEvent> {
    const { credentials, timings } = this.link;
    try {
      yield* this.link.reading(stream, timings.readMs, (client) =>
        client.readStream(stream, { ...options, credentials }, FEW),
      );
    } catch (error) {
      if (!(error instanceof StreamNotFound)) throw error;
    }
  }
}
