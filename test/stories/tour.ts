import type { Who } from './people';
import { Stage } from './windows';
import { settled } from './look';

interface Stop {
  readonly name: string;
  readonly who: Who | null;
  readonly path: string;
  /** Where the page is moved to first: a heading further down. */
  readonly at?: string;
  readonly width?: number;
}
const stop = (name: string, who: Who | null, path: string, more: Partial<Stop> = {}): Stop => ({
  name,
  who,
  path,
  ...more,
});

/** By day of practice: what the simulation has made by then. */
const days: Readonly<Record<string, readonly Stop[]>> = {
  '2015-05-12': [
    stop('wie-bent-u', null, '/inloggen'),
    stop('overzicht', 'accountManager', '/'),
    stop('werkvoorraad', 'assessor', '/werk'),
    stop('mijn-traject', 'institution', '/mijn-traject'),
  ],
  '2017-04-20': [
    stop('dossier', 'accountManager', '/trajecten/25LH'),
    stop('voorjaarsgesprekken', 'accountManager', '/voorjaarsgesprekken'),
    stop('kalender', 'accountManager', '/kalender'),
    stop('betaalrondes', 'decisionMaker', '/betaalrondes'),
    stop('betaalronde-concept', 'decisionMaker', '/betaalrondes/concept/studyValue/2017'),
    stop('monitor', null, '/monitor'),
    stop('monitor-smal', null, '/monitor', { width: 320 }),
    stop('beheer', 'operator', '/beheer'),
  ],
};

/** Text stays readable, and the file small. */
const SCALE = 0.75;

/** @param keep what to do with each picture: PNG */
export async function tour(keep: (name: string, png: Buffer) => void): Promise<void> {
  for (const [day, stops] of Object.entries(days)) {
    const stage = await Stage.open({ environment: { MIJLPAAL_PRACTICE_START: day } });
    try {
      for (const { name, who, path, at, width = 1280 } of stops) {
        const page = await stage.enter(who, path, { width, scale: width < 400 ? 1 : SCALE });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        if (at !== undefined) await page.getByRole('heading', { name: at }).first().scrollIntoViewIfNeeded();
        keep(name, await page.screenshot({ animations: 'disabled' }));
      }
      await stage.clear();
    } finally {
      await stage.close();
    }
  }
}
