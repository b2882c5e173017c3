/** Who did it. `id` is an opaque key, never a name or a mail address. */
export interface Actor {
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
}

/** What the store keeps beside an event's data. */
export interface Metadata {
  readonly commandId: string;
  /** SHA-256 of the command as sent: tells a repeat from a reused key. */
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly actor: Actor;
  /** Version of the rules that decided it, such as `2015.1`. */
  readonly rules: string;
  /** Version of the stored shape. */
  readonly schema: number;
  /** The clock's day when it was decided, `YYYY-MM-DD`: in practice mode not the day the store stamps. */
  readonly recordedOn: string;
  /** When it was first recorded, of an event that came from another store: readers prefer it to the store's own stamp. */
  readonly recordedAt?: string;
}

/** What happened: the shape that is stored, given to the chart and parsed by zod, without a mapping in between. */
export interface Fact {
  readonly type: string;
  readonly data: object;
}

export interface NewEvent extends Fact {
  readonly id: string;
  readonly metadata: Metadata;
}

/** A place in the whole log: opaque text; of two, the later one is the greater text. */
export type Position = string;

/** Where and when the store wrote it. */
export interface Recording {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly position: Position;
  /** Instant in UTC, ISO 8601. */
  readonly recordedAt: string;
  readonly metadata: Metadata;
  /** Of a fact that reads as it should have been: what corrected it and who did, oldest first. Never stored. */
  readonly corrections?: readonly { readonly id: string; readonly actor: Actor; readonly recordedOn: string }[];
}

export interface RecordedEvent extends Recording, Fact {}

/** A fact read back: its own type and data, and how it was recorded. */
export type Recorded<F extends Fact> = F & Recording;

/** The fact of one type out of a union. */
export type FactOf<F extends Fact, Type extends F['type']> = Extract<F, { type: Type }>;
