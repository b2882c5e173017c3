/** What an installation says of itself. */
export abstract class Site {
  /** Where people find Mijlpaal, without a slash at its end. */
  abstract address(): string;
  /** Made-up days and people: nothing that it says proves anything. */
  abstract readonly practice: boolean;
  /** Under which what is published may be used; null: that is not decided yet. */
  abstract readonly dataLicence: string | null;
}
