import { DraftKey, KeptDraft } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { answers, opens, problems } from './openapi-operations';

const OfKey = { path: z.object({ key: DraftKey.meta({ example: 'plan-submissions.25LH' }) }) };
const common = { tags: ['concepten'], requestParams: OfKey };

/** What is begun and not sent. */
export const draftPaths: ZodOpenApiPathsObject = {
  '/v1/drafts/{key}': {
    get: opens('drafts', {
      ...common,
      operationId: 'readDraft',
      summary: 'Uw eigen concept; null als er geen is',
      responses: { '200': answers(KeptDraft), ...problems(400, 401, 403, 503) },
    }),
    put: opens('drafts', {
      ...common,
      requestParams: {
        ...OfKey,
        header: z.object({
          'If-Match': z.string().optional().meta({ description: 'Wanneer het concept is bewaard dat u zag.' }),
          'If-None-Match': z.string().optional().meta({ description: '*: er is nog geen concept.' }),
        }),
      },
      operationId: 'keepDraft',
      summary: 'Uw concept bewaren, in plaats van wat er stond',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: z.record(z.string(), z.unknown()), example: { values: {} } } },
      },
      responses: {
        '200': answers(z.object({ keptAt: z.iso.datetime() })),
        ...problems(400, 401, 403, 412, 413, 415, 503),
      },
    }),
    delete: opens('drafts', {
      ...common,
      operationId: 'removeDraft',
      summary: 'Uw concept weggooien',
      responses: { '200': answers(z.object({ removed: DraftKey })), ...problems(400, 401, 403, 503) },
    }),
  },
};
