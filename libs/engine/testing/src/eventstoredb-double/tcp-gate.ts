import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands before a server: its port survives restarts, and what passes can be cut or held up as on a dead or frozen machine. */
export class TcpGate {
  private readonly sockets = new Set<Socket>();
  private listener: Server | null = null;
  private frozen = false;
  port = 0;

  constructor(
    private readonly host: string,
    private readonly behind: number,
  ) {}

  async open(): Promise<void> {
    const listener = createServer({ pauseOnConnect: true }, (socket) => this.pass(socket));
    listener.listen(this.port, this.host);
    await once(listener, 'listening');
    const address = listener.address();
    if (typeof address === 'object' && address !== null) this.port = address.port;
    this.listener = listener;
  }

  /** Nobody is let in, and who is inside is cut off. */
  async close(): Promise<void> {
    const { listener } = this;
    this.listener = null;
    this.frozen = false;
    const closed = listener === null ? null : once(listener, 'close');
    listener?.close();
    this.cut();
    await closed;
  }

  /** Connections end as when a process is killed; new ones are let in. */
  cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
    this.sockets.clear();
  }

  /** Connections are taken and nothing passes. */
  freeze(): void {
    this.frozen = true;
    for (const socket of this.sockets) socket.pause();
  }

  thaw(): void {
    this.frozen = false;
    for (const socket of this.sockets) socket.resume();
  }

  private pass(outer: Socket): void {
    const inner = connect(this.behind, this.host);
    for (const [from, to] of [
      [outer, inner],
      [inner, outer],
    ] as const) {
      this.sockets.add(from);
      from.setNoDelay(true);
      from.on('data', (bytes) => {
        if (!to.write(bytes)) from.pause();
      });
      from.on('drain', () => {
        if (!this.frozen) to.resume();
      });
      from.on('error', () => to.destroy()); // the other side sees it as an end
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      if (!this.frozen) from.resume();
      else from.pause();
    }
  }
}
