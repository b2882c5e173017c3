import { ActorId, Colleague, Person, PersonDetails } from '@mijlpaal/trajectory-contract';
import { Paging } from '@mijlpaal/shared-http';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { answers, listOf, opens, problems } from './openapi-operations';
import { PeopleFilter } from './people.controller';

const common = { tags: ['mensen'] };
const OfPerson = { path: z.object({ id: ActorId.meta({ example: 'am-17' }) }) };
const personExample = {
  name: 'Noor Visser',
  email: 'noor.visser@ocw.voorbeeld.invalid',
  organisation: 'accountManager',
  role: 'accountManager',
  institutions: [],
};

/** The register of people, outside the log. */
export const peoplePaths: ZodOpenApiPathsObject = {
  '/v1/people': {
    get: opens('people', {
      ...common,
      operationId: 'listPeople',
      summary: 'Wie hier is ingelogd of met de hand is toegevoegd, op naam',
      requestParams: { query: PeopleFilter },
      responses: { '200': answers(listOf(Person)), ...problems(400, 401, 403, 503) },
    }),
  },
  '/v1/people/{id}': {
    put: opens('people', {
      ...common,
      requestParams: OfPerson,
      operationId: 'putPerson',
      summary: 'Gegevens van iemand toevoegen of herstellen; bij het inloggen gaat voor wat de inlogdienst zegt',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: PersonDetails, example: personExample } },
      },
      responses: { '200': answers(Person), ...problems(400, 401, 403, 415, 503) },
    }),
    delete: opens('people', {
      ...common,
      requestParams: OfPerson,
      operationId: 'removePerson',
      summary: 'Gegevens van iemand weghalen; feiten houden de sleutel, zonder naam',
      responses: { '200': answers(z.object({ removed: ActorId })), ...problems(400, 401, 403, 503) },
    }),
  },
  '/v1/colleagues': {
    get: opens('colleagues', {
      ...common,
      operationId: 'listColleagues',
      summary:
        'Namen van wie bij OCW of MBO in Bedrijf aan dossiers werkt; een instelling ziet wie aan haar dossier werkt',
      requestParams: { query: z.strictObject(Paging.shape) },
      responses: { '200': answers(listOf(Colleague)), ...problems(400, 401, 403, 503) },
    }),
  },
};
