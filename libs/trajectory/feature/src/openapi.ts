import { Brin } from '@mijlpaal/shared-institution';
import {
  commandRights,
  confirmationDoor,
  correctionDoor,
  CorrectionPreview,
  DeadlineItem,
  DeadlinePassport,
  DeliveredItem,
  deliveryDoors,
  type Door,
  Dossier,
  examples,
  FundingCompleteness,
  FundingDivision,
  FundingItem,
  institutionDoors,
  openingDoor,
  parkedDoors,
  ParkedItem,
  PaymentDecision,
  PaymentRun,
  PaymentRunDraft,
  PaymentRunInFull,
  PaymentRunQuestion,
  Possibility,
  ReminderItem,
  schemeDoors,
  SectorReport,
  SectorReportItem,
  TimelineItem,
  trajectoryDoors,
  TrajectoryItem,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { DeliveryQuery } from './deliveries';
import { MergerQuery } from './transition-doors.controller';
import {
  CorrectionQuery,
  DeadlineFilter,
  DeliveryFilter,
  FundingFilter,
  OnlyPaging,
  PaymentRunFilter,
  ReminderFilter,
  SectorReportYear,
  TrajectoryFilter,
} from './filters';

const Mistake = z.object({ in: z.enum(['body', 'query', 'header', 'path']), path: z.string(), message: z.string() });
const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    mistakes: z.array(Mistake).optional(),
    code: z.string().optional(),
    article: z.string().optional(),
    wouldOpen: z.string().nullable().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. `mistakes` bij 400; `code`, `article` en `wouldOpen` bij 409.' });
const CommandAnswer = z
  .object({
    facts: z.array(z.object({ id: z.uuid(), type: z.string(), data: z.record(z.string(), z.unknown()) })),
    revision: z.int(),
    position: z.string(),
    viewsBehind: z.literal(true).optional(),
  })
  .meta({ id: 'CommandAnswer' });

const apiVersion = { 'API-Version': { schema: { type: 'string' as const } } };
const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'Het verzoek klopt niet; alle fouten staan erin.',
  401: 'Geen geldig token.',
  403: 'Andere rol, of het dossier van een ander.',
  404: 'Niet gevonden.',
  406: 'Deze vorm is er niet.',
  409: 'Geweigerd: de regel, en wat deze weg zou openen.',
  412: 'Er is iets veranderd sinds de revisie in If-Match.',
  413: 'Te groot.',
  415: 'Deze vorm wordt niet aangenomen.',
  503: 'Even niet beschikbaar.',
};
const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      String(status) as '400',
      {
        description: PROBLEMS[status] ?? '',
        headers: apiVersion,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  );
const answers = (schema: z.ZodType, description = 'Gelukt.') => ({
  description,
  headers: apiVersion,
  content: { 'application/json': { schema } },
});
const listOf = (item: z.ZodType) => z.object({ items: z.array(item), total: z.int() });

/** @param csv a file of many rows is taken too, with these columns */
const post = (door: Door<{ type: string }>, path?: z.ZodObject, csv?: string): ZodOpenApiOperationObject => ({
  operationId: door.command.charAt(0).toLowerCase() + door.command.slice(1),
  tags: ['feiten'],
  summary: door.summary,
  description: `Maakt het feit ${door.fact}. Rollen: ${door.roles.join(', ')}.`,
  requestParams: {
    ...(path && { path }),
    header: z.object({
      'Idempotency-Key': z
        .uuid()
        .optional()
        .meta({ description: 'Hetzelfde verzoek met dezelfde sleutel krijgt het eerste antwoord.' }),
      'If-Match': z.string().optional().meta({ description: 'De revisie die u hebt gezien.' }),
    }),
  },
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: door.body, example: door.example },
      ...(csv !== undefined && { 'text/csv': { schema: z.string(), example: csv } }),
    },
  },
  responses: { '201': answers(CommandAnswer, 'Vastgelegd.'), ...problems(400, 401, 403, 404, 409, 412, 413, 415, 503) },
});
const get = (
  operationId: string,
  summary: string,
  schema: z.ZodType,
  params: { path?: z.ZodObject; query?: z.ZodObject } = {},
): ZodOpenApiOperationObject => ({
  operationId,
  tags: ['overzichten'],
  summary,
  requestParams: params,
  responses: { '200': answers(schema), ...problems(400, 401, 403, 404, 503) },
});

const FIGURES_CSV =
  'year,brin,nationalContribution,level2Students,countedOn,source,illustrative\n2015,25LH,104816500.00,3912,2013-10-01,Voorbeeldcijfers,true\n';
const OfInstitution = z.object({ brin: Brin });
const OfYear = z.object({ year: z.coerce.number().int().min(2015).max(2018) });
const TRAJECTORY = '/v1/trajectories/2015';
const fundingList = listOf(FundingItem)
  .extend({ divisions: z.array(FundingDivision) })
  .extend(FundingCompleteness.shape);
const fundingOfInstitution = listOf(FundingItem.extend({ year: z.int() })).extend(FundingCompleteness.shape);
const OfStream = z.object({ stream: z.string().meta({ example: 'trajectory-2015-25LH' }) });
const PARKED = '/v1/operations/parked';
const listed = get('listFunding', 'De verdeling van een jaar, als JSON of CSV', fundingList, {
  path: OfYear,
  query: FundingFilter,
});
const fundingOfYear: ZodOpenApiOperationObject = {
  ...listed,
  responses: {
    ...listed.responses,
    '200': {
      description: 'Gelukt.',
      headers: apiVersion,
      content: { 'application/json': { schema: fundingList }, 'text/csv': { schema: z.string() } },
    },
    ...problems(406),
  },
};

const DELIVERY_CSV: Readonly<Record<string, string>> = {
  'study-values':
    'brin;schoolYear;domain;level;diplomas;studyValue;heavierDiplomas\n25LH;2014-2015;79010;4;120;66,30;80\n25LH;2014-2015;79010;2;-1;-1;-1\n',
  diplomas: 'brin;schoolYear;domain;level;prior;age;earlier\n25LH;2013-2014;79010;4;vmbo-kbl;20;\n',
  'early-leavers': 'brin;countedOn;category;students;leavers\n25LH;2014-10-01;level2;1800;171\n',
};
const corrections = post(correctionDoor, OfInstitution);
const correction: ZodOpenApiOperationObject = {
  ...corrections,
  description: `${corrections.description} Wie een feit mag vastleggen, mag het herstellen; DUO en het ministerie ook, behalve besluiten van het ministerie. Geeft wat het feit had moeten zeggen, in zijn geheel; zonder data had het er niet moeten zijn. Met \`preview=true\` wordt niets vastgelegd.`,
  requestParams: { ...corrections.requestParams, query: CorrectionQuery },
  responses: {
    ...corrections.responses,
    '200': answers(CorrectionPreview, 'Voorbeeld: wat er anders zou zijn. Niets is vastgelegd.'),
  },
};

/** Many rows at once: what may be asked of it beside the rows. */
function delivery(door: Door<{ type: string }>, csv: string): ZodOpenApiOperationObject {
  const operation = post(door, undefined, csv);
  return {
    ...operation,
    description: `${operation.description} Alle rijen of geen; met \`rows=good\` alleen de goede, met \`preview=true\` wordt niets vastgelegd. CSV: komma of puntkomma, UTF-8 of Windows-1252, decimale punt of komma, -1 is onderdrukt.`,
    requestParams: { ...operation.requestParams, query: DeliveryQuery },
    responses: {
      ...operation.responses,
      '200': answers(z.looseObject({ preview: z.literal(true) }), 'Voorbeeld: niets is vastgelegd.'),
    },
  };
}
const delivered: Readonly<Record<string, ZodOpenApiOperationObject>> = {
  'study-values': get(
    'listStudyValues',
    'Geleverde diploma’s en studiewaarden, met wat ze vervingen',
    listOf(DeliveredItem),
    { query: DeliveryFilter },
  ),
  'early-leavers': get('listEarlyLeavers', 'Geleverde vsv-tellingen, met wat ze vervingen', listOf(DeliveredItem), {
    query: DeliveryFilter,
  }),
  figures: get('listFigures', 'Geleverde gegevens per jaar, met wat ze vervingen', listOf(DeliveredItem), {
    query: DeliveryFilter,
  }),
};

const RUNS = '/v1/schemes/2015/payment-runs';
const OfRun = z.object({ id: z.string().meta({ example: 'studyValue-2016-1' }) });
/** A list or a run that is there as CSV too. */
const withCsv = (operation: ZodOpenApiOperationObject, schema: z.ZodType): ZodOpenApiOperationObject => ({
  ...operation,
  responses: {
    ...operation.responses,
    '200': {
      description: 'Gelukt.',
      headers: apiVersion,
      content: { 'application/json': { schema }, 'text/csv': { schema: z.string() } },
    },
    ...problems(406),
  },
});
const runList = listOf(PaymentRun);
const decisionRead = get(
  'readPaymentDecision',
  'Het besluit voor een instelling, uit de bevestigde ronde',
  PaymentDecision,
  { path: OfRun.extend(OfInstitution.shape) },
);
const paymentPaths: ZodOpenApiPathsObject = {
  [RUNS]: {
    post: {
      operationId: 'draftPaymentRun',
      tags: ['berekeningen'],
      summary: 'Een betaalronde berekenen, met de verschillen met de vorige; er wordt niets vastgelegd',
      description: `Rollen: ${commandRights['payment-runs'].join(', ')}. De id van het antwoord zegt waaruit het is berekend.`,
      requestBody: {
        required: true,
        content: { 'application/json': { schema: PaymentRunQuestion, example: examples['payment-runs'] } },
      },
      responses: { '200': answers(PaymentRunDraft), ...problems(400, 401, 403, 413, 415, 503) },
    },
    get: withCsv(get('listPaymentRuns', 'Bevestigde betaalrondes', runList, { query: PaymentRunFilter }), runList),
  },
  [`${RUNS}/{id}`]: {
    get: withCsv(
      get('readPaymentRun', 'Een bevestigde betaalronde, met de verschillen met de vorige', PaymentRunInFull, {
        path: OfRun,
      }),
      PaymentRunInFull,
    ),
  },
  [`${RUNS}/{id}/confirmations`]: { post: post(confirmationDoor, OfRun) },
  [`${RUNS}/{id}/decisions/{brin}`]: {
    get: decisionRead,
  },
  [`${RUNS}/{id}/decisions/{brin}/document`]: {
    get: {
      ...decisionRead,
      operationId: 'readPaymentDecisionDocument',
      summary: 'Hetzelfde besluit als brief: PDF met labels, in het Nederlands',
      responses: {
        ...decisionRead.responses,
        '200': {
          description: 'Gelukt.',
          headers: apiVersion,
          content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
        },
      },
    },
  },
};

const SECTOR_REPORTS = '/v1/schemes/2015/sector-reports';
const published = post(schemeDoors.find(({ command }) => command === 'PublishSectorReport') as Door<{ type: string }>); // of this list
const publishReport: ZodOpenApiOperationObject = {
  ...published,
  description: `${published.description} De cijfers van dat moment worden berekend en mee vastgelegd.`,
};

const merging = post(transitionDoors.mergers);
const merger: ZodOpenApiOperationObject = {
  ...merging,
  description: `${merging.description} Met \`preview=true\` wordt niets vastgelegd: het antwoord zegt wat er zou gebeuren.`,
  requestParams: { ...merging.requestParams, query: MergerQuery },
  responses: {
    ...merging.responses,
    '200': answers(z.looseObject({ preview: z.literal(true) }), 'Voorbeeld: niets is vastgelegd.'),
  },
};

const paths = (): ZodOpenApiPathsObject => ({
  ...Object.fromEntries(
    trajectoryDoors.map((door) => [`${TRAJECTORY}/{brin}/${door.collection}`, { post: post(door, OfInstitution) }]),
  ),
  [`${TRAJECTORY}/{brin}/corrections`]: { post: correction },
  ...Object.fromEntries(schemeDoors.map((door) => [`/v1/schemes/2015/${door.collection}`, { post: post(door) }])),
  [SECTOR_REPORTS]: {
    post: publishReport,
    get: get('listSectorReports', 'Voortgangsrapportages van de sector', listOf(SectorReportItem), {
      query: OnlyPaging,
    }),
  },
  [`${SECTOR_REPORTS}/{year}`]: {
    get: withCsv(
      get(
        'readSectorReport',
        'De laatste voortgangsrapportage van een jaar: elk cijfer met zijn vraag en zijn positie',
        SectorReport,
        { path: z.object({ year: SectorReportYear }) },
      ),
      SectorReport,
    ),
  },
  '/v1/schemes/2015/figures': {
    post: delivery(institutionDoors.figures, FIGURES_CSV),
    ...(delivered['figures'] && { get: delivered['figures'] }),
  },
  ...Object.fromEntries(
    Object.values(deliveryDoors).map((door) => {
      const list = delivered[door.collection];
      return [
        `/v1/schemes/2015/${door.collection}`,
        { post: delivery(door, DELIVERY_CSV[door.collection] ?? ''), ...(list && { get: list }) },
      ];
    }),
  ),
  ...paymentPaths,
  '/v1/schemes/2015/mergers': { post: merger },
  '/v1/schemes/2015/stops': { post: post(transitionDoors.stops) },
  '/v1/schemes/2015/openings': { post: post(openingDoor) },
  '/v1/institutions': { post: post(institutionDoors.institutions) },
  '/v1/institutions/{brin}/account-manager-assignments': {
    post: post(institutionDoors.accountManagerAssignments, OfInstitution),
  },
  [TRAJECTORY]: {
    get: get('listTrajectories', 'Alle trajecten, met wie aan zet is', listOf(TrajectoryItem), {
      query: TrajectoryFilter,
    }),
  },
  [`${TRAJECTORY}/{brin}`]: {
    get: get('readTrajectory', 'Het dossier van een instelling', Dossier, { path: OfInstitution }),
  },
  [`${TRAJECTORY}/{brin}/events`]: {
    get: get('listEvents', 'De feiten van een traject', listOf(TimelineItem), { path: OfInstitution }),
  },
  [`${TRAJECTORY}/{brin}/deadlines`]: {
    get: get('listTrajectoryDeadlines', 'De termijnen van een traject', listOf(DeadlinePassport), {
      path: OfInstitution,
    }),
  },
  [`${TRAJECTORY}/{brin}/deadlines/{id}`]: {
    get: get(
      'readDeadline',
      'Het paspoort van een termijn: bron, dag, herinneringen en wat erna gebeurt',
      DeadlinePassport,
      {
        path: OfInstitution.extend({ id: z.string().meta({ example: 'plan-2015' }) }),
      },
    ),
  },
  [`${TRAJECTORY}/{brin}/possibilities`]: {
    get: get('listPossibilities', 'Wat nu kan, en waarom iets niet kan', listOf(Possibility), { path: OfInstitution }),
  },
  [`${TRAJECTORY}/{brin}/funding`]: {
    get: get('readFunding', 'Het geld van een instelling', fundingOfInstitution, { path: OfInstitution }),
  },
  '/v1/deadlines': { get: get('listDeadlines', 'Alle termijnen', listOf(DeadlineItem), { query: DeadlineFilter }) },
  '/v1/reminders': {
    get: get('listReminders', 'Herinneringen: te versturen, verstuurd, mislukt', listOf(ReminderItem), {
      query: ReminderFilter,
    }),
  },
  '/v1/funding/2015/{year}': { get: fundingOfYear },
  [PARKED]: {
    get: get('listParked', 'Stromen waarvan een overzicht een feit niet kan verwerken', listOf(ParkedItem), {
      query: OnlyPaging,
    }),
  },
  [`${PARKED}/{stream}/retries`]: { post: post(parkedDoors.retries, OfStream) },
  [`${PARKED}/{stream}/skips`]: { post: post(parkedDoors.skips, OfStream) },
});

/** The OpenAPI 3.1 document, made from the schemas that check the requests. @param extra paths of the running mode */
export const openApiDocument = (version: string, extra: ZodOpenApiPathsObject = {}) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Mijlpaal',
      version,
      description: 'Kwaliteitsafspraken mbo: van overeenkomst tot geld. Namen zijn Engels volgens docs/glossary.md.',
      contact: {
        name: 'Team Mijlpaal',
        email: 'mijlpaal@voorbeeld.invalid',
        url: 'https://voorbeeld.invalid/mijlpaal',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths: { ...paths(), ...extra },
  });
