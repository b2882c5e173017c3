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
