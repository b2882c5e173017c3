import {
  DeadlineItem,
  Dossier,
  FundingCompleteness,
  FundingItem,
  Possibility,
  TimelineItem,
  TrajectoryItem,
} from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from './request';

const ALL = 'page=1&pageSize=1000';
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.int() });

const Trajectories = list(TrajectoryItem);
export const trajectoriesQuery = queryOptions({
  queryKey: ['trajectories'],
  queryFn: async ({ signal }) => (await request(`/trajectories/2015?${ALL}`, Trajectories, { signal })).items,
});

const Deadlines = list(DeadlineItem);
/** The days of what is late: the list of trajectories has ids alone. */
export const lateDeadlinesQuery = queryOptions({
  queryKey: ['deadlines', 'late'],
  queryFn: async ({ signal }) => (await request(`/deadlines?late=true&${ALL}`, Deadlines, { signal })).items,
});

/** Every deadline of a period, or at all; they do not always fit on one page of the API. */
export const deadlinesQuery = (period: { readonly from: string; readonly to: string } | null) =>
  queryOptions({
    queryKey: ['deadlines', period?.from ?? 'all', period?.to ?? 'all'],
    queryFn: async ({ signal }) => {
      const items: DeadlineItem[] = [];
      for (let page = 1; ; page += 1) {
        const asked = new URLSearchParams({ page: `${page}`, pageSize: '1000', ...period });
        const part = await request(`/deadlines?${asked}`, Deadlines, { signal });
        items.push(...part.items);
        if (part.items.length === 0 || items.length >= part.total) return items;
      }
    },
  });

/** The open deadline with the first last day; when nothing is open, the last one of all. Empty: there is none. */
export const firstOpenQuery = queryOptions({
  queryKey: ['deadlines', 'first open'],
  queryFn: async ({ signal }) => {
    const one = async (query: string) => (await request(`/deadlines?${query}&pageSize=1`, Deadlines, { signal })).items;
    const open = await one('state=open&sort=lastDay');
    return open.length > 0 ? open : one('sort=-lastDay');
  },
});

export const dossierQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin],
    queryFn: ({ signal }) => request(`/trajectories/2015/${brin}`, Dossier, { signal }),
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

/** With whether facts are missing in the divisions. */
const Funding = list(FundingItem.extend({ year: z.int() })).extend(FundingCompleteness.shape);
export const fundingQuery = (brin: string) =>
  queryOptions({
    queryKey: ['trajectories', brin, 'funding'],
    queryFn: ({ signal }) => request(`/trajectories/2015/${brin}/funding`, Funding, { signal }),
  });
