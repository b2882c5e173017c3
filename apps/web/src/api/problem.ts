import { z } from 'zod';

/** What the API says when it does not do what was asked (RFC 9457). */
const ProblemBody = z.object({
  type: z.string().optional(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Of 400: where in what was sent, and what is wrong. */
  mistakes: z.array(z.object({ in: z.string(), path: z.string(), message: z.string() })).optional(),
  /** Of 409 and 403. */
  code: z.string().optional(),
  article: z.string().optional(),
  wouldOpen: z.string().nullable().optional(),
  /** Of 412: where it is now, and what was recorded since. */
  revision: z.int().optional(),
  changed: z
    .array(z.object({ revision: z.int(), type: z.string() }))
    .optional()
    .catch(undefined), // a payment run tells in words what changed: the detail says it
});
type ProblemBody = z.infer<typeof ProblemBody>;

/** An answer that is a refusal: its status says what kind. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody | null,
  ) {
    super(body?.detail ?? body?.title ?? `The API answered ${status}`);
  }
}

/** An answer of another shape than was agreed. */
export class UnexpectedAnswer extends Error {}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null); // a gateway's page is no JSON; its status says enough
  const parsed = ProblemBody.safeParse(body);
  return new ApiProblem(response.status, parsed.success ? parsed.data : null);
}

export const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiProblem && error.status === status;

/** What a person should be told of an error. */
export function failureKind(error: unknown): 'error' | 'offline' | 'answer' {
  if (error instanceof UnexpectedAnswer) return 'answer';
  return error instanceof TypeError ? 'offline' : 'error'; // fetch throws a TypeError when it reaches nobody
}
