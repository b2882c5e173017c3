import type { Dossier } from '@mijlpaal/trajectory-contract';
import type { ReactNode } from 'react';
import { ChoiceField, DateField, TextAreaField, TextField } from '../form/fields';
import { RowsField } from '../form/rows-field';
import type { Values } from '../form/values';
import { nl } from '../nl';
import type { Piece } from '../texts/institution';
import { emptyPlan, filledPlan, planBody, planField, PlanFields, PlanKind } from './plan-form';
import { emptyReport, ReportFields, reportYears, ResultFields, resultYears, YearField } from './report-form';

const texts = nl.pieceFields;

/** How what an institution sends is filled in. */
export interface PieceForm {
  readonly initial: (dossier: Dossier) => Values;
  readonly fields: (dossier: Dossier) => ReactNode;
  /** What says of which year it is, or what it gives a right to; above the other fields. */
  readonly placing?: (dossier: Dossier) => ReactNode;
  /** How a form is filled in that says this; default: as it is sent. */
  readonly filled?: (said: Values) => Values;
  /** What is sent of it; default: what is filled in. */
  readonly bodyOf?: (values: Values) => unknown;
  readonly fieldOf?: (place: string, values: Values) => string;
}

const text = (field: string, label: string): PieceForm => ({
  initial: () => ({ [field]: '' }),
  fields: () => <TextAreaField path={[field]} label={label} rows={6} required />,
});
const nothing: PieceForm = { initial: () => ({}), fields: () => null };

/** Each form by its collection. Documents and a remark go with every one. */
export const pieceForms: Readonly<Record<Piece, PieceForm>> = {
  'agreement-signatures': nothing,
  'delay-notices': {
    initial: () => ({ reason: '' }),
    fields: () => (
      <>
        <TextAreaField path={['reason']} label={texts.reason} required />
        <DateField path={['expectedOn']} label={texts.expectedOn} required />
      </>
    ),
  },
  'plan-submissions': {
    initial: () => emptyPlan,
    placing: () => <PlanKind />,
    fields: () => <PlanFields />,
    filled: filledPlan,
    bodyOf: planBody,
    fieldOf: planField,
  },
  'plan-confirmations': nothing,
  'plan-supplements': text('what', texts.supplement),
  'interim-reports': {
    initial: (dossier) => ({ reportYear: reportYears(dossier)[0], ...emptyReport(dossier) }),
    placing: (dossier) => <YearField path="reportYear" label={texts.reportYear} years={reportYears(dossier)} />,
    fields: () => <ReportFields />,
  },
  'final-reports': { initial: emptyReport, fields: () => <ReportFields /> },
  'change-notices': {
    initial: () => ({ what: '' }),
    fields: () => (
      <>
        <ChoiceField
          path={['kind']}
          label={texts.kind}
          choices={['content', 'duration', 'budget'].map((kind) => [kind, nl.changeKind[kind] ?? kind] as const)}
        />
        <TextAreaField path={['what']} label={texts.change} required />
      </>
    ),
  },
  'work-placement-plans': {
    initial: () => ({ analysis: '', aims: '', measures: '', indicators: [''] }),
    fields: () => (
      <>
        <TextAreaField path={['analysis']} label={texts.analysis} required />
        <TextAreaField path={['aims']} label={texts.aims} required />
        <TextAreaField path={['measures']} label={texts.measures} required />
        <RowsField path={['indicators']} label={texts.indicators} one={texts.indicator} fresh="">
          {(path, at) => <TextField path={path} label={`${texts.indicator} ${at + 1}`} required />}
        </RowsField>
      </>
    ),
  },
  'work-placement-revisions': text('what', texts.revision),
  'work-placement-reports': {
    initial: (dossier) => ({
      resultYear: resultYears(dossier)[0],
      results: [{ point: '', intended: '', achieved: '', indicator: '' }],
    }),
    placing: (dossier) => <YearField path="resultYear" label={texts.resultYear} years={resultYears(dossier)} />,
    fields: () => <ResultFields />,
  },
};
