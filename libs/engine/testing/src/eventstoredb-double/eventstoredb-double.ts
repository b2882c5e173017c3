import grpc, { type ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { randomUUID } from 'node:crypto';
import { append } from './append';
import { batchAppend } from './batch-append';
import { gossipOf, supportedMethods } from './cluster';
import { softDelete, tombstone } from './delete';
import { EventLog } from './event-log';
import { type CallKind, type NodeRole, NodeState } from './node-state';
import { read } from './read';
import {
  cancelled,
  commitTimeout,
  deadlineExceeded,
  forwardingTimeout,
  notReady,
  type RpcError,
  shuttingDown,
  tooSlow,
  unavailable,
} from './rpc-errors';
import { FaultProxy } from '../fault-proxy/fault-proxy';

const HOST = '127.0.0.1';

/** Ways in which an append or a subscription ends without a clean answer. */
const ERRORS = {
  cancelled,
  commitTimeout,
  deadlineExceeded,
  forwardingTimeout,
  notReady,
  shuttingDown,
  tooSlow,
  unavailable,
} satisfies Record<string, () => RpcError>;
export type DoubleError = keyof typeof ERRORS;

export interface DoubleOptions {
  /** The log of another double: both are nodes of one cluster. Default: one of its own. */
  readonly log?: EventLog;
  /** PEM; without it the connection is insecure and credentials are not looked at. */
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** What every call must show; only with `tls`. */
  readonly user?: { readonly name: string; readonly password: string };
}

/**
 * A server in this process that speaks EventStoreDB's protocol to the unmodified client and fails as it is told.
 * `docs/eventstoredb-double.md` says what it covers.
 */
export class EventStoreDbDouble {
  private readonly node = new NodeState();
  private readonly server = new grpc.Server({
    'grpc.max_concurrent_streams': 100,
    'grpc.max_receive_message_length': 16 * 1_048_576,
  });
  /** Before it: what is between it and its clients. */
  proxy = new FaultProxy(HOST, 0);

  private constructor(
    readonly log: EventLog,
    private readonly secure: boolean,
  ) {}

  static async start({ log, tls, user }: DoubleOptions = {}): Promise<EventStoreDbDouble> {
    const now = () => performance.timeOrigin + performance.now();
    const double = new EventStoreDbDouble(log ?? new EventLog(now, randomUUID), tls !== undefined);
    if (user !== undefined) double.node.basic = Buffer.from(`${user.name}:${user.password}`).toString('base64');
    await double.serve(
      tls === undefined
        ? grpc.ServerCredentials.createInsecure()
        : grpc.ServerCredentials.createSsl(null, [
            { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) },
          ]),
    );
    return double;
  }

  get port(): number {
    return this.proxy.port;
  }

  get connectionString(): string {
    // over TLS a client goes by names only
    return `esdb://${this.secure ? 'localhost' : HOST}:${this.port}?tls=${this.secure}`;
  }

  /** What it is to its cluster from now on; calls that run go on. */
  become(role: NodeRole): void {
    this.node.role = role;
  }

  /** The next append fails in this way: before anything is written, or after all of it is. `silence`: no answer comes. */
  failNextAppend(at: 'beforeCommit' | 'afterCommit', error: DoubleError | 'silence'): void {
    this.node.appendFaults.push({ at, error: error === 'silence' ? error : ERRORS[error]() });
  }

  /** Ends every subscription with an error; new ones are taken. */
  dropSubscriptions(error: DoubleError): void {
    const running = [...this.node.subscriptions];
    this.node.subscriptions.clear();
    for (const drop of running) drop(ERRORS[error]());
  }

  /** How many subscriptions run now. */
  get subscriptions(): number {
    return this.node.subscriptions.size;
  }

  /** Resolves when the next call of this kind has come in. */
  next(kind: CallKind): Promise<void> {
    return this.node.next(kind);
  }

  /** As `kill -9`: connections are reset, the port refuses; the log is kept for `restart`. */
  kill(): Promise<void> {
    return this.proxy.close();
  }

  /** Takes connections again on the same port, with the log it held. */
  restart(): Promise<void> {
    return this.proxy.open();
  }

  /** Resets every connection; new ones are taken. */
  cut(): void {
    this.proxy.cut();
  }

  /** As SIGSTOP: takes connections and bytes, answers nothing, until `thaw`. */
  freeze(): void {
    this.proxy.freeze();
  }

  thaw(): void {
    this.proxy.thaw();
  }

  /** Ends it and its connections for good. */
  async stop(): Promise<void> {
    await this.proxy.close();
    this.server.forceShutdown();
  }

  private async serve(credentials: ServerCredentials): Promise<void> {
    const { log, node, server } = this;
    server.addService(StreamsService, {
      append: append(log, node),
      batchAppend: batchAppend(log, node),
      read: read(log, node),
      delete: softDelete(log, node),
      tombstone: tombstone(log, node),
    });
    server.addService(GossipService, { read: gossipOf(node, HOST, () => this.port) });
    server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethods });
    const behind = await new Promise<number>((resolve, reject) =>
      server.bindAsync(`${HOST}:0`, credentials, (error, port) => (error === null ? resolve(port) : reject(error))),
    );
    this.proxy = new FaultProxy(HOST, behind);
    await this.proxy.open();
  }
}
