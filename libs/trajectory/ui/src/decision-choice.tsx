import type { ExcellenceApplication } from '@mijlpaal/trajectory-contract';
import { Button, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { useId } from 'react';
import { AppLink } from './app-link';
import { FieldMistake } from './form/field';
import { useField } from './form/form-context';
import { formatDay } from './format';
import { Icon } from './icon';
import { nl } from './nl';
import { TableHeads } from './table-heads';

interface DecisionChoiceProps {
  readonly applications: readonly ExcellenceApplication[];
  /** What became of a decision that was not recorded, by BRIN. */
  readonly failures: ReadonlyMap<string, string>;
}

interface LineProps {
  readonly application: ExcellenceApplication;
  readonly failure: string | undefined;
  /** null: nothing can be chosen. */
  readonly choice: { readonly chosen: boolean; readonly onChoose: (chosen: boolean) => void } | null;
}

function Line({ application: { brin, name, advice, lastDay, late, refusal }, failure, choice }: LineProps) {
  const texts = nl.decisions.excellence;
  const id = useId();
  const reason = failure === undefined ? refusal?.sentence : `${texts.notRecorded}: ${failure}`;
  return (
    <TableRow role="row">
      <TableHeaderCell scope="row" role="rowheader">
        {choice && (
          <input
            type="checkbox"
            className="utrecht-checkbox mp-pick"
            aria-label={texts.pick(name)}
            checked={choice.chosen}
            aria-disabled={refusal !== null}
            {...(reason !== undefined && { 'aria-describedby': id })}
            onChange={(event) => refusal === null && choice.onChoose(event.target.checked)}
          />
        )}{' '}
        <AppLink href={`/trajecten/${brin}`}>{name}</AppLink>
        {reason !== undefined && (
          <p id={id} className={failure === undefined ? 'mp-small mp-muted' : 'mp-small mp-late'}>
            <Icon name={failure === undefined ? 'lock' : 'late'} /> {reason}
          </p>
        )}
      </TableHeaderCell>
      <TableCell role="cell" className="c-full" data-l={texts.advice}>
        {texts.outcomeOfAdvice[advice.outcome]}, {formatDay(advice.advisedOn)}
      </TableCell>
      <TableCell role="cell" className="c-full" data-l={texts.conditions}>
        {advice.conditions.length === 0 ? (
          texts.none
        ) : (
          <ul className="mp-list">
            {advice.conditions.map(({ item, text, by }) => (
              <li key={`${item} ${text}`}>
                {item}: {text}
                {by !== null && ` (${texts.lastDay.toLowerCase()} ${formatDay(by)})`}
              </li>
            ))}
          </ul>
        )}
      </TableCell>
      <TableCell role="cell" className="mp-num c-full" data-l={texts.lastDay}>
        {formatDay(lastDay)}
        {late && (
          <span className="mp-late">
            {' '}
            <Icon name="late" /> {texts.late}
          </span>
        )}
      </TableCell>
    </TableRow>
  );
}

const heads = () => {
  const { institution, advice, conditions, lastDay } = nl.decisions.excellence;
  return <TableHeads heads={[institution, advice, conditions, lastDay]} numeric={[lastDay]} />;
};

/** The applications that wait, for who may read along. */
export const WaitingApplications = ({ applications, failures }: DecisionChoiceProps) => (
  <Table role="table" className="mp-cards" aria-label={nl.decisions.excellence.title}>
    {heads()}
    <TableBody role="rowgroup">
      {applications.map((one) => (
        <Line key={one.brin} application={one} failure={failures.get(one.brin)} choice={null} />
      ))}
    </TableBody>
  </Table>
);

/** The same with a choice: `institutions` of the form, a list of BRINs. */
export function DecisionChoice({ applications, failures }: DecisionChoiceProps) {
  const texts = nl.decisions.excellence;
  const { id, value, set, mistake } = useField(['institutions'], texts.choose);
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const mayDecide = applications.filter(({ refusal }) => refusal === null);
  const brinsOf = (some: readonly ExcellenceApplication[]) => some.map(({ brin }) => brin as string);
  const open = brinsOf(mayDecide);
  const advised = Map.groupBy(mayDecide, ({ advice }) => advice.outcome);
  const choose = (brin: string, isChosen: boolean) =>
    set(open.filter((one) => (one === brin ? isChosen : chosen.has(one))));
  return (
    <fieldset
      className="mp-field"
      id={id}
      tabIndex={-1}
      {...(mistake !== null && { 'aria-describedby': `${id}-mistake` })}
    >
      <legend className="utrecht-form-label">{texts.choose}</legend>
      <FieldMistake id={id} mistake={mistake} />
      <p className="mp-row">
        <Button appearance="secondary-action-button" type="button" onClick={() => set(open)}>
          {texts.chooseAll}
        </Button>
        {advised.size > 1 &&
          [...advised].map(([outcome, some]) => (
            <Button key={outcome} appearance="secondary-action-button" type="button" onClick={() => set(brinsOf(some))}>
              {texts.chooseAdvised[outcome](some.length)}
            </Button>
          ))}
        <Button appearance="secondary-action-button" type="button" onClick={() => set([])}>
          {texts.chooseNone}
        </Button>
        <span className="mp-small mp-muted" role="status">
          {texts.chosen(open.filter((brin) => chosen.has(brin)).length)}
        </span>
      </p>
      {open.length < applications.length && (
        <p className="mp-small">
          <Icon name="lock" /> {texts.notYours(applications.length - open.length)}
        </p>
      )}
      <Table role="table" className="mp-cards" aria-label={texts.title}>
        {heads()}
        <TableBody role="rowgroup">
          {applications.map((one) => (
            <Line
              key={one.brin}
              application={one}
              failure={failures.get(one.brin)}
              choice={{ chosen: chosen.has(one.brin), onChoose: (isChosen) => choose(one.brin, isChosen) }}
            />
          ))}
        </TableBody>
      </Table>
    </fieldset>
  );
}
