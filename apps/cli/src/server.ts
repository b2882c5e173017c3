import { practiceKeyIfAny, signPracticeToken } from '@mijlpaal/shared-identity';
import { z } from 'zod';
import { BadInput } from './outcome';

const Problem = z.object({
  status: z.int(),
  detail: z.string(),
  code: z.string().optional(),
  mistakes: z.array(z.object({ in: z.string(), path: z.string(), message: z.string() })).optional(),
});

/** What the running server said. */
export interface Said {
  readonly status: number;
  readonly body: unknown;
}

/** Calls the running server as `role`: with MIJLPAAL_TOKEN, or in practice mode with a token made from the practice key. */
export class Server {
  private readonly url: string;

  constructor(
    private readonly role: string,
    private readonly environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.url = environment['MIJLPAAL_URL'] || `http://127.0.0.1:${environment['MIJLPAAL_PORT'] || '3000'}`;
    if (!/^https?:$/.test(URL.parse(this.url)?.protocol ?? ''))
      throw new BadInput(['MIJLPAAL_URL: must be a http or https address']);
  }

  get = (path: string): Promise<Said> => this.call('GET', path);
  /** @param headers besides who sends it; JSON unless they say otherwise */
  post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Said> =>
    this.call('POST', path, body, { 'content-type': 'application/json', ...headers });
  delete = (path: string): Promise<Said> => this.call('DELETE', path);

  private async call(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Said> {
    const token = await this.token();
    let response: Response;
    try {
      response = await fetch(new URL(path, this.url), {
        method,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body !== undefined && { body }),
      });
    } catch (error) {
      throw new Error(`No server answers at ${this.url}: start one, or name it in MIJLPAAL_URL`, { cause: error });
    }
    const text = await response.text();
    return { status: response.status, body: jsonIn(text, this.url) };
  }

  private async token(): Promise<string> {
    const given = this.environment['MIJLPAAL_TOKEN'];
    if (given) return given;
    const key = await practiceKeyIfAny(this.environment['MIJLPAAL_DATA'] || './data');
    if (!key) throw new BadInput(['MIJLPAAL_TOKEN: is needed, because there is no practice key in MIJLPAAL_DATA']);
    return signPracticeToken(key, { role: this.role });
  }
}

/** @throws Error when something else than Mijlpaal answers */
function jsonIn(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`What answers at ${url} is no Mijlpaal: it sends no JSON`, { cause: error });
  }
}

/** The body of a success; a refusal becomes an error that says all of it. */
export function succeeded({ status, body }: Said, what: string): unknown {
  if (status < 400) return body;
  const problem = Problem.safeParse(body);
  if (!problem.success) throw new Error(`${what}: the server answered ${status}`);
  const { detail, mistakes } = problem.data;
  if (status >= 500 || status === 401 || status === 403) throw new Error(`${what}: ${status} ${detail}`);
  throw new BadInput(
    mistakes?.map(({ path, message }) => [what, path, message].filter(Boolean).join(': ')) ?? [`${what}: ${detail}`],
  );
}

/** The code of a 409, or null. */
export function refusalCode({ status, body }: Said): string | null {
  const problem = status === 409 ? Problem.safeParse(body) : null;
  return problem?.data?.code ?? null;
}
