import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { SignedRequest } from './principal';
import { type Problem, problem, ProblemError } from './problem';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  type(mediaType: string): Reply;
  send(body: string): void;
}

/** Turns an error of the layers below into an answer; null when it does not know the error. */
export type KnownErrors = (error: unknown) => ProblemError | null;

const SAID_BY_THE_SERVER: Readonly<Record<number, string>> = {
  400: 'De inhoud is geen JSON die hier wordt aangenomen.',
  404: 'Dit adres bestaat niet.',
  413: 'Het verzoek is groter dan hier wordt aangenomen.',
  415: 'Stuur JSON met Content-Type: application/json.',
};

/** The server itself finds no other fault in what is sent than this. */
const NOT_JSON = { mistakes: [{ in: 'body', path: '', message: 'must be JSON, without keys such as __proto__' }] };

/** Every error leaves as problem+json; one we do not know is logged and says nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly known: KnownErrors) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<Reply>();
    const request = host.switchToHttp().getRequest<SignedRequest>();
    const { body, headers } = this.answer(error);
    if (body.status === 401 || body.status === 403) request.refusedBecause = body.detail;
    // the answer says nothing of the inside, the log must
    if (body.status === 503 && error instanceof Error) request.failedBecause = `${error.name}: ${error.message}`;
    for (const [name, value] of Object.entries(headers)) reply.header(name, value);
    reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private answer(error: unknown): { body: Problem; headers: Readonly<Record<string, string>> } {
    const ours = error instanceof ProblemError ? error : this.known(error);
    if (ours) return { body: ours.problem, headers: ours.headers };
    const status = statusOf(error);
    if (status >= 400 && status < 500)
      return {
        body: problem(status, SAID_BY_THE_SERVER[status] ?? 'Het verzoek kan niet.', status === 400 ? NOT_JSON : {}),
        headers: {},
      };
    this.logger.error(error instanceof Error ? error.stack : error);
    return {
      body: problem(500, 'Het verzoek is niet uitgevoerd. De fout is vastgelegd voor de beheerder.'),
      headers: {},
    };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const code = (error as { statusCode?: unknown } | null)?.statusCode; // Fastify's own errors carry one
  return typeof code === 'number' ? code : 500;
}
