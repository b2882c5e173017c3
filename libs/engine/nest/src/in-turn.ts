/** The last work queued per key. */
export type Queues = Map<string, Promise<unknown>>;

/** Runs `work` after all earlier work of the same key has ended, however it ended. */
export function inTurn<T>(queues: Queues, key: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  const last = mine.then(
    () => undefined,
    () => undefined,
  );
  queues.set(key, last);
  void last.then(() => {
    if (queues.get(key) === last) queues.delete(key);
  });
  return mine;
}
