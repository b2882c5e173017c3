/** The file of the desk is damaged, not ours, or made by a later version. It was left as it is. */
export class UnusableDesk extends Error {
  override readonly name = 'UnusableDesk';
  constructor(url: string, cause: unknown) {
    const path = url.slice(url.indexOf(':') + 1);
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(`${path}: `, '');
    super(
      `${path} cannot be used for the desk: ${reason}. Nothing else has what is in it: bring a copy of this file back, or put it aside and start again without`,
      { cause },
    );
  }
}
