/** It could not be found out: exit code 2, for 1 says that something is wrong. */
export class Unseen extends Error {
  override readonly name = 'Unseen';
}

/** The caller's mistake: each one is printed on stderr, nothing on stdout, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}
