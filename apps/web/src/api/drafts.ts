import { KeptDraft } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const at = (key: string): string => `/drafts/${encodeURIComponent(key)}`;

export const readDraft = (key: string, signal?: AbortSignal) =>
  request(at(key), KeptDraft, { ...(signal && { signal }) });

/** Read once, when a form is opened; from then on what is typed goes before. */
export const draftQuery = (actor: string, key: string) =>
  queryOptions({
    queryKey: ['drafts', actor, key],
    queryFn: ({ signal }) => readDraft(key, signal),
    retry: 1,
    staleTime: Infinity,
    gcTime: 0,
    meta: { quiet: true },
  });

/** @param seen when the one was kept that it comes from; null: there was none @returns when it was kept @throws ApiProblem 412 when another one is there */
export const keepDraft = async (csrfToken: string, key: string, body: unknown, seen: string | null): Promise<string> =>
  (await request(at(key), z.object({ keptAt: z.string() }), { method: 'PUT', body, csrfToken, seen })).keptAt;

export const removeDraft = (csrfToken: string, key: string) =>
  request(at(key), z.looseObject({}), { method: 'DELETE', csrfToken });
