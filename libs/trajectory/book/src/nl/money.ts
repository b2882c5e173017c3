import type { Component } from '@mijlpaal/trajectory-contract';
import type { Condition } from '@mijlpaal/trajectory-domain';

/** Of the chapter on money. */
export const money = {
  title: '5. Geld',
  intro:
    'Van elk onderdeel staat hier wie er recht op heeft, wanneer het wordt betaald en hoe het wordt berekend. De som is gemaakt door de formule zelf, met voorbeeldcijfers voor twee instellingen. Het echte bedrag van een instelling staat met precies zo’n uitleg in haar dossier.',
  formula: 'Formule:',
  article: 'Regels:',
  years: 'Jaren:',
  who: 'Voor wie:',
  paid: 'Betaald:',
  monthly: 'elke maand, vanaf de eerste maand waarop er recht is (zie hoofdstuk 6)',
  monthOf: (month: string, year: number): string => `${month} over ${year}`,
  monthNotFound: 'de maand is niet gevonden',
  conditions: {
    agreementSignedOn: 'met een getekende overeenkomst',
    planSubmittedOn: 'met een ingediend kwaliteitsplan',
    excellenceDecidedOn: 'met een goedgekeurde aanvraag voor excellentie',
    workPlacementApprovedOn: 'met een goedgekeurd verbeterplan bpv',
  } satisfies Record<Condition['name'], string>,
  right: {
    studyValue: ['iedere instelling met een traject, ambtshalve'],
    workPlacement: ['met een goedgekeurd verbeterplan bpv', 'met ingedeelde resultaten van dat jaar'],
    earlyLeavingFixed: ['iedere instelling met een convenant, ambtshalve'],
    earlyLeavingVariable: ['iedere instelling met een convenant, ambtshalve'],
  } satisfies Record<Exclude<Component, 'investment' | 'excellence'>, readonly string[]>,
  example: (about: string): string => `Voorbeeldcijfers.${about === '' ? '' : ` ${about}`} Dit gaat erin:`,
  inputColumns: ['Gegeven', 'Waarde'],
  stepColumns: ['Stap', 'Som', 'Uitkomst'],
  all: 'Alles samen:',
  readings: 'Onze lezing die hier meetelt:',
} as const;
