import { examplePlan } from '@mijlpaal/trajectory-contract';
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
  /** What comes after the rest: the name of a region. */
  readonly region?: string;
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
    stop('werkvoorraad', 'assessor', '/werk'),
    stop('beoordelen', 'assessor', '/trajecten/25LH/beoordelen/excellentie', {
      region: `Bladzijde 1 van ${examplePlan.name}`,
    }),
  ],
  '2015-07-01': [stop('besluiten', 'decisionMaker', '/besluiten')],
  '2016-03-08': [
    stop('overzicht', 'accountManager', '/'),
    stop('mijn-traject', 'institution', '/mijn-traject'),
    stop('tussenrapportage', 'institution', '/mijn-traject/tussenrapportage'),
    stop('mijn-traject-smal', 'institution', '/mijn-traject', { width: 320 }),
    stop('kalender', 'accountManager', '/kalender'),
  ],
  '2017-04-20': [
    stop('dossier', 'accountManager', '/trajecten/25LH'),
    stop('geld', 'accountManager', '/trajecten/25LH', { at: 'Geld' }),
    stop('voorjaarsgesprekken', 'accountManager', '/voorjaarsgesprekken'),
    stop('betaalrondes', 'decisionMaker', '/betaalrondes'),
    stop('betaalronde', 'duo', '/betaalrondes/investment-2017-1'),
    stop('besluit', 'institution', '/betaalrondes/investment-2017-1/25LH'),
    stop('rapportages', 'auditor', '/rapportages'),
    stop('monitor', null, '/monitor'),
    stop('monitor-smal', null, '/monitor', { width: 320 }),
    stop('beheer', 'operator', '/beheer'),
  ],
};

/** What the pictures are called. */
export const pictures: readonly string[] = Object.values(days).flatMap((stops) => stops.map(({ name }) => name));

/** Text stays readable, and the file small. */
const SCALE = 0.75;

/** What comes once it is in view has begun to come when this resolves. */
const intoView = (heading: Element): Promise<number> => {
  heading.scrollIntoView();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

/** @param keep what to do with each picture: PNG */
export async function tour(keep: (name: string, png: Buffer) => void): Promise<void> {
  for (const [day, stops] of Object.entries(days)) {
    const stage = await Stage.open({ environment: { MIJLPAAL_PRACTICE_START: day } });
    try {
      for (const { name, who, path, at, region, width = 1280 } of stops) {
        const page = await stage.enter(who, path, { width, scale: width < 400 ? 1 : SCALE });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByText('Oefenmodus', { exact: true }).waitFor();
        if (region !== undefined) await page.getByRole('region', { name: region }).waitFor();
        await settled(page);
        if (at !== undefined) {
          await page.getByRole('heading', { name: at }).first().evaluate(intoView);
          await settled(page);
        }
        keep(name, await page.screenshot({ animations: 'disabled' }));
      }
      await stage.clear();
    } finally {
      await stage.close();
    }
  }
}
