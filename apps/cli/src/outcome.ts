/** The caller's mistake: each one is printed on stderr, nothing on stdout, exit code 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}
