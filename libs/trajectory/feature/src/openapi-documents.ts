import { DOCUMENT_KINDS, exampleDocument, KeptDocument, Sha256 } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { OnlyPaging } from './filters';
import { answers, apiVersion, get, listOf, OfInstitution, opens, problems } from './openapi-operations';

const DOCUMENTS = '/v1/institutions/{brin}/documents';
const OfDocument = OfInstitution.extend({ sha256: Sha256.meta({ example: exampleDocument.sha256 }) });
const bytes = { schema: { type: 'string' as const, format: 'binary' } };
const anyKind = Object.fromEntries(Object.keys(DOCUMENT_KINDS).map((mediaType) => [mediaType, bytes]));

/** Files that facts about an institution name. */
export const documentPaths: ZodOpenApiPathsObject = {
  [DOCUMENTS]: {
    get: opens(
      'documents',
      get('listDocuments', 'De stukken over een instelling die u kunt openen', listOf(KeptDocument), {
        path: OfInstitution,
        query: OnlyPaging,
      }),
    ),
  },
  [`${DOCUMENTS}/{sha256}`]: {
    get: opens('documents', {
      operationId: 'readDocument',
      tags: ['stukken'],
      summary: 'De bytes van een stuk dat een feit noemt, of dat u zelf hebt gestuurd',
      requestParams: {
        path: OfDocument,
        header: z.object({
          'If-None-Match': z.string().optional().meta({ description: 'De ETag van wat u al hebt.' }),
          Range: z.string().optional().meta({ description: 'Eén bereik, zoals `bytes=0-1023`.' }),
        }),
      },
      responses: {
        '200': {
          description: 'Het stuk, met zijn naam in Content-Disposition.',
          headers: apiVersion,
          content: anyKind,
        },
        '206': { description: 'Een deel van het stuk.', headers: apiVersion, content: anyKind },
        '304': { description: 'U hebt het al.', headers: apiVersion },
        ...problems(400, 401, 403, 404, 416, 503),
      },
    }),
    put: opens('uploads', {
      operationId: 'keepDocument',
      tags: ['stukken'],
      summary: 'Een stuk bewaren, vóór het feit dat het noemt',
      description:
        'Stuur de bytes zoals ze zijn, met hun eigen Content-Type; het adres noemt hun SHA-256. Een stuk dat na 90 dagen door geen feit genoemd wordt, verdwijnt.',
      requestParams: { path: OfDocument },
      requestBody: {
        required: true,
        content: { ...anyKind, [exampleDocument.mediaType]: { ...bytes, example: exampleDocument.text } },
      },
      responses: {
        '200': answers(KeptDocument, 'Het stond er al.'),
        '201': answers(KeptDocument, 'Bewaard.'),
        ...problems(400, 401, 403, 404, 413, 415, 429, 503),
      },
    }),
  },
};
