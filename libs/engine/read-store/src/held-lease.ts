import { type Claim, holdLease, releaseLease, takeLease } from './lease';
import type { ReadStore, Writer } from './read-store';

/** So long a lease of `ttlMs` lasts at least: the database counts whole ms, on a clock that may run a thousandth faster than ours. */
const atLeastMs = (ttlMs: number): number => ttlMs * 0.999 - 1;

/** The lease of a group while it is ours, as far as we know. */
export class HeldLease {
  private constructor(
    private readonly readStore: ReadStore,
    private readonly claim: Claim,
    private until: number,
  ) {}

  /** @returns null when another process has it */
  static async take(readStore: ReadStore, wanted: Omit<Claim, 'token'>, exclusive: boolean): Promise<HeldLease | null> {
    const begun = performance.now();
    const claim = await readStore.write((tx) => takeLease(tx, wanted, exclusive));
    return claim === null ? null : new HeldLease(readStore, claim, begun + atLeastMs(claim.ttlMs));
  }

  /** Whether nobody else can have it yet. Without asking: a process that was frozen knows it at once. */
  get valid(): boolean {
    return performance.now() < this.until;
  }

  /** One transaction that is committed only while the lease is ours; it makes the lease last anew. @throws LeaseLost */
  readonly write: Writer = async (change) => {
    const begun = performance.now();
    const result = await this.readStore.write(async (tx) => {
      await holdLease(tx, this.claim);
      return change(tx);
    });
    this.until = begun + atLeastMs(this.claim.ttlMs);
    return result;
  };

  async release(): Promise<void> {
    this.until = 0;
    await this.readStore.write((tx) => releaseLease(tx, this.claim));
  }
}
