import { KeptDraft } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const at = (key: string): string => `/drafts/${encodeURIComponent(key)}`;

/** Read once, when a form is opened; from then on what is typed goes before. */
export const draftQuery = (actor: string, key: string) =>
  queryOptions({
    queryKey: ['drafts', actor, key],
    queryFn: ({ signal }) => request(at(key), KeptDraft, { signal }),
    retry: 1,
    staleTime: Infinity,
    gcTime: 0,
    meta: { quiet: true },
  });

/** @returns when it was kept */
export const keepDraft = async (csrfToken: string, key: string, body: unknown): Promise<string> =>
  (await request(at(key), z.object({ keptAt: z.string() }), { method: 'PUT', body, csrfToken })).keptAt;

export const removeDraft = (csrfToken: string, key: string) =>
  request(at(key), z.looseObject({}), { method: 'DELETE', csrfToken });
