/** Names of domains by the order of their codes, from 79000 on in steps of ten. @source Regeling vaststelling kwalificatiedossiers en opleidingsdomeinen 2012, art. 2 @assumption the codes follow that order: RIO has 79010 as the second; 79160 is not in it */
const NAMES: readonly string[] = [
  'bouw en infra',
  'afbouw, hout en onderhoud',
  'techniek en procesindustrie',
  'ambacht, laboratorium en gezondheidstechniek',
  'media en vormgeving',
  'informatie en communicatietechnologie',
  'mobiliteit en voertuigen',
  'transport, scheepvaart en logistiek',
  'handel en ondernemerschap',
  'economie en administratie',
  'veiligheid en sport',
  'uiterlijke verzorging',
  'horeca en bakkerij',
  'toerisme en recreatie',
  'zorg en welzijn',
  'voedsel, natuur en leefomgeving',
];

/** `79010` as `79010 (afbouw, hout en onderhoud)`; a code of which no name was found stays as it is. */
export function domainName(code: string): string {
  const name = NAMES[(Number(code) - 79_000) / 10];
  return name === undefined ? code : `${code} (${name})`;
}
