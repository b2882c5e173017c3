const days = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** Files of rows that are delivered. */
export const deliveries = {
  file: 'CSV-bestand',
  fileHint: 'Met komma of puntkomma. -1 betekent afgeschermd.',
  columnsOf: 'De eerste regel noemt de kolommen:',
  fileMissing: 'Kies een bestand.',
  fileAgain: 'Kies het bestand opnieuw: een bestand wordt niet bewaard.',
  read: (rows: number, encoding: string, separator: string) =>
    `${days(rows, 'regel', 'regels')} gelezen (${encoding}, ${separator}).`,
  separators: { ',': 'komma', ';': 'puntkomma' },
  good: (count: number) => `${days(count, 'regel is', 'regels zijn')} goed.`,
  bad: (count: number) => `${days(count, 'fout', 'fouten')}`,
  badColumns: { row: 'Regel', column: 'Kolom', value: 'Er staat', message: 'Wat er mis is' },
  empty: 'leeg',
  facts: (count: number) => `Dit ${count === 1 ? 'wordt 1 feit' : `worden ${count} feiten`}.`,
  onlyGood: 'Neem alleen de goede regels op',
  allOrNothing: 'Er zijn fouten. Verbeter het bestand, of kies dat alleen de goede regels worden opgenomen.',
  noGood: 'Geen enkele regel is goed. Verbeter het bestand en kies het opnieuw.',

  rules: [
    [/^must be 1 October/, () => 'De teldag is 1 oktober.'],
    [/^must be a year|^must be 20\d\d or/, () => 'Schrijf een jaar van 2010 tot en met 2020.'],
    [/^must be a study value/, () => 'Schrijf een studiewaarde, zoals 0,38.'],
    [/^is suppressed/, () => 'Dit is afgeschermd, maar hier is het getal zelf nodig.'],
    [/^is not a registered institution$/, () => 'Deze instelling is hier niet geregistreerd.'],
    [/stands on line (\d+) already$/, (line) => `Dit staat al op regel ${line}.`],
    [
      /^has (\d+) cells where the header has (\d+)/,
      (cells, heads) => `Deze regel heeft ${cells} vakken, de eerste regel ${heads}.`,
    ],
    [/^has the column (.+) twice$/, (column) => `De kolom ${column} staat er twee keer.`],
    [/^is UTF-16/, () => 'Bewaar het bestand als CSV in UTF-8.'],
    [/^no row stands in it$/, () => 'Er staat geen regel in.'],
    [/Unrecognized key/, () => 'Deze kolom hoort er niet bij.'],
    [/^Invalid input/, () => 'Dit ontbreekt, of het is geen getal of woord dat hier past.'],
    [/^Invalid option/, () => 'Dit woord hoort er niet bij.'],
    [/^Too small/, () => 'Dit is te klein.'],
  ] satisfies readonly (readonly [RegExp, (...found: string[]) => string])[] as readonly (readonly [
    RegExp,
    (...found: string[]) => string,
  ])[],
};
