import { type Answer, type As, Client } from './client';
import { TestServer } from './server';

export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export interface Made {
  readonly facts: readonly { readonly id: string; readonly type: string; readonly data: Record<string, unknown> }[];
  readonly revision: number;
  readonly position: string;
}

export interface Told {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly mistakes?: readonly { readonly in: string; readonly path: string; readonly message: string }[];
  readonly code?: string;
  readonly article?: string;
  readonly sentence?: string;
  readonly wouldOpen?: string | null;
}

export const accountManager: As = { role: 'accountManager' };
export const assessor: As = { role: 'assessor' };
export const decisionMaker: As = { role: 'decisionMaker' };
export const duo: As = { role: 'duo' };
export const operator: As = { role: 'operator' };
export const itself = (brin: string): As => ({ role: 'institution', institution: brin });

/** What is wrong, as `in path`, in a fixed order. */
export const places = ({ body }: Answer<Told>): readonly string[] =>
  (body.mistakes ?? []).map((mistake) => `${mistake.in} ${mistake.path}`.trim()).sort();

/** A server in practice mode, somebody to speak to it, and institutions to tell a case about. */
export class Practice {
  private used = 0;

  private constructor(
    readonly server: TestServer,
    readonly client: Client,
    readonly brins: readonly string[],
  ) {}

  static async start(
    environment: Readonly<Record<string, string>> = {},
    prepare?: (data: string) => Promise<void>,
  ): Promise<Practice> {
    const server = await TestServer.start(environment, 'api', prepare);
    const client = new Client(server);
    const { items } = await client.must(client.get<List<{ brin: string }>>('/v1/trajectories/2015', accountManager));
    return new Practice(
      server,
      client,
      items.map(({ brin }) => brin),
    );
  }

  /** An institution that no other case has had. */
  next(): string {
    const brin = this.brins[this.used];
    if (brin === undefined) throw new Error('Every institution has a case by now');
    this.used += 1;
    return brin;
  }

  say<Body = Made>(brin: string, collection: string, as: As, body: unknown = {}, headers?: Record<string, string>) {
    return this.client.post<Body>(`/v1/trajectories/2015/${brin}/${collection}`, as, body, headers);
  }

  /** @throws Error unless it was recorded */
  record(brin: string, collection: string, as: As, body: unknown = {}, headers?: Record<string, string>) {
    return this.client.must(this.say(brin, collection, as, body, headers));
  }

  read<Body>(path: string, as: As = accountManager): Promise<Body> {
    return this.client.must(this.client.get<Body>(path, as));
  }

  /** Where the log ends, once the round of today is done: nothing is written by itself any more. */
  async head(): Promise<string> {
    const { today } = await this.read<{ today: string }>('/v1/practice/clock');
    await this.client.moveClock(today);
    return (await this.read<{ head: string }>('/v1/status', operator)).head;
  }

  revision = async (brin: string): Promise<number> =>
    (await this.read<{ revision: number }>(`/v1/trajectories/2015/${brin}`)).revision;
}
