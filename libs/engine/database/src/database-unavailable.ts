/** A database does not answer now; later it may. Of a write it is not known whether it was committed. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** A table was replaced while it was being read: reading again finds the new one. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Waits for a database that is away.
 * @param whenUnavailable resolves when it is time to try again; left out: the first failure is thrown
 */
export async function whenThere(
  work: () => Promise<void>,
  whenUnavailable?: (error: DatabaseUnavailable, attempt: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || whenUnavailable === undefined) throw error;
      await whenUnavailable(error, attempt);
    }
}
