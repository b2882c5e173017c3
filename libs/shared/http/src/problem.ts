/** What goes wrong, for machines and people: RFC 9457, media type `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [extension: string]: unknown;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet',
  401: 'U bent niet ingelogd',
  403: 'Dit mag u niet',
  404: 'Niet gevonden',
  405: 'Dit kan hier niet',
  406: 'Deze vorm is er niet',
  408: 'Het duurde te lang',
  409: 'Dit kan nu niet',
  412: 'Er is intussen iets veranderd',
  413: 'Het verzoek is te groot',
  414: 'Het adres is te lang',
  415: 'Deze vorm wordt niet aangenomen',
  416: 'Dit deel is er niet',
  429: 'Te veel verzoeken',
  431: 'De headers zijn te groot',
  500: 'Er ging bij ons iets mis',
  503: 'Even niet beschikbaar',
};

/** An answer that is not what was asked for; thrown by a controller, written by the problem filter. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly status: number,
    detail: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }

  get problem(): Problem {
    return problem(this.status, this.message, this.extensions);
  }
}

export const problem = (
  status: number,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): Problem => ({
  type: typeof extensions['code'] === 'string' ? `urn:mijlpaal:refusal:${extensions['code']}` : 'about:blank',
  title: TITLES[status] ?? 'Fout',
  status,
  detail,
  ...extensions,
});
