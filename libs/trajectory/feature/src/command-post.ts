/** What of a request a command is made from. */
export interface CommandPost {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}
