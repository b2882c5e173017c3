import { ReadStore } from '@mijlpaal/engine-read-store';
import { Clock, type IsoDate } from '@mijlpaal/shared-time';
import type { PublishedCeiling, PublishedIndicator, PublishedInstitution } from '@mijlpaal/trajectory-contract';
import type { DeliveriesRow, PaymentRunsRow, ProgressRow } from '@mijlpaal/trajectory-projections';
import { Injectable } from '@nestjs/common';
import { decidedAmounts, publishedCeilings, publishedIndicators, publishedInstitution } from './published-rows';

const VIEWS = ['progress', 'paymentRuns', 'deliveries'] as const;
/** Keys of deliveries that are indicators, or ceilings; `0` is the character after the slash. */
const INDICATORS = { from: 'indicators/', to: 'indicators0' };
const CEILINGS = { from: 'ceiling/', to: 'ceiling0' };

/** All that is published, of one state of the views. */
export interface Published {
  /** The same as long as nothing of it changes. */
  readonly edition: string;
  readonly asOf: IsoDate;
  readonly complete: boolean;
  readonly ceilings: readonly PublishedCeiling[];
  readonly institutions: readonly PublishedInstitution[];
  readonly indicators: readonly PublishedIndicator[];
}

/** What everybody may know; made again only when a view has moved or the day is another one, however many ask. */
@Injectable()
export class PublicMonitor {
  private made: { readonly at: string; readonly published: Promise<Published> } | null = null;

  constructor(
    private readonly store: ReadStore,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<Published> {
    const asOf = this.clock.today();
    const checkpoints = await this.store.checkpoints();
    const at = [asOf, ...checkpoints.map(({ view, build, position }) => `${view} ${build} ${position}`)].join();
    if (this.made?.at !== at) this.made = { at, published: this.make(asOf) };
    try {
      return await this.made.published;
    } catch (error) {
      this.made = null; // the next one tries again
      throw error;
    }
  }

  private async make(asOf: IsoDate): Promise<Published> {
    // a new shape of a row raises its projection's version, so a row is what its type says
    const { value, edition } = await this.store.snapshot(async (views) => {
      const standings = [];
      for (const view of VIEWS) standings.push(await views.standing(view));
      return {
        progress: (await views.list('progress')) as ProgressRow[],
        runs: (await views.list('paymentRuns')) as PaymentRunsRow[],
        ceilings: (await views.list('deliveries', CEILINGS)) as DeliveriesRow[],
        indicators: (await views.list('deliveries', INDICATORS)) as DeliveriesRow[],
        complete: standings.every(({ parked }) => parked.length === 0),
      };
    });
    const amounts = decidedAmounts(value.runs);
    const institutions = value.progress.flatMap((row) => publishedInstitution(row, amounts.get(row.brin) ?? []) ?? []);
    const names = new Map(institutions.map(({ brin, name }): [string, string] => [brin, name]));
    return {
      edition,
      asOf,
      complete: value.complete,
      ceilings: publishedCeilings(value.ceilings),
      institutions,
      indicators: publishedIndicators(value.indicators, names),
    };
  }
}
