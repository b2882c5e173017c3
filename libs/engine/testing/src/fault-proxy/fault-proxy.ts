import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { type Cut, type CutHere, type Link, linked } from './link';

/** Stands between a client and a server: its port survives all that happens, and what passes fails as it is told. */
export class FaultProxy {
  private readonly links = new Set<Link>();
  private listener: Server | null = null;
  private frozen = false;
  private readonly awaited = new Map<string, Omit<CutHere, 'at'>>();
  /** How long what passes is held up on its way, in ms, either way. */
  delayMs = 0;
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

  /** As when the process behind it is killed: nobody is let in, and who is inside is cut off. */
  async close(): Promise<void> {
    const { listener } = this;
    this.listener = null;
    this.frozen = false;
    const closed = listener === null ? null : once(listener, 'close');
    listener?.close();
    this.cut();
    await closed;
  }

  /** Every connection is reset; new ones are let in. */
  cut(): void {
    for (const link of this.links) link.cut();
    this.links.clear();
  }

  /**
   * Cuts the connection over which a request comes that shows `sign`: ASCII that no other request shows, TLS does not hide and one packet holds.
   * @returns when it was cut
   */
  cutAt(sign: string, cut: Cut): Promise<void> {
    return new Promise((done) => this.awaited.set(sign, { cut, done }));
  }

  /** Half-open: connections that are there lose all they carry, either way and for good, and nobody hears of it. New ones work. */
  swallow(): void {
    for (const link of this.links) link.swallow();
  }

  /** Connections are taken and nothing passes; it comes after all at `thaw`. */
  freeze(): void {
    this.frozen = true;
    for (const link of this.links) link.pause();
  }

  thaw(): void {
    this.frozen = false;
    for (const link of this.links) link.resume();
  }

  private pass(socket: Socket): void {
    const link = linked(socket, this.host, this.behind, {
      delayMs: () => this.delayMs,
      frozen: () => this.frozen,
      cutIn: (bytes) => this.cutIn(bytes),
      closed: () => this.links.delete(link),
    });
    this.links.add(link);
    if (!this.frozen) link.resume();
  }

  private cutIn(request: Buffer): CutHere | null {
    for (const [sign, cut] of this.awaited) {
      const at = request.indexOf(sign, 0, 'latin1');
      if (at === -1) continue;
      this.awaited.delete(sign);
      return { ...cut, at: at + Math.ceil(sign.length / 2) };
    }
    return null;
  }
}
