import type { form } from './form';

/** What can be wrong with study values and percentages, beside what can be in every form. */
export const resultRules: typeof form.rules = [
  [/^must be a (?:study )?value/, () => 'Schrijf een waarde van 0 tot 5, met hooguit zes decimalen.'],
  [/^must be a percentage/, () => 'Schrijf een percentage met twee decimalen.'],
  [/^must be filled for the variable part$/, () => 'Vul de percentages in: het variabele deel rekent ermee.'],
  [
    /^must be empty for the fixed part$/,
    () => 'Haal de percentages weg: het vaste deel gaat naar het aantal studenten.',
  ],
  [/^must be 2016 to 2018 for the fixed part$/, () => 'Kies 2016, 2017 of 2018: het vaste deel is er pas vanaf 2016.'],
  [/^must be 2, 3 or 4$/, () => 'Kies niveau 2, 3 of 4.'],
  [/^must say why it is decided otherwise/, () => 'Schrijf op waarom u iets anders vaststelt dan is berekend.'],
];
