import type { Scenario } from '../played';
import { excellenceScenarios } from './excellence';
import { resultScenarios, yearScenarios } from './later-years';
import { planScenarios } from './plan';

/** Every case of the book, by its heading. */
export const scenarios: Readonly<Record<'plan' | 'excellence' | 'years' | 'results', readonly Scenario[]>> = {
  plan: planScenarios,
  excellence: excellenceScenarios,
  years: yearScenarios,
  results: resultScenarios,
};
