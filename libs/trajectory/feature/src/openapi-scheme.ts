import {
  DeliveredItem,
  deliveryDoors,
  DeliveryPreview,
  type Door,
  figureCorrectionDoor,
  FigureCorrectionPreview,
  Guidance,
  institutionDoors,
  MergerPreview,
  MidtermReview,
  openingDoor,
  schemeDoors,
  SectorReport,
  SectorReportItem,
  SplitItem,
  SplitPreview,
  transitionDoors,
} from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { DeliveryQuery } from './deliveries';
import { DeliveryFilter, OnlyPaging, PreviewQuery, SectorReportYear } from './filters';
import { answers, get, listOf, opens, post, withCsv } from './openapi-operations';
import { paymentPaths } from './openapi-payments';

const FIGURES_CSV =
  'year,brin,nationalContribution,level2Students,countedOn,source,illustrative\n2015,25LH,104816500.00,3912,2013-10-01,Voorbeeldcijfers,true\n';
const DELIVERY_CSV: Readonly<Record<string, string>> = {
  'study-values':
    'brin;schoolYear;domain;level;diplomas;studyValue;heavierDiplomas\n25LH;2014-2015;79010;4;120;66,30;80\n25LH;2014-2015;79010;2;-1;-1;-1\n',
  diplomas: 'brin;schoolYear;domain;level;prior;age;earlier\n25LH;2013-2014;79010;4;vmbo-kbl;20;\n',
  'early-leavers': 'brin;countedOn;category;students;leavers\n25LH;2014-10-01;level2;1800;171\n',
  'indicator-figures':
    'brin;year;indicator;unit;programme;programmeName;measurement;value\n25LH;2014;Diplomaresultaat;percentage;;;baseline;72,4\n25LH;2016;Tevredenheid over de stage;score;25297;Monteur;later;-1\n',
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
      '200': answers(DeliveryPreview, 'Voorbeeld: niets is vastgelegd.'),
    },
  };
}
const delivered: Readonly<Record<string, ZodOpenApiOperationObject>> = {
  'study-values': opens(
    'deliveries',
    get('listStudyValues', 'Geleverde diploma’s en studiewaarden, met wat ze vervingen', listOf(DeliveredItem), {
      query: DeliveryFilter,
    }),
  ),
  'early-leavers': opens(
    'deliveries',
    get('listEarlyLeavers', 'Geleverde vsv-tellingen, met wat ze vervingen', listOf(DeliveredItem), {
      query: DeliveryFilter,
    }),
  ),
  figures: opens(
    'deliveries',
    get('listFigures', 'Geleverde gegevens per jaar, met wat ze vervingen', listOf(DeliveredItem), {
      query: DeliveryFilter,
    }),
  ),
  'indicator-figures': opens(
    'deliveries',
    get('listIndicatorFigures', 'Geleverde cijfers van indicatoren, met wat ze vervingen', listOf(DeliveredItem), {
      query: DeliveryFilter,
    }),
  ),
};

const listed = (operationId: string, summary: string) =>
  opens('deliveries', get(operationId, summary, listOf(DeliveredItem), { query: DeliveryFilter }));

const SECTOR_REPORTS = '/v1/schemes/2015/sector-reports';
const ofScheme = (collection: string) =>
  post(schemeDoors.find((door) => door.collection === collection) as Door<{ type: string }>); // of this list
const published = ofScheme('sector-reports');
const publishReport: ZodOpenApiOperationObject = {
  ...published,
  description: `${published.description} De cijfers van dat moment worden berekend en mee vastgelegd.`,
};

const withPreview = (operation: ZodOpenApiOperationObject, looked: z.ZodType): ZodOpenApiOperationObject => ({
  ...operation,
  description: `${operation.description} Met \`preview=true\` wordt niets vastgelegd: het antwoord zegt wat er zou gebeuren.`,
  requestParams: { ...operation.requestParams, query: PreviewQuery },
  responses: {
    ...operation.responses,
    '200': answers(looked, 'Voorbeeld: niets is vastgelegd.'),
  },
});

/** What is under `/v1/schemes/2015`. */
export const schemePaths: ZodOpenApiPathsObject = {
  ...Object.fromEntries(schemeDoors.map((door) => [`/v1/schemes/2015/${door.collection}`, { post: post(door) }])),
  [SECTOR_REPORTS]: {
    post: publishReport,
    get: opens(
      'sectorReports',
      get('listSectorReports', 'Voortgangsrapportages van de sector', listOf(SectorReportItem), {
        query: OnlyPaging,
      }),
    ),
  },
  [`${SECTOR_REPORTS}/{year}`]: {
    get: withCsv(
      opens(
        'sectorReports',
        get(
          'readSectorReport',
          'De laatste voortgangsrapportage van een jaar: elk cijfer met zijn vraag en zijn positie',
          SectorReport,
          { path: z.object({ year: SectorReportYear }) },
        ),
      ),
      SectorReport,
    ),
  },
  '/v1/schemes/2015/guidance-documents': {
    post: ofScheme('guidance-documents'),
    get: opens(
      'guidance',
      get('listGuidance', 'Handreikingen voor alle instellingen: van elke titel de laatste', listOf(Guidance), {
        query: OnlyPaging,
      }),
    ),
  },
  '/v1/schemes/2015/midterm-reviews': {
    post: ofScheme('midterm-reviews'),
    get: opens(
      'midtermReviews',
      get('listMidtermReviews', 'Tussentijdse evaluaties, wat het laatst is vastgelegd eerst', listOf(MidtermReview), {
        query: OnlyPaging,
      }),
    ),
  },
  '/v1/schemes/2015/ceilings': {
    post: ofScheme('ceilings'),
    get: listed('listCeilings', 'Plafonds, met wat ze vervingen en herstellingen'),
  },
  '/v1/schemes/2015/early-leaving-norms': {
    post: ofScheme('early-leaving-norms'),
    get: listed('listEarlyLeavingNorms', 'Normen voor vsv die niet in de regeling staan, met herstellingen'),
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
  '/v1/schemes/2015/mergers': { post: withPreview(post(transitionDoors.mergers), MergerPreview) },
  '/v1/schemes/2015/splits': {
    post: withPreview(post(transitionDoors.splits), SplitPreview),
    get: opens(
      'deliveries',
      get('listSplits', 'Verklaringen die gegevens over studiewaarde verdelen', listOf(SplitItem), {
        query: OnlyPaging,
      }),
    ),
  },
  '/v1/schemes/2015/figure-corrections': { post: withPreview(post(figureCorrectionDoor), FigureCorrectionPreview) },
  '/v1/schemes/2015/stops': { post: post(transitionDoors.stops) },
  '/v1/schemes/2015/openings': { post: post(openingDoor) },
  ...paymentPaths,
};
