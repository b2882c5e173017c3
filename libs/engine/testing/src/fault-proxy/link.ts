import { connect, type Socket } from 'node:net';

/** Where a connection is cut that carries a request: before any of it has passed, in the middle, or when all of it has passed and no answer may. */
export type Cut =
  | { readonly where: 'before' | 'inside' }
  /** Cut when `once` resolves: when the server has written, for instance. */
  | { readonly where: 'after'; readonly once: () => Promise<unknown> };

/** A cut that these bytes are to suffer. */
export interface CutHere {
  /** So many of them pass where it is cut inside. */
  readonly at: number;
  readonly cut: Cut;
  readonly done: (made: Promise<void>) => void;
}

/** One connection from a client through to the server; it begins paused. */
export interface Link {
  pause(): void;
  resume(): void;
  cut(): void;
  /** All that comes from now on is lost, its end included. */
  swallow(): void;
}

export interface Faults {
  delayMs(): number;
  frozen(): boolean;
  cutIn(request: Buffer): CutHere | null;
  closed(): void;
}

/** @param outer the client's socket, paused */
export function linked(outer: Socket, host: string, port: number, faults: Faults): Link {
  const inner = connect(port, host);
  const sockets = [outer, inner] as const;
  let [lost, answersLost, open] = [false, false, 2];
  const reset = () => sockets.forEach((socket) => socket.resetAndDestroy());

  const pass = (from: Socket, to: Socket, bytes: Buffer) => {
    if (!lost && !to.destroyed && !to.write(bytes)) from.pause();
  };
  const request = (bytes: Buffer) => {
    const here = lost ? null : faults.cutIn(bytes);
    if (here === null) pass(outer, inner, bytes);
    else
      here.done(
        cutHere(bytes, here).finally(() => {
          outer.resetAndDestroy();
          inner.destroySoon(); // what passed arrives
        }),
      );
  };
  const cutHere = async (bytes: Buffer, { at, cut }: CutHere): Promise<void> => {
    answersLost = true;
    lost = cut.where !== 'after';
    if (cut.where === 'before') return;
    const passing = cut.where === 'inside' ? bytes.subarray(0, at) : bytes;
    await new Promise<void>((passed) => inner.write(passing, () => passed()));
    if (cut.where === 'after') await cut.once();
  };
  const answer = (bytes: Buffer) => {
    if (!answersLost) pass(inner, outer, bytes);
  };

  outer.on('data', late(faults, request));
  inner.on('data', late(faults, answer));
  for (const [one, other] of [sockets, [inner, outer]] as const) {
    one.setNoDelay(true);
    one.on('drain', () => {
      if (!faults.frozen()) other.resume();
    });
    one.on('error', () => {}); // its close follows
    one.on('close', () => {
      if (!lost) other.destroy();
      if ((open -= 1) === 0) faults.closed();
    });
  }
  inner.pause();
  return {
    pause: () => sockets.forEach((socket) => socket.pause()),
    resume: () => sockets.forEach((socket) => socket.resume()),
    cut: reset,
    swallow: () => (lost = true),
  };
}

/** Passes bytes on after the delay of the moment, in the order in which they came. */
function late(faults: Faults, pass: (bytes: Buffer) => void): (bytes: Buffer) => void {
  let lastDue = 0;
  return (bytes) => {
    const now = performance.now();
    const due = Math.max(lastDue, now + faults.delayMs());
    lastDue = due;
    if (due <= now) pass(bytes);
    else setTimeout(pass, due - now, bytes);
  };
}
