/** The database of the views does not answer now; later it may. Of a write it is not known whether it was committed. */
export class ViewsUnavailable extends Error {
  override readonly name = 'ViewsUnavailable';
}

/** A table was replaced while it was being read: reading again finds the new one. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** The file of the views is damaged, not ours, or made by a later version. It was left as it is. */
export class UnusableViews extends Error {
  override readonly name = 'UnusableViews';
  constructor(url: string, cause: unknown) {
    const path = url.slice(url.indexOf(':') + 1);
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(`${path}: `, '');
    super(
      `${path} cannot be used for the views: ${reason}. Views can be made again from the log: delete this file and start again`,
      { cause },
    );
  }
}
