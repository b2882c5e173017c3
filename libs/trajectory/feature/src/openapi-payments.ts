import {
  commandRights,
  confirmationDoor,
  examples,
  PaymentDecision,
  PaymentRun,
  PaymentRunDraft,
  PaymentRunInFull,
  PaymentRunQuestion,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { PaymentRunFilter } from './filters';
import { answers, asLetter, get, listOf, OfInstitution, opens, post, problems, withCsv } from './openapi-operations';

const RUNS = '/v1/schemes/2015/payment-runs';
const OfRun = z.object({ id: z.string().meta({ example: 'studyValue-2016-1' }) });
const runList = listOf(PaymentRun);
const decisionRead = opens(
  'paymentRuns',
  get('readPaymentDecision', 'Het besluit voor een instelling, uit de bevestigde ronde', PaymentDecision, {
    path: OfRun.extend(OfInstitution.shape),
  }),
);
/** Payment runs: drafts, confirmed runs and decisions. */
export const paymentPaths: ZodOpenApiPathsObject = {
  [RUNS]: {
    post: opens('payment-runs', {
      operationId: 'draftPaymentRun',
      tags: ['berekeningen'],
      summary: 'Een betaalronde berekenen, met de verschillen met de vorige; er wordt niets vastgelegd',
      description: `Rollen: ${commandRights['payment-runs'].join(', ')}. De id van het antwoord zegt waaruit het is berekend.`,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: PaymentRunQuestion, example: examples['payment-runs'] } },
      },
      responses: { '200': answers(PaymentRunDraft), ...problems(400, 401, 403, 413, 415, 503) },
    }),
    get: withCsv(
      opens('paymentRuns', get('listPaymentRuns', 'Bevestigde betaalrondes', runList, { query: PaymentRunFilter })),
      runList,
    ),
  },
  [`${RUNS}/{id}`]: {
    get: withCsv(
      opens(
        'paymentRuns',
        get('readPaymentRun', 'Een bevestigde betaalronde, met de verschillen met de vorige', PaymentRunInFull, {
          path: OfRun,
        }),
      ),
      PaymentRunInFull,
    ),
  },
  [`${RUNS}/{id}/confirmations`]: { post: post(confirmationDoor, OfRun) },
  [`${RUNS}/{id}/decisions/{brin}`]: {
    get: decisionRead,
  },
  [`${RUNS}/{id}/decisions/{brin}/document`]: {
    get: asLetter(
      decisionRead,
      'readPaymentDecisionDocument',
      'Hetzelfde besluit als brief: PDF met labels, in het Nederlands',
    ),
  },
};
