/** Why something else is decided than was calculated. */
export const otherwise = {
  takeCalculated: 'Neem over wat is berekend',
  differsBecause: 'Anders dan berekend, omdat',
  differsBecauseHint: 'Het besluit bewaart ook wat is berekend.',
  missingRow: (unit: string) => `Berekend en niet in uw besluit: ${unit}.`,
  unit: (domain: string, level: string) => `domein ${domain}, niveau ${level}`,
};
