import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A module of `peers`, which has packages of its own and is no part of what is built here. */
export const importPeer = async <Peer>(name: string): Promise<Peer> =>
  (await import(/* @vite-ignore */ pathToFileURL(resolve('test/bench/peers', `${name}.mjs`)).href)) as Peer;

/** Facts as both sides know them. */
interface PeerFact {
  readonly type: string;
  readonly data: object;
  readonly metadata?: object;
}

/** Emmett on a database of its own. */
export interface Emmett {
  /** @param revision of the last event, -1 before the first */
  append(stream: string, events: readonly PeerFact[], revision: number): Promise<void>;
  /** Facts that are there from the beginning; need not be on disk yet. */
  load(streams: readonly (readonly [stream: string, events: readonly PeerFact[]])[]): Promise<void>;
  /** A command handler over a fold of the stream. */
  handler<State>(fold: {
    initialState: () => State;
    evolve: (state: State, fact: PeerFact & { metadata: { streamPosition: bigint } }) => State;
  }): (stream: string, decide: (state: State) => PeerFact) => Promise<void>;
  /** Builds a view of all facts from nothing. @returns rows in it */
  rebuild<View>(projection: {
    types: readonly string[];
    /** How many rows it comes to: it has ended when they are there. */
    rows: number;
    keyOf: (fact: PeerFact) => string;
    evolve: (view: View | null, fact: PeerFact & { metadata: { streamPosition: bigint } }) => View;
  }): Promise<number>;
  close(): Promise<void>;
}

/** Castore in memory with streams that are there already. @returns runs a command that makes one fact of a stream */
export type Castore = <State>(given: {
  streams: readonly { readonly id: string; readonly facts: readonly PeerFact[] }[];
  metadata: object;
  start: State;
  evolve: (state: State, fact: PeerFact) => State;
}) => Promise<(stream: string, fact: PeerFact, metadata: object) => Promise<void>>;
