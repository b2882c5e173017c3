export { illustrativeFigures } from './illustrative-figures';
export { open } from './opening';
export { type InstitutionOutcome, type SimulationOutcome } from './outcome';
export { PRACTICE_ACCOUNT_MANAGERS } from './practice-actors';
export { PracticeContacts } from './practice-contacts';
export { type PracticeInstitution, practiceInstitutions } from './practice-institutions';
export { FIRST_DAY, LAST_DAY, withPracticeCourse } from './practice-start';
export { outcomeOn, type Simulation, simulateOn } from './simulate';
export { openStage, type Stage } from './stage';
