import type { Component } from '../fields';

/** What can be paid, as people call it. */
export const componentName: Readonly<Record<Component, string>> = {
  investment: 'Investering',
  excellence: 'Excellentie',
  studyValue: 'Studiewaarde',
  workPlacement: 'Beroepspraktijkvorming',
  earlyLeavingFixed: 'Vsv, vast deel',
  earlyLeavingVariable: 'Vsv, variabel deel',
};
