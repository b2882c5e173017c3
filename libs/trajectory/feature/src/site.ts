/** Where people find Mijlpaal. */
export abstract class Site {
  /** Without a slash at its end. */
  abstract address(): string;
}
