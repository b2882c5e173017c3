import type { Metadata } from '@grpc/grpc-js';
import { accessDenied, notLeader, notReady, type RpcError } from './rpc-errors';

/** What the node is to its cluster. `starting` refuses all; `leaderless` still reads, for whoever asks for no leader. */
export type NodeRole = 'leader' | 'starting' | 'leaderless' | { readonly leaderPort: number };

export type CallKind = 'append' | 'gossip' | 'read' | 'subscribe';

/** How the next append fails. Before the commit nothing is written; after it the events are there and only the answer is lost. */
export type AppendFault =
  | { readonly at: 'beforeCommit' | 'afterCommit'; readonly error: RpcError }
  /** No answer ever comes. */
  | { readonly at: 'beforeCommit' | 'afterCommit'; readonly error: 'silence' };

/** What the handlers of one node share. */
export class NodeState {
  role: NodeRole = 'leader';
  /** Base64 of `user:password` that every call must show; null: anybody. */
  basic: string | null = null;
  readonly appendFaults: AppendFault[] = [];
  /** How to end each subscription that runs. */
  readonly subscriptions = new Set<(error: RpcError) => void>();
  private readonly awaited = new Map<CallKind, (() => void)[]>();

  /** Why a call is refused before it is looked at; null: it is not. */
  refusal(metadata: Metadata, write: boolean): RpcError | null {
    if (this.basic !== null && metadata.get('authorization')[0] !== `Basic ${this.basic}`) return accessDenied();
    if (this.role === 'leader') return null;
    if (this.role === 'starting') return notReady();
    const leaderWanted = metadata.get('requires-leader')[0] === 'true';
    if (this.role === 'leaderless') return write || leaderWanted ? notReady() : null;
    return leaderWanted ? notLeader('127.0.0.1', this.role.leaderPort) : null;
  }

  /** Tells whoever waits for a call of this kind. */
  came(kind: CallKind): void {
    const waiting = this.awaited.get(kind) ?? [];
    this.awaited.delete(kind);
    for (const tell of waiting) tell();
  }

  /** Resolves when the next call of this kind has come in. */
  next(kind: CallKind): Promise<void> {
    return new Promise((resolve) => this.awaited.set(kind, [...(this.awaited.get(kind) ?? []), resolve]));
  }
}
