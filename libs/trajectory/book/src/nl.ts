import { chart } from './nl/chart';
import { deadlines } from './nl/deadlines';
import { doors } from './nl/doors';
import { money } from './nl/money';
import { refusals } from './nl/refusals';
import { scenarios } from './nl/scenarios';
import { settings } from './nl/settings';

/** What the book says between what the rules say. */
export const nl = {
  title: 'De regeling kwaliteitsafspraken mbo 2015-2018, zoals Mijlpaal haar uitvoert',
  intro: [
    'Dit boek is gemaakt uit het programma zelf: uit het toestandsdiagram, de regels, de termijnen en de formules. Wat hier staat, is dus wat Mijlpaal doet. Klopt het boek niet meer met het programma, dan slaagt de controle van het project niet.',
    'Het is geschreven voor wie met de regeling werkt: accountmanagers, juristen, instellingen. Bij elke regel staat waar die vandaan komt. Waar de bronnen niets zeggen, heeft Mijlpaal gekozen. Dat heet hier *onze lezing*, en elke lezing staat in hoofdstuk 6 in woorden.',
    'Wat de bronnen zelf zeggen, met wat er niet te vinden was, staat in [regeling.md](regeling.md) (Engels). Welke velden een bericht heeft, staat in [scheme-2015.md](scheme-2015.md) (Engels). Zegt een bron iets anders dan dit boek, dan gaat de bron voor.',
  ],
  generated: 'Gemaakt met `npm run book`. Verander dit bestand niet met de hand.',
  chart,
  doors,
  deadlines,
  refusals,
  money,
  settings,
  scenarios,
} as const;
