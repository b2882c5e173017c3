import { Brin } from '@mijlpaal/shared-institution';
import { type Door, type Right, rights } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

const Mistake = z.object({ in: z.enum(['body', 'query', 'header', 'path']), path: z.string(), message: z.string() });
const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    mistakes: z.array(Mistake).optional(),
    code: z.string().optional(),
    article: z.string().optional(),
    wouldOpen: z.string().nullable().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. `mistakes` bij 400; `code`, `article` en `wouldOpen` bij 409.' });
export const CommandAnswer = z
  .object({
    facts: z.array(z.object({ id: z.uuid(), type: z.string(), data: z.record(z.string(), z.unknown()) })),
    revision: z.int(),
    position: z.string(),
    viewsBehind: z.literal(true).optional(),
  })
  .meta({ id: 'CommandAnswer' });

export const apiVersion = { 'API-Version': { schema: { type: 'string' as const } } };
const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet; alle fouten staan erin.',
  401: 'Geen geldig token.',
  403: 'Andere rol, of het dossier van een ander.',
  404: 'Niet gevonden.',
  406: 'Deze vorm is er niet.',
  409: 'Geweigerd: de regel, en wat deze weg zou openen.',
  412: 'Er is iets veranderd sinds de revisie in If-Match.',
  413: 'Te groot.',
  415: 'Deze vorm wordt niet aangenomen.',
  416: 'Dit bereik is er niet.',
  429: 'Te veel.',
  503: 'Even niet beschikbaar.',
};
export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status) as '400',
      {
        description: PROBLEMS[status] ?? '',
        headers: apiVersion,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
/** What a 200 or 201 holds. */
export const answers = (schema: z.ZodType, description = 'Gelukt.') => ({
  description,
  headers: apiVersion,
  content: { 'application/json': { schema } },
});
export const listOf = (item: z.ZodType) => z.object({ items: z.array(item), total: z.int() });

/** What it takes to be let in, by its name in the table of rights. A path with `{brin}` opens to an institution for its own alone. */
export const opens = (right: Right, operation: ZodOpenApiOperationObject): ZodOpenApiOperationObject => ({
  ...operation,
  'x-right': right,
  'x-roles': rights[right],
});

/** The same answer as a letter. */
export const asLetter = (
  read: ZodOpenApiOperationObject,
  operationId: string,
  summary: string,
): ZodOpenApiOperationObject => ({
  ...read,
  operationId,
  summary,
  responses: {
    ...read.responses,
    '200': {
      description: 'Gelukt.',
      headers: apiVersion,
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
  },
});

/** @param csv a file of many rows is taken too, with these columns */
export const post = (door: Door<{ type: string }>, path?: z.ZodObject, csv?: string): ZodOpenApiOperationObject =>
  opens(door.collection, {
    operationId: door.command.charAt(0).toLowerCase() + door.command.slice(1),
    tags: ['feiten'],
    summary: door.summary,
    description: `Maakt het feit ${door.fact}. Rollen: ${door.roles.join(', ')}.`,
    requestParams: {
      ...(path && { path }),
      header: z.object({
        'Idempotency-Key': z
          .uuid()
          .optional()
          .meta({ description: 'Hetzelfde verzoek met dezelfde sleutel krijgt het eerste antwoord.' }),
        'If-Match': z.string().optional().meta({ description: 'De revisie die u hebt gezien.' }),
      }),
    },
    requestBody: {
      required: true,
      content: {
        'application/json': { schema: door.body, example: door.example },
        ...(csv !== undefined && { 'text/csv': { schema: z.string(), example: csv } }),
      },
    },
    responses: {
      '201': answers(CommandAnswer, 'Vastgelegd.'),
      ...problems(400, 401, 403, 404, 409, 412, 413, 415, 503),
    },
  });
export const get = (
  operationId: string,
  summary: string,
  schema: z.ZodType,
  params: { path?: z.ZodObject; query?: z.ZodObject } = {},
): ZodOpenApiOperationObject => ({
  operationId,
  tags: ['overzichten'],
  summary,
  requestParams: params,
  responses: { '200': answers(schema), ...problems(400, 401, 403, 404, 503) },
});

/** What is there as CSV too. */
export const withCsv = (operation: ZodOpenApiOperationObject, schema: z.ZodType): ZodOpenApiOperationObject => ({
  ...operation,
  responses: {
    ...operation.responses,
    '200': {
      description: 'Gelukt.',
      headers: apiVersion,
      content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } },
    },
    ...problems(406),
  },
});
export const OfInstitution = z.object({ brin: Brin });
