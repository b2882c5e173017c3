/** What a page about Mijlpaal itself says. */
export interface AboutText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly paragraphs?: readonly string[];
    /** A word and what it means. */
    readonly terms?: readonly (readonly [string, string])[];
  }[];
}

const help: AboutText = {
  title: 'Hulp en contact',
  lead: 'Hoe Mijlpaal werkt, en wie u helpt als u er niet uitkomt.',
  parts: [
    {
      heading: 'Wat u hier doet',
      terms: [
        [
          'Een instelling',
          'begint bij Mijn traject. Bovenaan staat wat wij nu vragen en tot wanneer. Daaronder staat wat er met uw stukken gebeurde.',
        ],
        [
          'Een accountmanager van OCW',
          'begint bij het Overzicht. Wie te laat is, staat bovenaan. Klik op een instelling voor het dossier.',
        ],
        [
          'Een beoordelaar van MBO in Bedrijf',
          'begint bij de Werkvoorraad. Pak een instelling op en leg uw oordeel, advies of gesprek vast.',
        ],
        [
          'Wie namens de minister besluit',
          'begint bij Besluiten. Daar staat wat op een besluit wacht, met het advies erbij.',
        ],
        ['DUO', 'levert gegevens en ziet bij Betaalrondes wie recht heeft op welk bedrag, en waarom.'],
      ],
    },
    {
      heading: 'Als iets niet lukt',
      terms: [
        [
          'Iets kan nu niet',
          'Bij elke handeling die nu niet kan, staat welke regel dat zegt en wat er eerst moet gebeuren.',
        ],
        [
          'U bent uitgelogd',
          'Log opnieuw in. Wat u in een formulier invulde, is bewaard. U komt terug op de plek waar u was.',
        ],
        [
          'Er is geen verbinding',
          'Wat u invult, blijft op uw apparaat staan. Is de verbinding terug? Dan bewaren wij het ook op de server.',
        ],
        [
          'Er staat een fout in het dossier',
          'Niets wordt gewist. Wie iets vastlegde, kan het herstellen met een reden. Het oude blijft te zien in de tijdlijn.',
        ],
        [
          'U bent te laat',
          'Dien toch in, zo snel mogelijk. Meld een plan dat te laat komt eerst bij ‘Uitstel melden’.',
        ],
      ],
    },
    {
      heading: 'Wie helpt u?',
      paragraphs: [
        'In het dossier en bij Mijn traject staat onder ‘Contact’ of ‘Wie helpt u?’ bij wie u terechtkunt, met het mailadres.',
        'Over de inhoud van plannen en rapportages: MBO in Bedrijf. Over indienen en uitbetalen: DUO. Over de afspraken zelf: uw accountmanager bij OCW. Over inloggen: de beheerder van uw eigen organisatie.',
      ],
    },
    {
      heading: 'Met het toetsenbord',
      paragraphs: [
        'U kunt alles zonder muis. Met Tab gaat u naar het volgende onderdeel, met Shift en Tab terug, met Enter kiest u. De eerste keer Tab op een pagina geeft ‘Naar de inhoud’: zo slaat u het menu over.',
      ],
    },
  ],
};

const accessibility: AboutText = {
  title: 'Toegankelijkheid',
  lead: 'Iedereen moet Mijlpaal kunnen gebruiken. Hier leest u wat is getest en wat nog niet.',
  parts: [
    {
      heading: 'Wat wij beloven',
      paragraphs: [
        'Wij bouwen volgens WCAG 2.2, niveau A en AA. Dat is meer dan de wet nu vraagt: die gaat uit van EN 301 549 met WCAG 2.1.',
      ],
    },
    {
      heading: 'Wat is getest',
      paragraphs: [
        'Bij elke wijziging opent een programma elke pagina en elke toestand daarvan in een echte browser, breed en smal, licht en donker. Het zoekt met axe naar fouten tegen WCAG 2.0, 2.1 en 2.2, niveau A en AA. Een wijziging met een fout gaat niet door.',
        'Het belangrijkste werk van een accountmanager, een beoordelaar en een instelling is van begin tot eind met alleen het toetsenbord gedaan.',
      ],
    },
    {
      heading: 'Wat nog niet is getest',
      paragraphs: [
        'Er is geen onderzoek gedaan door een onafhankelijke deskundige. Er is niet getest met mensen die een schermlezer of andere hulpmiddelen gebruiken. Een programma vindt maar een deel van de fouten.',
        'Documenten die instellingen zelf insturen, zijn niet gecontroleerd.',
      ],
    },
    {
      heading: 'De toegankelijkheidsverklaring',
      paragraphs: [
        'De organisatie die Mijlpaal aanbiedt, maakt een toegankelijkheidsverklaring met een status van A tot en met E, en vernieuwt die elk jaar. Deze pagina is die verklaring niet. Zonder onderzoek is er nog geen status.',
      ],
    },
    {
      heading: 'Loopt u ergens tegenaan?',
      paragraphs: ['Meld het bij de beheerder van uw organisatie, met de pagina waar het misging en wat u wilde doen.'],
    },
  ],
};

const privacy: AboutText = {
  title: 'Privacy',
  lead: 'Welke gegevens van mensen Mijlpaal gebruikt, waarvoor, en hoe lang.',
  parts: [
    {
      heading: 'Over mensen',
      paragraphs: [
        'Mijlpaal gaat over instellingen, niet over studenten. Er staan geen gegevens van studenten in, alleen aantallen. Getallen die te klein zijn om te tonen, levert DUO niet.',
        'Van wie iets vastlegt, bewaren wij in het dossier een kenmerk, de organisatie en de rol. Namen en mailadressen staan daar niet in. Die staan in een apart register en kunnen daaruit weg, terwijl het dossier blijft kloppen.',
      ],
    },
    {
      heading: 'Wat hoe lang blijft',
      terms: [
        ['Het dossier', 'Wordt nooit veranderd of gewist. Zo is later te controleren wat er is besloten en betaald.'],
        [
          'Uw naam en mailadres',
          'Staan in het register van mensen, met uw organisatie, rol, instellingen en wanneer u hier het laatst inlogde. Wij krijgen ze van uw eigen organisatie als u inlogt. De beheerder kan ze ook eerder toevoegen. Ze blijven tot de beheerder ze weghaalt. In het dossier staat daarna: iemand van OCW, of van MBO in Bedrijf.',
        ],
        [
          'Wie uw naam ziet',
          'Wie dossiers leest, ziet namen van accountmanagers en van MBO in Bedrijf. Een instelling ziet alleen wie aan haar eigen dossier werkt. Alleen de beheerder ziet mailadressen uit het register.',
        ],
        ['Concepten', 'Alleen u ziet uw concepten. Na 90 dagen zonder wijziging gaan ze weg.'],
        [
          'Stukken',
          'Wie het dossier leest, opent de stukken die erin staan. Een stuk dat u stuurde en dat nergens bij hoort, gaat na 90 dagen weg.',
        ],
        ['Uw agenda-adres', 'Is geheim, geldt een jaar en kunt u altijd intrekken.'],
        [
          'Het logboek van de server',
          'Noemt uw kenmerk, de pagina en of iets mocht. Geen inhoud van dossiers. Hoe lang het blijft, bepaalt wie Mijlpaal aanbiedt.',
        ],
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'Er is één cookie, om u ingelogd te houden. Die is nodig en gaat weg als u uitlogt. De server onthoudt dan acht uur dat deze sessie voorbij is, zodat een kopie van die cookie ook niet meer werkt. Tijdens het inloggen is er kort een tweede. Er zijn geen cookies om u te volgen. Concepten staan ook op uw eigen apparaat, zodat u niets kwijtraakt.',
        'Op de openbare monitor logt u niet in en krijgt u geen cookie.',
      ],
    },
    {
      heading: 'Uw rechten',
      paragraphs: [
        'Wilt u weten wat er over u staat, of wilt u dat uw naam uit het register gaat? Vraag het de beheerder van uw organisatie.',
      ],
    },
  ],
};

const terms: AboutText = {
  title: 'Begrippen',
  lead: 'Wat woorden hier betekenen.',
  parts: [
    {
      heading: 'Het traject',
      terms: [
        [
          'Kwaliteitsafspraken',
          'Afspraken van de minister met mbo-instellingen: extra geld voor beter onderwijs, 2015 tot en met 2018.',
        ],
        ['Overeenkomst', 'Hiermee zegt een instelling dat zij meedoet. Te tekenen uiterlijk 1 maart 2015.'],
        [
          'Kwaliteitsplan',
          'Wat een instelling gaat doen, per thema, met een begroting. In te dienen uiterlijk 30 april 2015.',
        ],
        [
          'Voorlopig plan',
          'Een plan dat op tijd is ingediend, en dat de ondernemingsraad of de raad van toezicht nog moet bekijken.',
        ],
        ['Excellentie', 'Extra geld voor studenten die meer kunnen. MBO in Bedrijf adviseert, de minister besluit.'],
        [
          'Tussenrapportage en eindrapportage',
          'Verslag van een instelling over haar plan, elk jaar uiterlijk 1 maart.',
        ],
        ['Voortgangsgesprek', 'Gesprek van MBO in Bedrijf en de accountmanager met de instelling, elk voorjaar.'],
        [
          'Beroepspraktijkvorming (bpv)',
          'Leren in de praktijk, bij een leerbedrijf. Hiervoor is een eigen verbeterplan.',
        ],
        ['Studiewaarde', 'Hoeveel diploma’s van een instelling toevoegen aan wat een student al had.'],
        ['Voortijdig schoolverlaten (vsv)', 'Zonder startkwalificatie van school gaan.'],
      ],
    },
    {
      heading: 'Wat u op het scherm ziet',
      terms: [
        ['Aan zet', 'Wie nu iets moet doen: de rol bij de termijn die het eerst komt.'],
        ['Fase, stap en pad', 'Waar een traject is, één stand daarvan, en alle standen samen.'],
        ['Uiterlijk', 'De laatste goede dag. Die dag telt nog mee. De dag erna is te laat.'],
        ['Uitstel gemeld', 'Te laat, en dat op tijd gezegd.'],
        ['Feit', 'Iets dat gebeurde en is vastgelegd. Een feit verandert nooit, een herstel is een nieuw feit.'],
        ['Zoals bekend op', 'Het dossier met alles wat op die dag was vastgelegd.'],
        ['Zoals het was op', 'Het dossier met alles wat op die dag was gebeurd, ook wat pas later is vastgelegd.'],
        ['Paspoort van een termijn', 'Waar een termijn vandaan komt: bron, regel, begin, en wat er volgt.'],
        [
          'Pot, aandeel en bedrag',
          'Het geld voor alle instellingen samen, het deel van één instelling, en hoeveel euro dat is.',
        ],
        ['Gesloten weg', 'Wat niet meer kan, met de reden.'],
        ['Onze lezing', 'De bron zegt het niet precies. Dan staat hier welke keuze Mijlpaal maakte.'],
        ['Voorbeeldcijfers', 'Bedragen of aantallen die zijn bedacht om mee te oefenen. Ze zijn niet echt.'],
      ],
    },
    {
      heading: 'Wie wie is',
      terms: [
        ['OCW', 'Het ministerie van Onderwijs, Cultuur en Wetenschap.'],
        ['DUO', 'De Dienst Uitvoering Onderwijs. Neemt stukken aan, levert gegevens en betaalt.'],
        ['MBO in Bedrijf', 'Beoordeelt plannen, voert gesprekken en adviseert de minister.'],
        ['BRIN', 'Het nummer van een instelling: twee cijfers en twee letters, zoals 25LH.'],
        ['Kwaliteitsnetwerk mbo', 'Een netwerk van instellingen die van elkaar leren.'],
      ],
    },
  ],
};

/** Pages about Mijlpaal itself, by the last part of their address. */
export const about = { hulp: help, toegankelijkheid: accessibility, privacy, begrippen: terms } as const;
