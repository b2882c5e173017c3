import { inTurn, type Queues } from './in-turn';

/** How much may wait for its turn, and for how long. */
export interface QueueBounds {
  /** Work of one instance that runs or waits, at most. */
  readonly ofOne: number;
  /** Work of all instances that runs or waits, at most. */
  readonly inAll: number;
  /** So long work waits for its turn, in ms; what has begun goes on. */
  readonly waitMs: number;
}

/** Too much waits already. This was not begun. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** It waited so long for its turn that it was given up. It was not begun. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
}

/** Work of the same key in turn, and no more of it than the bounds allow. */
export class CommandQueue {
  private readonly queues: Queues = new Map();
  private readonly lengths = new Map<string, number>();
  private length = 0;

  /** @param turnedAway is told of what is not begun */
  constructor(
    private readonly bounds: QueueBounds,
    private readonly turnedAway: (because: 'queueFull' | 'waitedTooLong') => void,
  ) {}

  /** What runs or waits now. */
  get depth(): number {
    return this.length;
  }

  /** @throws QueueFull, WaitedTooLong, or what `work` throws */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const ahead = this.lengths.get(key) ?? 0;
    if (ahead >= this.bounds.ofOne || this.length >= this.bounds.inAll) {
      this.turnedAway('queueFull');
      throw new QueueFull(`${key}: ${ahead} wait already, ${this.length} in all`);
    }
    this.count(key, 1);
    try {
      return await (ahead === 0 ? inTurn(this.queues, key, work) : this.inTime(key, work));
    } finally {
      this.count(key, -1);
    }
  }

  private async inTime<T>(key: string, work: () => Promise<T>): Promise<T> {
    const givenUp = Promise.withResolvers<never>();
    const giveUp = () => {
      this.turnedAway('waitedTooLong');
      givenUp.reject(new WaitedTooLong(`${key}: no turn within ${this.bounds.waitMs} ms`));
    };
    const timer = setTimeout(giveUp, this.bounds.waitMs);
    let isOver = false;
    const mine = inTurn(this.queues, key, async () => {
      if (isOver) return givenUp.promise;
      clearTimeout(timer);
      return work();
    });
    try {
      return await Promise.race([mine, givenUp.promise]);
    } finally {
      isOver = true;
    }
  }

  private count(key: string, by: 1 | -1): void {
    this.length += by;
    const length = (this.lengths.get(key) ?? 0) + by;
    if (length === 0) this.lengths.delete(key);
    else this.lengths.set(key, length);
  }
}
