import type { Refusal } from '@mijlpaal/trajectory-contract';
import { sources } from './sources';

const texts = {
  InstitutionNotRegistered: {
    article: sources.register,
    sentence: 'Deze instelling is nog niet geregistreerd.',
    wouldOpen: 'InstitutionRegistered',
  },
  KeyReused: {
    article: sources.repeats,
    sentence: 'Deze sleutel is al gebruikt voor een ander bericht. Stuur dit bericht met een nieuwe sleutel.',
    wouldOpen: null,
  },
  FactAlreadySkipped: {
    article: sources.operating,
    sentence: 'Dit feit is al overgeslagen. Kijk zo weer welk feit er wacht.',
    wouldOpen: null,
  },
  OtherFactWaits: {
    article: sources.operating,
    sentence: 'Er wacht nu een ander feit dan u zag. Kijk eerst welk feit er wacht.',
    wouldOpen: null,
  },
  DivisionIncomplete: {
    article: sources.operating,
    sentence:
      'De verdeling is onvolledig: van een of meer instellingen zijn niet alle feiten verwerkt. Er kan niet op worden betaald.',
    wouldOpen: 'ParkedStreamRetried',
  },
  FigureMissing: {
    article: sources.payments,
    sentence: 'Er is nog geen bedrag te berekenen.',
    wouldOpen: null,
  },
  OtherRunConfirmed: {
    article: sources.payments,
    sentence: 'Er is intussen een andere betaalronde van dit onderdeel en jaar bevestigd. Bereken de ronde opnieuw.',
    wouldOpen: null,
  },
  CalendarNotShared: {
    article: sources.calendars,
    sentence: 'Uw agenda is niet gedeeld: er is geen adres om in te trekken.',
    wouldOpen: 'CalendarShared',
  },
  PaidOtherThanDecided: {
    article: sources.payments,
    sentence: 'Dit bedrag staat in geen bevestigde betaalronde. Geef een reden als er toch zo is betaald.',
    wouldOpen: 'PaymentRunConfirmed',
  },
  RunUnchanged: {
    article: sources.payments,
    sentence: 'Er is niets veranderd sinds de vorige betaalronde van dit onderdeel en jaar.',
    wouldOpen: null,
  },
} as const satisfies Partial<Record<Refusal['code'], Omit<Refusal, 'code'>>>;

/** A refusal that no history of one instance can give by itself: it looks at two streams, or at the key of the command. */
export const refusal = (code: keyof typeof texts): Refusal => ({ code, ...texts[code] });

export const rimRefusals = Object.keys(texts) as readonly (keyof typeof texts)[]; // its keys are the codes
