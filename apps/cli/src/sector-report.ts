import { foldUpTo, ReadStore } from '@mijlpaal/engine-read-store';
import type { OpenEvents } from '@mijlpaal/hosting-runtime';
import type { SectorReport } from '@mijlpaal/trajectory-contract';
import {
  type FigureDifference,
  firstOtherFigure,
  readSectorViews,
  SECTOR_VIEWS,
  sectorReportsIn,
} from '@mijlpaal/trajectory-feature';
import { correctionOf, parse, projections, resolutionOf, STREAM_PREFIXES } from '@mijlpaal/trajectory-projections';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, withEvents } from './moving';
import { BadInput, Unseen } from './outcome';

export interface ReportChecked {
  readonly year: number;
  readonly number: number;
  readonly fact: string;
  /** How many numbers were asked again. */
  readonly figures: number;
  /** The first number that came out otherwise; null: all are the same. */
  readonly difference: FigureDifference | null;
}

/** The last report of a year, from the log that MIJLPAAL_EVENTS names. @throws BadInput, Unseen */
export const sectorReport = (environment: Environment, year: string): Promise<SectorReport> =>
  looking(environment, ({ store }) => reportIn(store, year));

/**
 * Makes the figures of the last report of a year again, from the facts that were there when it was published, beside a running server.
 * Views are folded into a folder that is thrown away.
 * @throws BadInput; Unseen when it could not look, or when there are no figures
 */
export const checkSectorReport = (environment: Environment, year: string): Promise<ReportChecked> =>
  looking(environment, async ({ store }) => {
    const report = await reportIn(store, year);
    const { fact, number, figures } = report;
    const [{ position } = { position: null }] = figures;
    if (position === null) throw new Error(`report ${number} of ${year} holds no figures`);
    if (position.length !== report.position.length || position >= report.position)
      throw new Error(
        `${position} is no position of this log: the report was made on another one, before its facts were moved`,
      );
    const folder = await mkdtemp(join(tmpdir(), 'mijlpaal-sector-report-'));
    const scratch = await ReadStore.open(`sqlite:${join(folder, 'anew.db')}`);
    try {
      const needed = projections.filter(({ name }) => SECTOR_VIEWS.some((view) => view === name));
      const folding = { store, scratch, parse, resolutionOf, correctionOf, streamPrefixes: STREAM_PREFIXES };
      await foldUpTo({ ...folding, projections: needed }, position);
      const found = await readSectorViews(scratch);
      if (found === null) throw new Error(`views folded up to ${position} are not equally far`);
      return {
        year: report.year,
        number,
        fact,
        figures: figures.length,
        difference: firstOtherFigure(report, found.views),
      };
    } finally {
      await scratch.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

async function reportIn(store: OpenEvents['store'], year: string): Promise<SectorReport> {
  const report = (await sectorReportsIn(store)).findLast((one) => String(one.year) === year);
  if (report === undefined) throw new BadInput([`--year: no report of ${year} was published`]);
  return report;
}

async function looking<T>(environment: Environment, work: (events: OpenEvents) => Promise<T>): Promise<T> {
  try {
    return await withEvents(environment, true, work);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new Unseen(`could not look: ${Error.isError(error) ? error.message : String(error)}`, { cause: error });
  }
}
