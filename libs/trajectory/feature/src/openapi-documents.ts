import { DOCUMENT_KINDS, exampleDocument, KeptDocument, type Right, Sha256 } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { OnlyPaging } from './filters';
import { answers, apiVersion, get, listOf, OfInstitution, opens, problems } from './openapi-operations';

const OfDocument = z.object({ sha256: Sha256.meta({ example: exampleDocument.sha256 }) });
const bytes = { schema: { type: 'string' as const, format: 'binary' } };
const anyKind = Object.fromEntries(Object.keys(DOCUMENT_KINDS).map((mediaType) => [mediaType, bytes]));

interface Place {
  readonly address: string;
  /** Parameters of the address; null: it has none. */
  readonly path: z.ZodObject | null;
  /** Ends the names of the operations. */
  readonly of: string;
  /** What it is about, in words. */
  readonly about: string;
  readonly reading: Right;
  readonly putting: Right;
}

const pathsOf = ({ address, path, of, about, reading, putting }: Place): ZodOpenApiPathsObject => {
  const ofDocument = path ? path.extend(OfDocument.shape) : OfDocument;
  return {
    [address]: {
      get: opens(
        reading,
        get(`list${of}Documents`, `De stukken over ${about} die u kunt openen`, listOf(KeptDocument), {
          ...(path && { path }),
          query: OnlyPaging,
        }),
      ),
    },
    [`${address}/{sha256}`]: {
      get: opens(reading, {
        operationId: `read${of}Document`,
        tags: ['stukken'],
        summary: `De bytes van een stuk dat een feit over ${about} noemt, of dat u zelf hebt gestuurd`,
        requestParams: {
          path: ofDocument,
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
      put: opens(putting, {
        operationId: `keep${of}Document`,
        tags: ['stukken'],
        summary: `Een stuk over ${about} bewaren, vóór het feit dat het noemt`,
        description:
          'Stuur de bytes zoals ze zijn, met hun eigen Content-Type; het adres noemt hun SHA-256. Een stuk dat na 90 dagen door geen feit genoemd wordt, verdwijnt.',
        requestParams: { path: ofDocument },
        requestBody: {
          required: true,
          content: { ...anyKind, [exampleDocument.mediaType]: { ...bytes, example: exampleDocument.text } },
        },
        responses: {
          '200': answers(KeptDocument, 'Het stond er al.'),
          '201': answers(KeptDocument, 'Bewaard.'),
          ...problems(400, 401, 403, ...(path ? [404] : []), 413, 415, 429, 503),
        },
      }),
    },
  };
};

/** Files that facts name. */
export const documentPaths: ZodOpenApiPathsObject = {
  ...pathsOf({
    address: '/v1/institutions/{brin}/documents',
    path: OfInstitution,
    of: '',
    about: 'een instelling',
    reading: 'documents',
    putting: 'uploads',
  }),
  ...pathsOf({
    address: '/v1/schemes/2015/documents',
    path: null,
    of: 'Scheme',
    about: 'de regeling',
    reading: 'guidance',
    putting: 'schemeUploads',
  }),
};
