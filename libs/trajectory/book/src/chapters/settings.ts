import { formatSource } from '@mijlpaal/trajectory-contract';
import {
  type DeadlineKind,
  fundingSettings,
  mergerSettings,
  type Setting,
  weekendRollOver,
} from '@mijlpaal/trajectory-domain';
import { blocks, small, table } from '../markdown';
import { nl } from '../nl';
import { readingsSaid } from '../said-readings';
import { numbersSaid, type SaidSetting } from '../said-settings';
import { kindName } from './deadlines';

const { settings: texts } = nl;

const PLACES =
  /\b(?:R14|R16b?|PB) (?:art\. )?\d[\d.]*(?:\(\d+\))?(?:(?:, and |, | and )(?:\d[\d.]*(?:\(\d+\))?|\(\d+\)))*(?:, tabel \d)?/g;
const SITES = /^(?:kwaliteitsafsprakenmbo\.nl, [\w ]+|MBO Today, artikel ‘[^’]+’)/;

/** The places that a source names, as people cite them; the rest of it tells the reader of the code why. */
export function placesIn(source: string): string {
  const site = SITES.exec(source)?.[0];
  const places = [...source.matchAll(PLACES)].map(([place]) =>
    formatSource(place.replace(/ and (?=\()/g, ' en lid ').replaceAll(' and ', ', ')).replace(
      / en lid \((\d+)\)/g,
      ' en lid $1',
    ),
  );
  return [...(site === undefined ? [] : [site]), ...places].join('; ') || texts.noSource;
}

const settings: Readonly<Record<string, Setting<unknown>>> = { ...fundingSettings, ...mergerSettings };

/** Any line of the tables, which themselves hold each to the type of its setting. */
type AnySaid = Pick<SaidSetting, 'about' | 'say'> & { readonly others?: readonly unknown[] };

/** A line for each of these settings. */
const lines = (said: Readonly<Record<string, AnySaid>>, withOthers: boolean): readonly (readonly string[])[] =>
  Object.entries(said).map(([name, { about, say, others = [] }]) => {
    const setting = settings[name];
    if (setting === undefined) throw new Error(`no setting is called ${name}, of which the book speaks`);
    const sentence = (value: unknown): string => say(value as never); // of the type that the table holds it to
    const other = others.map(sentence).join(' ');
    return [
      about,
      sentence(setting.value),
      ...(withOthers ? [other === '' ? '–' : other] : []),
      placesIn(setting.source),
      `\`${name}\``,
    ];
  });

/** @throws Error naming every setting that the book does not speak of */
function complete(): void {
  const missing = Object.keys(settings).filter((name) => !(name in readingsSaid) && !(name in numbersSaid));
  if (missing.length > 0)
    throw new Error(`said-readings.ts and said-settings.ts have no words for the settings ${missing.join(', ')}`);
}

function weekend(): readonly (readonly string[])[] {
  const kinds = Object.keys(weekendRollOver) as DeadlineKind[]; // its keys are the kinds
  return [...new Set(Object.values(weekendRollOver))].map((value) => [
    nl.deadlines.rollOver[value],
    kinds
      .filter((kind) => weekendRollOver[kind] === value)
      .map((kind) => small(kindName(kind)))
      .join(', '),
  ]);
}

/** Every reading in words, and the numbers and dates of the money with their article. */
export function settingsChapter(): string {
  complete();
  return blocks(
    `## ${texts.title}`,
    texts.intro,
    `### ${texts.readings}`,
    table(texts.readingColumns, lines(readingsSaid, true)),
    `### ${texts.weekend}`,
    table(texts.weekendColumns, weekend()),
    texts.otherReadings,
    `### ${texts.numbers}`,
    table(texts.numberColumns, lines(numbersSaid, false)),
  );
}
