import {
  Contact,
  Dossier,
  FundingCompleteness,
  FundingItem,
  Possibility,
  TimelineItem,
} from '@mijlpaal/trajectory-contract';
import type { Moment } from '@mijlpaal/trajectory-ui';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { ALL, list } from './list';
import { request } from './request';

export const dossierQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin],
    queryFn: ({ signal }) => request(`/trajectories/2015/${brin}`, Dossier, { signal }),
  });

/** The dossier as it was known, or as it truly was, on a day. */
export const dossierOnQuery = (brin: string, { by, day }: Moment) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'on', by, day],
    queryFn: ({ signal }) =>
      request(`/trajectories/2015/${brin}?${by === 'known' ? 'knownOn' : 'asOf'}=${day}`, Dossier, { signal }),
    placeholderData: keepPreviousData,
  });

const Timeline = list(TimelineItem);
/** Every fact, reminders too. */
export const timelineQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'events'],
    queryFn: async ({ signal }) =>
      (await request(`/trajectories/2015/${brin}/events?${ALL}`, Timeline, { signal })).items,
  });

const Possibilities = z.object({ items: z.array(Possibility) });
export const possibilitiesQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'possibilities'],
    queryFn: async ({ signal }) =>
      (await request(`/trajectories/2015/${brin}/possibilities`, Possibilities, { signal })).items,
  });

const Contacts = z.object({ items: z.array(Contact) });
/** Mail addresses around the dossier. */
export const contactsQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'contacts'],
    queryFn: async ({ signal }) => (await request(`/trajectories/2015/${brin}/contacts`, Contacts, { signal })).items,
  });

/** With whether facts are missing in the divisions. */
const Funding = list(FundingItem.extend({ year: z.int() })).extend(FundingCompleteness.shape);
export const fundingQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'funding'],
    queryFn: ({ signal }) => request(`/trajectories/2015/${brin}/funding`, Funding, { signal }),
  });
