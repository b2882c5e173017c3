// `node infra/workspace/example-plan.mjs`: makes the document that simulated facts name. Other bytes are another document:
// put what it prints into `examplePlan` (libs/trajectory/contract/src/examples.ts).
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import '../../libs/engine/testing/src/child/typescript-hooks.mjs';

const { pdfOf } = await import('../../libs/trajectory/feature/src/paper-pdf.ts');

const FILE = 'infra/data/example-plan.pdf';
const LABEL = 'Voorbeelddocument: bedacht om mee te oefenen';

const chapter = (text) => ({ kind: 'heading', level: 2, text, onNewSheet: true });
const section = (text) => ({ kind: 'heading', level: 3, text });
const paragraph = (text) => ({ kind: 'paragraph', text });
const notice = (text) => ({ kind: 'notice', text });
const list = (...items) => ({ kind: 'list', items });

const theme = (number, name, { now, aims, steps, checked }) => [
  chapter(`${number}. ${name}`),
  section('Waar staan wij nu?'),
  paragraph(now),
  section('Wat willen wij eind 2018 hebben bereikt?'),
  list(...aims),
  section('Hoe komen wij daar?'),
  list(...steps),
  section('Hoe volgen wij dat?'),
  paragraph(checked),
];
const point = (item, title, ...texts) => [section(`${item} ${title}`), ...texts.map(paragraph)];

const paper = {
  title: 'Kwaliteitsplan 2015-2018 van het Voorbeeldcollege',
  reference: LABEL,
  blocks: [
    notice(LABEL),
    paragraph(
      'Het Voorbeeldcollege bestaat niet. Wat hier staat, is bedacht, en gaat over geen enkele school. In de oefenmodus staat dit bestand voor elk stuk dat een instelling stuurt: de overeenkomst, het kwaliteitsplan, het jaardocument en het verbeterplan voor de beroepspraktijkvorming.',
    ),
    paragraph(
      'Er staat in wat een beoordelaar in een plan zoekt, zodat u kunt oefenen met lezen, terugvinden en verwijzen.',
    ),
    { kind: 'heading', level: 2, text: 'Wat staat waar?' },
    list(
      'Hoofdstuk 1: onze school en onze aanpak',
      'Hoofdstuk 2 tot en met 7: de zes thema’s',
      'Hoofdstuk 8: een eigen thema',
      'Hoofdstuk 9: excellentie, ambitie en visie (E1.1 tot en met E1.10)',
      'Hoofdstuk 10: excellentie, uitvoerbaar en haalbaar (E2.1 en E2.2)',
      'Hoofdstuk 11: excellentie, breed gedragen en kennis delen (E3.1 en E3.2)',
    ),
    chapter('1. Onze school en onze aanpak'),
    section('Wie wij zijn'),
    paragraph(
      'Wij leiden vakmensen op voor de regio. Onze teams werken samen met leerbedrijven, gemeenten en scholen in de buurt. Een team maakt zelf zijn plan voor het jaar, en het college van bestuur bespreekt elk half jaar hoe het gaat.',
    ),
    section('Hoe dit plan is gemaakt'),
    paragraph(
      'Elk team heeft opgeschreven wat goed gaat en wat beter moet. De studentenraad, de ondernemingsraad en een groep leerbedrijven hebben meegelezen. De raad van toezicht heeft het plan besproken.',
    ),
    section('Wat het mag kosten'),
    paragraph('De begroting per thema en per jaar is bij het indienen ingevuld. Dit voorbeeld noemt geen bedragen.'),
    section('Hoe wij het volgen'),
    list(
      'Elk team bespreekt vier keer per jaar zijn eigen cijfers.',
      'Elk jaar in februari schrijven wij op wat er is bereikt en wat niet.',
      'Wat niet lukt, veranderen wij; een verandering die ertoe doet, melden wij.',
    ),
    ...theme(2, 'Professionalisering', {
      now: 'Docenten scholen zich, maar elk team doet dat op zijn eigen manier. Nieuwe docenten krijgen begeleiding in hun eerste jaar. Daarna is er geen vaste lijn.',
      aims: [
        'Elke docent heeft een plan voor zijn eigen scholing en bespreekt dat elk jaar.',
        'Elk team kan laten zien wat het van lesbezoeken heeft geleerd.',
        'Leidinggevenden hebben een opleiding gevolgd in het leiden van teams die leren.',
      ],
      steps: [
        '2015: elk team maakt een scholingsplan.',
        '2016: docenten bezoeken elkaars lessen, met een vast formulier.',
        '2017 en 2018: teams delen wat werkt op een jaarlijkse studiedag.',
      ],
      checked:
        'Wij tellen welke teams een scholingsplan hebben en vragen docenten elk jaar wat de scholing hun opleverde.',
    }),
    ...theme(3, 'Taal en rekenen', {
      now: 'Studenten maken bij de start een toets. Wat daaruit komt, gebruiken niet alle teams. Extra lessen zijn er wel, maar niet op een vaste plaats in het rooster.',
      aims: [
        'Elke student weet in de eerste tien weken waar hij staat en wat hij nodig heeft.',
        'Extra lessen staan in elk rooster.',
        'Docenten van beroepsvakken letten in hun lessen ook op taal en rekenen.',
      ],
      steps: [
        '2015: een starttoets voor elke student, besproken met zijn mentor.',
        '2016: vaste uren voor taal en rekenen in elk rooster.',
        '2017 en 2018: scholing voor docenten van beroepsvakken.',
      ],
      checked: 'Wij vergelijken de starttoets met de resultaten van het examen, per opleiding en per jaar.',
    }),
    chapter('4. Voortijdig schoolverlaten'),
    paragraph('Dit thema kiezen wij niet. Onze uitval ligt al jaren onder de norm.'),
    paragraph(
      'Wat wij al doen, houden wij: bij verzuim belt de mentor dezelfde dag, en wie wil stoppen, spreekt eerst met een loopbaanbegeleider.',
    ),
    ...theme(5, 'Beroepspraktijkvorming', {
      now: 'Studenten zijn tevreden over de begeleiding op school. Over de match met het leerbedrijf zijn zij minder tevreden.',
      aims: [
        'Voor elke plaatsing is er een gesprek met de student en het leerbedrijf.',
        'De praktijkopleider weet wat de student al kan en wat hij moet leren.',
        'Na elke stage vertellen student en leerbedrijf wat beter kan.',
      ],
      steps: [
        '2015: een proef met matchingsgesprekken bij vier opleidingen.',
        '2016: een vast gesprek bij alle opleidingen.',
        '2017 en 2018: praktijkopleiders kijken mee bij het maken van opdrachten.',
      ],
      checked:
        'Wij gebruiken de vragen over de stage uit het onderzoek onder studenten, en een korte vragenlijst voor leerbedrijven.',
    }),
    ...theme(6, 'Excellentie', {
      now: 'Enkele opleidingen doen mee aan vakwedstrijden. Voor studenten die meer kunnen, is er nog geen eigen programma.',
      aims: [
        'Elke opleiding op niveau 4 biedt een programma voor studenten die meer kunnen.',
        'Wat een student daarin doet, staat op zijn resultatenlijst.',
        'Docenten, studenten en bedrijven vinden het gewoon om uit te blinken.',
      ],
      steps: [
        '2015: drie opleidingen beginnen.',
        '2016: de ervaringen worden gedeeld en het programma wordt beter.',
        '2017 en 2018: alle opleidingen op niveau 4 doen mee.',
      ],
      checked: 'Het excellentieplan in de hoofdstukken 9, 10 en 11 zegt per onderdeel hoe wij dit volgen.',
    }),
    ...theme(7, 'Studiewaarde', {
      now: 'Veel studenten halen een hoger diploma dan hun vooropleiding doet verwachten. Niet elke student kent de weg naar een hoger niveau.',
      aims: [
        'Elke student weet in zijn eerste jaar welke niveaus er na zijn opleiding zijn.',
        'Wie hoger kan, krijgt op tijd een advies.',
        'Doorstromen binnen de school kost geen extra half jaar.',
      ],
      steps: [
        '2015: een gesprek over doorstroom in het eerste jaar.',
        '2016: vakken die op elkaar aansluiten, per domein.',
        '2017 en 2018: dezelfde aanpak voor wie uit een ander domein komt.',
      ],
      checked: 'Wij kijken per domein hoeveel studenten een hoger diploma halen dan waarmee zij kwamen.',
    }),
    ...theme(8, 'Loopbaanbegeleiding, een eigen thema', {
      now: 'Elke student heeft een mentor. Niet elke mentor weet genoeg van de wegen na een opleiding.',
      aims: ['Elke student voert elk jaar twee gesprekken over zijn loopbaan.', 'Elke mentor is daarvoor geschoold.'],
      steps: ['2015 en 2016: scholing van mentoren.', '2017 en 2018: de gesprekken staan in elk rooster.'],
      checked: 'Wij vragen studenten elk jaar of de gesprekken hen hebben geholpen.',
    }),
    chapter('9. Excellentieplan: ambitie en visie (E1)'),
    ...point(
      'E1.1',
      'Visie op excellentie en op een blijvende cultuur',
      'Uitblinken is er voor elke student die meer wil en meer kan, op elk niveau. Wij willen dat het na 2018 gewoon is: het hoort dan bij de opleiding en niet bij een project.',
      'Docenten praten er elk jaar over in hun team. Nieuwe docenten leren in hun eerste maand hoe wij ermee werken.',
    ),
    ...point(
      'E1.2',
      'Analyse van de beginsituatie',
      'Wij hebben gesproken met studenten, docenten en bedrijven van twaalf opleidingen. Drie opleidingen hebben al een vorm van extra programma. Negen hebben dat niet. Studenten zeggen dat zij wel willen, maar niet weten waar zij zich melden.',
    ),
    ...point(
      'E1.3',
      'Inspanning, resultaten in de tijd en de weg ernaartoe',
      'In 2015 beginnen drie opleidingen. In 2016 komen er drie bij, en in 2017 nog drie. Eind 2018 doen alle twaalf mee. Na elk jaar beslissen wij wat wij houden en wat wij veranderen.',
    ),
    chapter('9. Ambitie en visie, vervolg: wat wij volgen en wat studenten doen'),
    ...point('E1.4', 'Indicatoren om over te rapporteren', 'Wij rapporteren elk jaar over vier dingen:'),
    list(
      'hoeveel opleidingen een programma hebben;',
      'hoeveel studenten eraan meedoen en hoeveel het afmaken;',
      'wat studenten en bedrijven ervan vinden;',
      'hoeveel docenten erin zijn geschoold.',
    ),
    ...point(
      'E1.5',
      'Minstens excellent vakmanschap, breder en dieper',
      'Het programma gaat dieper in op het vak: moeilijker opdrachten, met een vakman die meekijkt. Het gaat ook breder: ondernemen, een tweede taal en samenwerken met andere opleidingen.',
    ),
    ...point(
      'E1.6',
      'Aantoonbaar zwaarder voor de beste studenten',
      'Voor elk programma is beschreven wat een student extra doet en kan. De examencommissie kijkt of het zwaarder is dan de gewone opleiding. Een vakman van buiten beoordeelt het eindwerk.',
    ),
    chapter('9. Ambitie en visie, slot: vermelding, buitenland en meester-gezel'),
    ...point(
      'E1.7',
      'Vermelding op diploma of resultatenlijst',
      'Wie het programma afmaakt, krijgt een vermelding op de resultatenlijst en een getuigschrift waarop staat wat hij heeft gedaan.',
    ),
    ...point(
      'E1.8',
      'Vorm van internationalisering',
      'Een student kan een deel van het programma in een ander land doen. Wie thuis blijft, werkt met een school in het buitenland aan een opdracht.',
    ),
    ...point(
      'E1.9',
      'Meester-gezel en samenwerking met de branche',
      'Bij vier opleidingen leert een student een half jaar bij een meester in het vak. De branche zoekt de meesters en bespreekt elk jaar met ons of het goed gaat.',
    ),
    ...point('E1.10', 'Reden als E1.8 of E1.9 ontbreekt', 'Beide staan in dit plan. Een reden is niet nodig.'),
    chapter('10. Excellentieplan: uitvoerbaar en haalbaar (E2)'),
    ...point(
      'E2.1',
      'Genoeg deskundige mensen',
      'Elk programma heeft een docent die het leidt en daar uren voor heeft. Die docenten volgen samen een scholing van een jaar. Valt iemand uit, dan neemt een tweede docent het over; die is bij de start al aangewezen.',
    ),
    ...point(
      'E2.2',
      'Doelen haalbaar in de tijd',
      'Wij beginnen klein en breiden elk jaar uit. Het rooster van 2015 is al gemaakt. In maart en in september kijkt een stuurgroep of wij op schema liggen. Lukt iets niet, dan schuift een opleiding een jaar op en melden wij dat.',
    ),
    chapter('11. Excellentieplan: breed gedragen en kennis delen (E3)'),
    ...point(
      'E3.1',
      'Steun van studenten, docenten en bedrijven',
      'De studentenraad en de ondernemingsraad hebben ingestemd. Tien leerbedrijven hebben een brief ondertekend waarin staat wat zij doen: een meester leveren, eindwerk beoordelen of een opdracht geven.',
    ),
    ...point(
      'E3.2',
      'Kennis delen en leren is geregeld',
      'De docenten die een programma leiden, komen elke zes weken bij elkaar. Wat zij leren, staat op een plek waar elke docent bij kan. Eens per jaar nodigen wij andere scholen uit om te komen kijken.',
    ),
  ],
};

const bytes = await pdfOf(paper, '2015-04-01');
writeFileSync(FILE, bytes);
console.error(`${FILE}: ${createHash('sha256').update(bytes).digest('hex')}, ${bytes.length} bytes`);
