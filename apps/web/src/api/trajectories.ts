import { DeadlineItem, FundingItem, TrajectoryItem } from '@mijlpaal/trajectory-contract';
import { queryOptions } from '@tanstack/react-query';
import { ALL, list } from './list';
import { request } from './request';

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

const Entitlement = FundingItem.pick({ brin: true, amount: true, entitled: true, illustrative: true });
/** What each institution is entitled to in a year, by component; how it came about is left on the way. */
export const entitlementsQuery = (year: number) =>
  queryOptions({
    queryKey: ['funding', year],
    queryFn: async ({ signal }) => (await request(`/funding/2015/${year}?${ALL}`, list(Entitlement), { signal })).items,
  });
