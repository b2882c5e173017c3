import { type Right, rights } from '@mijlpaal/trajectory-contract';
import type { Practice } from './practice';

const JSON_TYPE = 'application/json';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly example?: string;
  readonly schema?: { readonly example?: string; readonly enum?: readonly string[]; readonly pattern?: string };
}
interface Operation {
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
  readonly 'x-right'?: string;
}

/** One method at one address, as the OpenAPI document tells of it. */
export interface Endpoint {
  readonly method: string;
  /** With its parameters between braces. */
  readonly path: string;
  /** What it takes to be let in; null: nothing, not even a sign-in. */
  readonly right: Right | null;
  /** It records a fact. */
  readonly records: boolean;
  /** Its example of a body: JSON, or text of the media type. */
  readonly body: unknown;
  readonly mediaType: string;
  /** What it may answer. */
  readonly statuses: readonly number[];
  /** Goes on answering for as long as somebody listens. */
  readonly streams: boolean;
  /** Answers with a letter, which takes as long to make as hundreds of other answers. */
  readonly letter: boolean;
  /** Each parameter that is needed, with an example; null where the document gives none. */
  readonly needed: readonly { readonly in: string; readonly name: string; readonly example: string | null }[];
}

/** Every endpoint that a running server tells of, in practice mode. @throws Error when one does not say what it takes to be let in */
export async function endpointsOf({ client }: Practice): Promise<readonly Endpoint[]> {
  type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  const { paths } = await client.must(client.call<Document>('GET', '/v1/openapi.json', null));
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => endpointOf(method.toUpperCase(), path, operation)),
  );
}

function endpointOf(method: string, path: string, operation: Operation): Endpoint {
  const { tags, security, parameters = [], requestBody, responses } = operation;
  const [mediaType = JSON_TYPE, { example: body } = {}] =
    Object.entries(requestBody?.content ?? {})
      .filter(([, { example }]) => example !== undefined)
      .sort(([one]) => (one === JSON_TYPE ? -1 : 0))[0] ?? [];
  return {
    method,
    path,
    right: security?.length === 0 ? null : rightOf(`${method} ${path}`, operation),
    records: tags.includes('feiten'),
    body,
    mediaType,
    statuses: Object.keys(responses).map(Number),
    streams: 'text/event-stream' in (responses['200']?.content ?? {}),
    letter: 'application/pdf' in (responses['200']?.content ?? {}),
    needed: parameters
      .filter((one) => one.required)
      .map((one) => ({ in: one.in, name: one.name, example: exampleOf(one) })),
  };
}

function rightOf(endpoint: string, { 'x-right': name = 'none' }: Operation): Right {
  const right = (Object.keys(rights) as Right[]).find((one) => one === name); // the table's own keys
  if (right === undefined) throw new Error(`${endpoint}: its x-right is ${name}, which is not in the table of rights`);
  return right;
}

const exampleOf = ({ example, schema }: Parameter): string | null =>
  example ?? schema?.example ?? schema?.enum?.[0] ?? (schema?.pattern === '^\\d{2}[A-Z]{2}$' ? '25LH' : null);
