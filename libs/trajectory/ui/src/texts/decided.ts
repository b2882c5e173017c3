/** Decisions on study value and early leaving, beside what was calculated. */
export const decided = {
  calculatedTitle: 'Zo is het berekend',
  calculatedLead: 'Het formulier is hiermee ingevuld. Wat u verandert, is gemarkeerd.',
  calculatedNot: 'Dit is nu niet te berekenen, want er ontbreken cijfers. U vult het zelf in.',
  calculation: 'De berekening, regel voor regel',
  asCalculated: (value: string) => `Berekend: ${value}.`,
  otherThan: (value: string) => `Anders dan berekend: ${value}.`,
  noValue: 'geen waarde',
  fixedPart:
    'Het vaste deel gaat naar het aantal studenten onder de 22. Er is niets in te vullen. De berekening staat ernaast.',
  percentages: 'Percentages',
  percentagesLead: 'Nieuwe vsv’ers van elke honderd studenten. Laat leeg wat de instelling niet heeft.',
  percentageHint: 'Zoals 9,50',
  studyValues: 'Studiewaarde per domein en niveau',
  studyValuesHint: 'Laat een waarde leeg als er geen diploma’s waren.',
  studyValue: 'Waarde',
  domain: 'Domein',
  level: 'Niveau',
  base: 'Basiswaarde',
  average: 'Waarde van het jaar',
  studyValueHint: 'Zoals 0,55',
};
