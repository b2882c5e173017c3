/** Forms about results of work placement, and the end of a trajectory. */
export const results = {
  planOutcome: 'Wat vindt u van het plan?',
  planFindings: 'Toelichting',
  planFindingsHint: 'De instelling leest dit.',
  planChanges: 'Wat moet de instelling aanpassen?',
  planChangesHint: 'De instelling leest dit en past het plan aan.',
  class: 'Hoe deelt u de resultaten in?',
  grounds: 'Gronden',
  groundsHint: 'De instelling leest dit.',
  closing: 'Na het afsluiten kan er niets meer bij, behalve een herstel.',
  ending: 'Na het beëindigen kan er niets meer bij. De instelling is gestopt en niemand gaat verder.',
};
