import { Theme } from '@mijlpaal/trajectory-contract';
import { Heading2 } from '@utrecht/component-library-react';
import { CheckField, ChoiceField, MoneyField, TextAreaField, TextField } from '../form/fields';
import { useForm } from '../form/form-context';
import { RowsField } from '../form/rows-field';
import { amountOfCents, centsOf } from '../form/typed-money';
import { type Path, sendable, valueAt, type Values } from '../form/values';
import { formatMoney } from '../format';
import { nl } from '../nl';

const texts = nl.pieceFields;
const YEARS = [2015, 2016, 2017, 2018] as const;
const emptyBudget = YEARS.map((year) => ({ year, amount: '' }));
const described = { start: '', results: '', way: '', budget: emptyBudget };

export const emptyPlan: Values = {
  themes: Object.fromEntries(Theme.options.map((theme) => [theme, { chosen: false, reason: '', ...described }])),
  otherThemes: [],
};

const listAt = (value: unknown, path: Path): readonly unknown[] => {
  const list = valueAt(value, path);
  return Array.isArray(list) ? list : [];
};

/** A line for each year, also for those without money. */
const withYears = (theme: object): Values => {
  const lines = listAt(theme, ['budget']);
  return {
    ...theme,
    budget: emptyBudget.map((empty) => lines.find((line) => valueAt(line, ['year']) === empty.year) ?? empty),
  };
};

/** The form of a plan that was sent. */
export const filledPlan = (said: Values): Values => ({
  ...said,
  themes: Object.fromEntries(
    Theme.options.map((theme) => [
      theme,
      withYears({ reason: '', ...described, ...(valueAt(said, ['themes', theme]) as object) }), // as the contract has it
    ]),
  ),
  otherThemes: listAt(said, ['otherThemes']).map((theme) => withYears(theme as object)),
});

const isFilled = (line: unknown): boolean =>
  valueAt(line, ['amount']) !== '' && valueAt(line, ['amount']) !== undefined;
/** Years without an amount are left out. */
const withBudget = (theme: unknown) => ({ ...(theme as object), budget: listAt(theme, ['budget']).filter(isFilled) });

/** Of a theme that is chosen its plan, of another one the reason. */
function themeBody(theme: unknown) {
  if (valueAt(theme, ['chosen']) !== true) return { chosen: false, reason: valueAt(theme, ['reason']) };
  const { reason: _, ...chosen } = withBudget(theme) as Record<string, unknown>;
  return chosen;
}

/** What is sent of a plan as it is filled in. */
export const planBody = (values: Values): unknown =>
  sendable({
    ...values,
    themes: Object.fromEntries(Theme.options.map((theme) => [theme, themeBody(valueAt(values, ['themes', theme]))])),
    otherThemes: listAt(values, ['otherThemes']).map(withBudget),
  });

/** The field of an amount: in what is sent a budget has fewer lines. */
export function planField(place: string, values: Values): string {
  const found = /^(themes\.(\w+)|otherThemes\[(\d+)\])\.budget\[(\d+)\](.*)$/.exec(place);
  if (!found) return place;
  const [, whole, theme, other, line, rest] = found;
  const path: Path = theme === undefined ? ['otherThemes', Number(other)] : ['themes', theme];
  const places = listAt(values, [...path, 'budget']).flatMap((one, at) => (isFilled(one) ? [at] : []));
  return `${whole}.budget[${places[Number(line)]}]${rest}`;
}

function Described({ path, name }: { readonly path: Path; readonly name: string }) {
  return (
    <>
      <TextAreaField path={[...path, 'start']} label={texts.start} context={name} rows={3} required />
      <TextAreaField path={[...path, 'results']} label={texts.results} context={name} rows={3} required />
      <TextAreaField path={[...path, 'way']} label={texts.way} context={name} rows={3} required />
      <div className="mp-years">
        {YEARS.map((year, at) => (
          <MoneyField key={year} path={[...path, 'budget', at, 'amount']} label={texts.money(year)} context={name} />
        ))}
      </div>
    </>
  );
}

function ThemeFields({ theme }: { readonly theme: Theme }) {
  const { values } = useForm();
  const path = ['themes', theme];
  const name = nl.theme[theme];
  const chosen = valueAt(values, [...path, 'chosen']) === true;
  return (
    <li>
      <CheckField path={[...path, 'chosen']} label={name} />
      <div className="mp-themes__more mp-stack">
        {chosen ? (
          <Described path={path} name={name} />
        ) : (
          <TextAreaField path={[...path, 'reason']} label={texts.notChosen} context={name} rows={3} required />
        )}
      </div>
    </li>
  );
}

/** What is divided so far, a year at a time and in all. */
function Sums() {
  const { values } = useForm();
  const themes = [
    ...Theme.options
      .map((theme) => valueAt(values, ['themes', theme]))
      .filter((theme) => valueAt(theme, ['chosen']) === true),
    ...listAt(values, ['otherThemes']),
  ];
  const sums = YEARS.map((year, at) => ({
    year,
    cents: themes.reduce<bigint>((sum, theme) => sum + (centsOf(valueAt(theme, ['budget', at, 'amount'])) ?? 0n), 0n),
  }));
  const all = sums.reduce((sum, { cents }) => sum + cents, 0n);
  const isWhole = themes.every((theme) =>
    listAt(theme, ['budget']).every((line) => !isFilled(line) || centsOf(valueAt(line, ['amount'])) !== null),
  );
  return (
    <>
      <dl className="mp-facts mp-facts--below" aria-label={texts.sums}>
        {sums.map(({ year, cents }) => (
          <div key={year}>
            <dt>{texts.sumOf(year)}</dt>
            <dd>{formatMoney(amountOfCents(cents))}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.sumAll}</dt>
          <dd>{formatMoney(amountOfCents(all))}</dd>
        </div>
      </dl>
      {!isWhole && <p className="mp-small mp-muted">{texts.sumsIncomplete}</p>}
    </>
  );
}

/** What a plan gives a right to. */
export const PlanKind = () => (
  <>
    <ChoiceField
      path={['provisional']}
      label={texts.provisional}
      hint={texts.provisionalHint}
      choices={[
        [false, texts.final],
        [true, texts.stillProvisional],
      ]}
    />
    <ChoiceField
      path={['excellenceApplication']}
      label={texts.excellence}
      hint={texts.excellenceHint}
      choices={[
        [true, texts.yes],
        [false, texts.no],
      ]}
    />
  </>
);

export const PlanFields = () => (
  <>
    <Heading2>{texts.themes}</Heading2>
    <p className="mp-muted mp-small">{texts.themesLead}</p>
    <ul className="mp-themes">
      {Theme.options.map((theme) => (
        <ThemeFields key={theme} theme={theme} />
      ))}
    </ul>
    <RowsField
      path={['otherThemes']}
      label={texts.otherThemes}
      hint={texts.otherThemesHint}
      one={texts.otherTheme}
      fresh={{ name: '', ...described }}
    >
      {(path, at) => (
        <>
          <TextField path={[...path, 'name']} label={texts.themeName} required />
          <Described path={path} name={`${texts.otherTheme} ${at + 1}`} />
        </>
      )}
    </RowsField>
    <Sums />
  </>
);
