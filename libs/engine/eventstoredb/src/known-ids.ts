/** Ids of one stream with their revisions, all of them up to and including `upTo`. */
interface Known {
  upTo: number;
  readonly revisions: Map<string, number>;
}

/** What this process has seen of which ids lie where, the streams used least recently forgotten. */
export class KnownIds {
  private readonly streams = new Map<string, Known>();
  private held = 0;

  /** @param limit ids held at most, in all streams together */
  constructor(private readonly limit: number) {}

  /** The last revision up to which all ids of `stream` are known; -1: none. */
  upTo(stream: string): number {
    return this.streams.get(stream)?.upTo ?? -1;
  }

  /** Notes an event, if it is the next one after those known. */
  see(stream: string, revision: number, id: string): void {
    const known = this.streams.get(stream) ?? { upTo: -1, revisions: new Map<string, number>() };
    if (revision !== known.upTo + 1) return;
    known.upTo = revision;
    if (!known.revisions.has(id)) this.held += 1;
    known.revisions.set(id, known.revisions.get(id) ?? revision);
    this.streams.delete(stream);
    this.streams.set(stream, known);
    this.forget(stream);
  }

  /** Whether any of `ids` lies in `stream` at `revision` or before it. */
  hasAny(stream: string, ids: readonly string[], revision: number): boolean {
    const revisions = this.streams.get(stream)?.revisions;
    return ids.some((id) => (revisions?.get(id) ?? Infinity) <= revision);
  }

  private forget(kept: string): void {
    for (const [stream, { revisions }] of this.streams) {
      if (this.held <= this.limit || stream === kept) return;
      this.held -= revisions.size;
      this.streams.delete(stream);
    }
  }
}
