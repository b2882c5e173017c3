import { CorrectionPreview } from '@mijlpaal/trajectory-contract';
import type { Sending } from '../forms/use-form';
import { request } from './request';

/** What would be different; records nothing. */
export const previewCorrection = (brin: string, { body, csrfToken, signal }: Sending) =>
  request(`/trajectories/2015/${brin}/corrections?preview=true`, CorrectionPreview, {
    method: 'POST',
    body,
    csrfToken,
    signal,
  });
