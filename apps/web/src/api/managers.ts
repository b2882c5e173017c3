import { Person, type PersonDetails, RegisteredInstitution } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ALL, list } from './list';
import { oneByOne } from './one-by-one';
import { request } from './request';

/** Every institution that takes part and who looks after it. */
export const institutionsQuery = queryOptions({
  queryKey: ['trajectories', 'register'],
  queryFn: async ({ signal }) => (await request(`/institutions?${ALL}`, list(RegisteredInstitution), { signal })).items,
});

export interface Assignment {
  readonly brins: readonly string[];
  readonly accountManager: string;
  readonly from: string;
}

/** @returns why each was refused, by BRIN; null: it was not */
export const assignTogether = ({ brins, ...body }: Assignment, csrfToken: string) =>
  oneByOne(brins, (brin) => `/institutions/${brin}/account-manager-assignments`, body, csrfToken);

export const removePerson = (id: string, csrfToken: string) =>
  request(`/people/${id}`, z.looseObject({}), { method: 'DELETE', csrfToken });

/** In place of what was known. */
export const putPerson = (
  { id, ...details }: z.infer<typeof PersonDetails> & Pick<Person, 'id'>,
  csrfToken: string,
  signal: AbortSignal,
) => request(`/people/${id}`, Person, { method: 'PUT', body: details, csrfToken, signal });
