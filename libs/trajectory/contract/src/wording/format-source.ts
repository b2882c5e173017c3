const SOURCES: Readonly<Record<string, string>> = {
  R14: 'Regeling kwaliteitsafspraken mbo',
  R16: 'Regeling kwaliteitsafspraken mbo, tekst van 2016',
  R16b: 'Regeling kwaliteitsafspraken mbo, tekst van juli 2016',
  PB: 'Regeling prestatiebox mbo',
  S4: 'Facilitering door OCW en MBO in Bedrijf',
  MT: 'MBO Today',
};

const articles = (place: string): string =>
  place
    .replace(/\bart\.\s*(\d+)(?![.\d])(?:\((\d+)\))?/g, (_, number: string, paragraph?: string) =>
      paragraph === undefined ? `artikel ${number}` : `artikel ${number} lid ${paragraph}`,
    )
    .replace(/\bart(?:ikel|\.)?\s*(?=\d+\.\d)/g, '')
    .replaceAll(' to ', ' tot en met ')
    .replace(/(?<![\d.])(\d+\.\d+)(?:\((\d+)\))?/g, (_, number: string, paragraph?: string) =>
      paragraph === undefined ? `artikel ${number}` : `artikel ${number} lid ${paragraph}`,
    );

function oneSource(source: string): string {
  const reading = /^reading:\s*(.+)$/.exec(source);
  if (reading) return `onze lezing: ${reading[1]}`;
  if (source === '(interp.)' || source === 'interp.') return 'onze lezing';
  const [, key = '', rest = ''] = /^(\w+)\b[\s,:]*(.*)$/.exec(source) ?? [];
  const name = SOURCES[key];
  if (name === undefined) return source;
  const place = articles(rest);
  return place === '' ? name : `${name}, ${place}`;
}

/** A source such as `R14 1.5(1)` as people cite it: `Regeling kwaliteitsafspraken mbo, artikel 1.5 lid 1`. */
export const formatSource = (source: string): string => source.split(/;\s*/).map(oneSource).join('; ');
