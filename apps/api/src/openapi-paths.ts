import { Paging } from '@mijlpaal/shared-http';
import { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import { ActorId, Role, SystemStatus } from '@mijlpaal/trajectory-contract';
import { opens } from '@mijlpaal/trajectory-feature';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';

const json = (schema: z.ZodType, description = 'Gelukt.') => ({
  description,
  content: { 'application/json': { schema } },
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.looseObject({}) } },
});
const taken = (schema: z.ZodType, example?: object) => ({
  required: true,
  content: { 'application/json': { schema, ...(example && { example }) } },
});

const Mail = z.object({
  messageId: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  day: IsoDate.nullable(),
  brin: z.string().nullable(),
  deadlineId: z.string().nullable(),
  rung: z.int().nullable(),
});

const Session = z.object({
  practice: z.boolean(),
  canSignIn: z.boolean(),
  signedIn: z
    .object({
      id: ActorId,
      role: Role,
      brins: z.array(Brin),
      label: z.string(),
      csrfToken: z.string().meta({ description: 'Gaat als X-CSRF-Token mee met alles wat iets verandert.' }),
      mayBind: z.boolean().meta({ description: 'Zeker genoeg bekend om een instelling te binden.' }),
    })
    .nullable(),
});

/** What an operator asks, and who is signed in; beside what people ask of trajectories. */
export const systemPaths: ZodOpenApiPathsObject = {
  '/v1/session': {
    get: {
      operationId: 'readSession',
      tags: ['systeem'],
      summary: 'Wie er in deze browser is ingelogd',
      security: [],
      responses: { '200': json(Session) },
    },
    delete: opens('signedIn', {
      operationId: 'endSession',
      tags: ['systeem'],
      summary: 'Uitloggen; zegt waar u ook bij de inlogdienst uitlogt',
      responses: {
        '200': json(z.object({ signOutAt: z.url().nullable() })),
        '403': problem('Het verzoek komt niet van onze eigen pagina.'),
      },
    }),
  },
  '/v1/sessions': {
    delete: opens('signedIn', {
      operationId: 'endSessions',
      tags: ['systeem'],
      summary: 'Overal uitloggen: elke sessie van u die tot nu toe begon',
      responses: {
        '200': json(z.object({ signOutAt: z.url().nullable() })),
        '403': problem('Het verzoek komt niet van onze eigen pagina.'),
      },
    }),
  },
  '/v1/changes': {
    get: opens('changes', {
      operationId: 'followChanges',
      tags: ['systeem'],
      summary: 'Meekijken: zegt meteen welke lijsten en dossiers er nu anders uitzien, van wat u mag zien',
      description:
        'Server-sent events. `connected` bij het begin; `changed` met `{ views, brins }`; `missed` als er meer veranderde dan hier is onthouden: lees dan alles opnieuw. Elk bericht heeft een plaats als id. De verbinding eindigt na enkele minuten, en als de sessie of het token afloopt.',
      requestParams: {
        query: z.object({ after: z.string().optional().meta({ description: 'De plaats van het laatste bericht.' }) }),
        header: z.object({ 'Last-Event-ID': z.string().optional() }),
      },
      responses: {
        '200': { description: 'Gelukt.', content: { 'text/event-stream': { schema: z.string() } } },
        '400': problem('Het verzoek klopt niet.'),
        '403': problem('Dit overzicht is niet voor uw rol.'),
        '503': problem('Er kijken te veel mensen mee.'),
      },
    }),
  },
  '/v1/status': {
    get: opens('status', {
      operationId: 'readStatus',
      tags: ['systeem'],
      summary: 'Hoe het systeem ervoor staat',
      responses: {
        '200': json(SystemStatus),
        '403': problem('Voor de beheerder en de auditor.'),
      },
    }),
  },
  '/v1/rebuilds': {
    post: opens('rebuilds', {
      operationId: 'rebuild',
      tags: ['systeem'],
      summary: 'Een overzicht opnieuw opbouwen, naast het oude',
      requestBody: taken(z.strictObject({ view: z.string().optional() }), { view: 'reminders' }),
      responses: {
        '200': json(z.object({ rebuilt: z.array(z.string()) })),
        '202': json(
          z.object({ rebuilding: z.array(z.object({ view: z.string(), build: z.int() })) }),
          'Met Prefer: respond-async. De status zegt hoe ver het is.',
        ),
        '400': problem('Het verzoek klopt niet.'),
        '403': problem('Voor de beheerder.'),
        '409': problem('Het opnieuw opbouwen is afgebroken.'),
      },
    }),
  },
  '/v1/rebuilds/{view}': {
    delete: opens('rebuilds', {
      operationId: 'cancelRebuild',
      tags: ['systeem'],
      summary: 'Weggooien wat van een overzicht opnieuw wordt opgebouwd',
      requestParams: { path: z.object({ view: z.string().meta({ example: 'reminders' }) }) },
      responses: {
        '200': json(z.object({ cancelled: z.string() })),
        '400': problem('Dit overzicht is er niet.'),
        '403': problem('Voor de beheerder.'),
        '404': problem('Er wordt niets van opgebouwd.'),
        '409': problem('Wat nu te zien is, is van een andere versie: start die.'),
      },
    }),
  },
};

const Day = z.object({ today: IsoDate });

/** In practice mode only. */
export const practicePaths: ZodOpenApiPathsObject = {
  '/v1/practice/tokens': {
    get: {
      operationId: 'listPersonas',
      tags: ['oefenmodus'],
      summary: 'Als wie u kunt oefenen',
      security: [],
      responses: {
        '200': json(
          z.object({
            items: z.array(z.looseObject({ role: Role })),
            institutions: z.array(z.looseObject({ brin: Brin })),
            simulatedUntil: IsoDate.nullable(),
          }),
        ),
      },
    },
    post: {
      operationId: 'signInForPractice',
      tags: ['oefenmodus'],
      summary: 'Inloggen om te oefenen',
      security: [],
      requestBody: taken(z.strictObject({ role: Role, institution: Brin.optional(), actor: ActorId.optional() }), {
        role: 'duo',
      }),
      responses: { '201': json(z.looseObject({ token: z.string() })), '400': problem('Het verzoek klopt niet.') },
    },
  },
  '/v1/practice/clock': {
    get: opens('signedIn', {
      operationId: 'readClock',
      tags: ['oefenmodus'],
      summary: 'De oefendag',
      responses: { '200': json(Day) },
    }),
    put: opens('signedIn', {
      operationId: 'moveClock',
      tags: ['oefenmodus'],
      summary: 'De oefenklok vooruit zetten; antwoordt als de herinneringen van elke dag ertussen zijn verstuurd',
      requestBody: taken(Day, { today: '2015-04-30' }),
      responses: {
        '200': json(Day),
        '400': problem('Het verzoek klopt niet.'),
        '409': problem('De klok gaat alleen vooruit.'),
      },
    }),
  },
  '/v1/practice/mailbox': {
    get: opens('signedIn', {
      operationId: 'readMailbox',
      tags: ['oefenmodus'],
      summary: 'De mail die is verstuurd, oudste eerst',
      requestParams: { query: Paging },
      responses: {
        '200': json(z.object({ items: z.array(Mail), total: z.int() })),
        '400': problem('Het verzoek klopt niet.'),
      },
    }),
  },
};
