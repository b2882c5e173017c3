import {
  Contact,
  correctionDoor,
  CorrectionPreview,
  DeadlineItem,
  DeadlinePassport,
  ExcellenceApplication,
  Dossier,
  FundingCompleteness,
  FundingDivision,
  FundingItem,
  institutionDoors,
  KeyFigure,
  parkedDoors,
  ParkedItem,
  Possibility,
  ProgressTalkItem,
  ReminderItem,
  TimelineItem,
  trajectoryDoors,
  TrajectoryItem,
  RegisteredInstitution,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import {
  DeadlineFilter,
  FundingFilter,
  OnlyPaging,
  PreviewQuery,
  LookingBackQuery,
  ProgressTalkFilter,
  ReminderFilter,
  TrajectoryFilter,
} from './filters';
import { documentPaths } from './openapi-documents';
import { draftPaths } from './openapi-drafts';
import { calendarPaths } from './openapi-calendars';
import { answers, asLetter, get, listOf, OfInstitution, opens, post, withCsv, problems } from './openapi-operations';
import { peoplePaths } from './openapi-people';
import { publicPaths } from './openapi-public';
import { schemePaths } from './openapi-scheme';

const OfYear = z.object({ year: z.coerce.number().int().min(2015).max(2018).meta({ example: 2015 }) });
const TRAJECTORY = '/v1/trajectories/2015';
const fundingList = listOf(FundingItem)
  .extend({ divisions: z.array(FundingDivision) })
  .extend(FundingCompleteness.shape);
const fundingOfInstitution = listOf(FundingItem.extend({ year: z.int() })).extend(FundingCompleteness.shape);
const OfStream = z.object({ stream: z.string().meta({ example: 'trajectory-2015-25LH' }) });
const PARKED = '/v1/operations/parked';
const fundingOfYear = withCsv(
  opens(
    'funding',
    get('listFunding', 'De verdeling van een jaar, als JSON of CSV', fundingList, {
      path: OfYear,
      query: FundingFilter,
    }),
  ),
  fundingList,
);
const eventRead = opens(
  'trajectories',
  get('readEvent', 'Een feit van een traject', TimelineItem, {
    path: OfInstitution.extend({ id: z.uuid().meta({ example: '6f4ff3bb-98a5-5c0e-8a8c-0b0f3f4bb3f3' }) }),
  }),
);
const corrections = post(correctionDoor, OfInstitution);
const correction: ZodOpenApiOperationObject = {
  ...corrections,
  description: `${corrections.description} Wie een feit mag vastleggen, mag het herstellen; DUO en het ministerie ook, behalve besluiten van het ministerie. Geeft wat het feit had moeten zeggen, in zijn geheel; zonder data had het er niet moeten zijn. Met \`preview=true\` wordt niets vastgelegd.`,
  requestParams: { ...corrections.requestParams, query: PreviewQuery },
  responses: {
    ...corrections.responses,
    '200': answers(CorrectionPreview, 'Voorbeeld: wat er anders zou zijn. Niets is vastgelegd.'),
  },
};

const paths = (): ZodOpenApiPathsObject => ({
  ...Object.fromEntries(
    trajectoryDoors.map((door) => [`${TRAJECTORY}/{brin}/${door.collection}`, { post: post(door, OfInstitution) }]),
  ),
  [`${TRAJECTORY}/{brin}/corrections`]: { post: correction },
  ...schemePaths,
  ...draftPaths,
  ...peoplePaths,
  ...documentPaths,
  '/v1/institutions': {
    get: opens('institutionRegister', {
      tags: ['instellingen'],
      operationId: 'listInstitutions',
      summary: 'Instellingen die meedoen, met wie ze volgt; niets uit een dossier',
      requestParams: { query: OnlyPaging },
      responses: { '200': answers(listOf(RegisteredInstitution)), ...problems(400, 401, 403, 503) },
    }),
    post: post(institutionDoors.institutions),
  },
  '/v1/institutions/{brin}/account-manager-assignments': {
    post: post(institutionDoors.accountManagerAssignments, OfInstitution),
  },
  [TRAJECTORY]: {
    get: opens(
      'trajectories',
      get('listTrajectories', 'Alle trajecten, met wie aan zet is', listOf(TrajectoryItem), {
        query: TrajectoryFilter,
      }),
    ),
  },
  [`${TRAJECTORY}/{brin}`]: {
    get: opens(
      'trajectories',
      get('readTrajectory', 'Het dossier van een instelling', Dossier, {
        path: OfInstitution,
        query: LookingBackQuery,
      }),
    ),
  },
  [`${TRAJECTORY}/{brin}/key-figures`]: {
    get: opens(
      'trajectories',
      get('listKeyFigures', 'Kerncijfers van een instelling, zoals DUO ze leverde', listOf(KeyFigure), {
        path: OfInstitution,
      }),
    ),
  },
  [`${TRAJECTORY}/{brin}/events`]: {
    get: opens(
      'trajectories',
      get('listEvents', 'De feiten van een traject', listOf(TimelineItem), { path: OfInstitution }),
    ),
  },
  [`${TRAJECTORY}/{brin}/events/{id}`]: { get: eventRead },
  [`${TRAJECTORY}/{brin}/events/{id}/document`]: {
    get: asLetter(
      eventRead,
      'readEventDocument',
      'Het bewijs dat dit feit is ontvangen of vastgelegd: PDF met labels, in het Nederlands',
    ),
  },
  [`${TRAJECTORY}/{brin}/deadlines`]: {
    get: opens(
      'trajectories',
      get('listTrajectoryDeadlines', 'De termijnen van een traject', listOf(DeadlinePassport), {
        path: OfInstitution,
      }),
    ),
  },
  [`${TRAJECTORY}/{brin}/deadlines/{id}`]: {
    get: opens(
      'trajectories',
      get(
        'readDeadline',
        'Het paspoort van een termijn: bron, dag, herinneringen en wat erna gebeurt',
        DeadlinePassport,
        {
          path: OfInstitution.extend({ id: z.string().meta({ example: 'plan-2015' }) }),
        },
      ),
    ),
  },
  [`${TRAJECTORY}/{brin}/possibilities`]: {
    get: opens(
      'trajectories',
      get('listPossibilities', 'Wat nu kan, en waarom iets niet kan', listOf(Possibility), { path: OfInstitution }),
    ),
  },
  [`${TRAJECTORY}/{brin}/contacts`]: {
    get: opens(
      'trajectories',
      get(
        'listContacts',
        'Mailadressen rond een dossier: een instelling ziet die van haarzelf, haar accountmanager en MBO in Bedrijf',
        listOf(Contact),
        { path: OfInstitution },
      ),
    ),
  },
  [`${TRAJECTORY}/{brin}/funding`]: {
    get: opens(
      'trajectories',
      get('readFunding', 'Het geld van een instelling', fundingOfInstitution, { path: OfInstitution }),
    ),
  },
  '/v1/deadlines': {
    get: opens('deadlines', get('listDeadlines', 'Alle termijnen', listOf(DeadlineItem), { query: DeadlineFilter })),
  },
  '/v1/progress-talks': {
    get: opens(
      'progressTalks',
      get(
        'listProgressTalks',
        'De voortgangsgesprekken van een jaar: gepland, gehouden of nog niet',
        listOf(ProgressTalkItem),
        {
          query: ProgressTalkFilter,
        },
      ),
    ),
  },
  ...calendarPaths,
  ...publicPaths,
  '/v1/excellence-applications': {
    get: opens(
      'excellenceApplications',
      get(
        'listExcellenceApplications',
        'Aanvragen voor excellentie met een advies die op een besluit wachten',
        listOf(ExcellenceApplication),
        { query: OnlyPaging },
      ),
    ),
  },
  '/v1/reminders': {
    get: opens(
      'reminders',
      get('listReminders', 'Herinneringen: te versturen, verstuurd, mislukt', listOf(ReminderItem), {
        query: ReminderFilter,
      }),
    ),
  },
  '/v1/funding/2015/{year}': { get: fundingOfYear },
  [PARKED]: {
    get: opens(
      'parked',
      get('listParked', 'Stromen waarvan een overzicht een feit niet kan verwerken', listOf(ParkedItem), {
        query: OnlyPaging,
      }),
    ),
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
