import { CorrectionPreview } from '@mijlpaal/trajectory-contract';
import type { AskedCorrection } from '@mijlpaal/trajectory-ui';
import { z } from 'zod';
import { request } from './request';

const collection = (brin: string): string => `/trajectories/2015/${brin}/corrections`;

/** What would be different; records nothing. */
export const previewCorrection = (csrfToken: string, brin: string, body: AskedCorrection) =>
  request(`${collection(brin)}?preview=true`, CorrectionPreview, { method: 'POST', body, csrfToken });

/** @param seen the revision that was looked at: when another fact came in since, nothing is recorded */
export const confirmCorrection = (csrfToken: string, brin: string, body: AskedCorrection, seen: number) =>
  request(collection(brin), z.object({ revision: z.int() }), { method: 'POST', body, csrfToken, seen });
