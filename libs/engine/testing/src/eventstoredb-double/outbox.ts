import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';

/** Data that may be on its way to one reader before the next event is looked at, in bytes. */
const WINDOW = 65_536;

/** Sends to one reader no faster than it reads: a slow one holds the server's place in the log, not its memory. */
export class Outbox {
  private pending = 0;
  private wake: () => void = () => {};

  constructor(
    private readonly call: ServerWritableStream<ReadReq, ReadResp>,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.wake());
  }

  /** Resolves when there is room for more, or when the reader has gone. @param bytes of data in it */
  async send(response: ReadResp, bytes = 0): Promise<void> {
    if (this.signal.aborted) return;
    const size = bytes + 100;
    this.pending += size;
    this.call.write(response, () => {
      this.pending -= size;
      if (this.pending < WINDOW) this.wake();
    });
    if (this.pending >= WINDOW) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}
