import { type Dossier, eventOf, Theme } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { DocumentsField } from '../form/documents-field';
import { MoneyField, SelectOneField, TextAreaField, TextField } from '../form/fields';
import { useForm } from '../form/form-context';
import { RowsField } from '../form/rows-field';
import { valueAt, type Values } from '../form/values';
import { nl } from '../nl';

const texts = nl.pieceFields;

/** Themes of the plan in force, by the name under which they are reported. */
function themesOf({ facts }: Dossier): readonly string[] {
  const plan = facts.filter(({ marks }) => !marks.includes('withdrawn')).map(eventOf);
  const last = plan.findLast((event) => event?.type === 'PlanSubmitted');
  if (last?.type !== 'PlanSubmitted') return [];
  const { themes, otherThemes } = last.data;
  return [...Theme.options.filter((theme) => themes[theme].chosen), ...otherThemes.map(({ name }) => name)];
}
const isTheme = (name: string): name is Theme => Theme.options.some((theme) => theme === name);
const themeName = (name: string): string => (isTheme(name) ? nl.theme[name] : name);

/** Years of which the report is not in; the one that is asked for now first. */
function yearsLeft({ deadlines, facts }: Dossier, kind: string, field: string, years: readonly number[]) {
  const sent = facts.filter(({ marks }) => !marks.includes('withdrawn')).map(({ data }) => data[field]);
  const left = years.filter((year) => !sent.includes(year));
  const asked = left.filter((year) => deadlines.some(({ id, state }) => id === `${kind}-${year}` && state === 'open'));
  return [...asked, ...left.filter((year) => !asked.includes(year))];
}
export const reportYears = (dossier: Dossier) => yearsLeft(dossier, 'interim', 'reportYear', [2016, 2017, 2018]);
export const resultYears = (dossier: Dossier) =>
  yearsLeft(dossier, 'work-placement-report', 'resultYear', [2017, 2018]);

export const emptyReport = (dossier: Dossier): Values => ({
  perTheme: themesOf(dossier).map((theme) => ({ theme, progress: '', spent: '' })),
  annualReport: null,
});

export const YearField = ({
  path,
  label,
  years,
}: {
  readonly path: string;
  readonly label: string;
  readonly years: readonly number[];
}) => {
  const chosen = valueAt(useForm().values, [path]);
  const all = typeof chosen === 'number' && !years.includes(chosen) ? [...years, chosen].sort() : years; // of what was sent before
  return <SelectOneField path={[path]} label={label} choices={all.map((year) => [year, String(year)] as const)} />;
};

/** Progress and money of each theme of the plan. */
export function ReportFields() {
  const { values } = useForm();
  const rows = valueAt(values, ['perTheme']);
  const themes = Array.isArray(rows) ? rows.map((row) => String(valueAt(row, ['theme']) ?? '')) : [];
  return (
    <>
      <Heading2>{texts.perTheme}</Heading2>
      {themes.map((theme, at) => (
        <div key={theme} className="mp-row-fields mp-stack" role="group" aria-label={themeName(theme)}>
          <p className="mp-strong">{themeName(theme)}</p>
          <TextAreaField
            path={['perTheme', at, 'progress']}
            label={texts.progress}
            context={themeName(theme)}
            rows={3}
            required
          />
          <MoneyField path={['perTheme', at, 'spent']} label={texts.spent} context={themeName(theme)} required />
        </div>
      ))}
      <DocumentsField path={['annualReport']} label={texts.annualReport} single />
    </>
  );
}

/** What was intended and achieved, a point at a time. */
export const ResultFields = () => (
  <RowsField
    path={['results']}
    label={texts.resultPoints}
    one={texts.resultPoint}
    fresh={{ point: '', intended: '', achieved: '', indicator: '' }}
  >
    {(path) => (
      <>
        <TextField path={[...path, 'point']} label={texts.point} required />
        <TextAreaField path={[...path, 'intended']} label={texts.intended} rows={2} required />
        <TextAreaField path={[...path, 'achieved']} label={texts.achieved} rows={2} required />
        <TextField path={[...path, 'indicator']} label={texts.measuredWith} required />
      </>
    )}
  </RowsField>
);
