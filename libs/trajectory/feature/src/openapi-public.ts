import { PublishedIndicators, PublishedInstitutions, PublishedSector } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { apiVersion, problems } from './openapi-operations';
import { PublicIndicatorQuery, PublicQuery } from './public.controller';

const read = (
  operationId: string,
  summary: string,
  schema: z.ZodType,
  query: z.ZodObject,
): { get: ZodOpenApiOperationObject } => ({
  get: {
    operationId,
    tags: ['open data'],
    summary,
    description:
      'Zonder inloggen. Met ETag: vraag opnieuw met If-None-Match, dan is het antwoord 304 als er niets is veranderd.',
    security: [],
    requestParams: { query },
    responses: {
      '200': {
        description: 'Gelukt.',
        headers: { ...apiVersion, ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } },
      },
      '304': { description: 'Niets is veranderd.' },
      ...problems(400, 503),
    },
  },
});

/** What everybody may know. */
export const publicPaths: ZodOpenApiPathsObject = {
  '/v1/public/ceilings': read('listPublicCeilings', 'Hoeveel geld er per jaar is', PublishedSector, PublicQuery),
  '/v1/public/institutions': read(
    'listPublicInstitutions',
    'Per instelling wat is gepubliceerd: plan, excellentie, rapportages en vastgestelde bedragen',
    PublishedInstitutions,
    PublicQuery,
  ),
  '/v1/public/indicator-figures': read(
    'listPublicIndicatorFigures',
    'Cijfers van indicatoren per instelling en opleiding, voor zover geleverd',
    PublishedIndicators,
    PublicIndicatorQuery,
  ),
};
