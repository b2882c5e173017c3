import { type YearMonth, yearMonth } from '@mijlpaal/shared-time';
import type { Component } from '@mijlpaal/trajectory-contract';
import { type FundingSettings, fundingSettings } from './funding-settings';

export type ResultComponent = Exclude<Component, 'investment' | 'excellence'>;

/**
 * The one month in which a result-dependent component of a year is paid; null: it was not found.
 * Investment and excellence are paid monthly: `entitlement` says from when.
 * @source R16 art. 3.9; PB art. 8(2) and (3)
 */
export function paymentMonth(
  component: ResultComponent,
  year: number,
  settings: FundingSettings = fundingSettings,
): YearMonth | null {
  const [month, ofYear] = {
    studyValue: [settings.studyValueMonth.value, year] as const,
    workPlacement: [settings.workPlacementMonth.value, year] as const,
    earlyLeavingFixed: [settings.earlyLeavingFixedMonth.value, year - 1] as const,
    earlyLeavingVariable: [settings.earlyLeavingVariableMonth.value, year + 1] as const,
  }[component];
  return month === null ? null : yearMonth(`${ofYear}-${`${month}`.padStart(2, '0')}`);
}
