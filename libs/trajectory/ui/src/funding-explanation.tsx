import type { FundingItem } from '@mijlpaal/trajectory-contract';
import {
  Heading3,
  Heading4,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { capital, formatDay, formatMoney, formatNumber } from './format';
import { formatSource } from './format-source';
import { nl } from './nl';

const { funding: texts, dossier } = nl;
type Explanation = FundingItem['explanation'];

const nameOf = (name: string): string => texts.names[name] ?? name;

/** Names of inputs and steps in an expression become their Dutch names, signs become the ones of a sum on paper. */
const readable = (expression: string): string =>
  expression
    .replace(/[A-Za-z]\w*/g, (word) => texts.functions[word] ?? nameOf(word).toLowerCase())
    .replace(/\d+\.\d+/g, formatNumber)
    .replaceAll('*', '×')
    .replace(/(?<!\d)\/|\/(?!\d)/g, ':');

const MONEY =
  /^(?:ceiling|nationalContribution|nationalContributionTotal|excess|claim|claimTotal|share|cap|categoryClaim)$|(?:Pot|Amount)$|^(?:roundedDown|extraCent|amount|exact)$/;

function valueText(name: string, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value);
  const isMoney = MONEY.test(name);
  const number = value.replace(/^(\d+\.\d{2})0+$/, '$1').replace(/^(\d+)$/, isMoney ? '$1.00' : '$1');
  if (isMoney) return formatMoney(number.replace(/^(\d+\.\d)$/, '$10'));
  return formatNumber(name.startsWith('level2Students') ? number.replace(/\.0+$/, '') : number);
}

const Inputs = ({ inputs }: Pick<Explanation, 'inputs'>) => (
  <Table role="table" className="mp-cards mp-sum">
    <TableHeader role="rowgroup">
      <TableRow role="row">
        <TableHeaderCell scope="col" role="columnheader">
          {texts.inputs}
        </TableHeaderCell>
        <TableHeaderCell scope="col" role="columnheader">
          {texts.origin}
        </TableHeaderCell>
        <TableHeaderCell scope="col" role="columnheader" className="mp-num">
          {texts.value}
        </TableHeaderCell>
      </TableRow>
    </TableHeader>
    <TableBody role="rowgroup">
      {inputs.map(({ name, value, facts, illustrative }) => (
        <TableRow role="row" key={name}>
          <TableHeaderCell scope="row" role="rowheader">
            {nameOf(name)}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-muted c-full">
            {value === null ? dossier.none : facts.length === 0 ? texts.given : texts.facts(facts.length)}
            {illustrative && `, ${dossier.illustrativeShort}`}
          </TableCell>
          <TableCell role="cell" className="mp-num c-days">
            {value === null ? texts.missing : valueText(name, value)}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const Steps = ({ steps }: Pick<Explanation, 'steps'>) => (
  <Table role="table" className="mp-cards mp-sum">
    <TableHeader role="rowgroup">
      <TableRow role="row">
        <TableHeaderCell scope="col" role="columnheader">
          {texts.steps}
        </TableHeaderCell>
        <TableHeaderCell scope="col" role="columnheader">
          {texts.sum}
        </TableHeaderCell>
        <TableHeaderCell scope="col" role="columnheader" className="mp-num">
          {texts.outcome}
        </TableHeaderCell>
      </TableRow>
    </TableHeader>
    <TableBody role="rowgroup">
      {steps.map(({ name, expression, value, exact }, index) => (
        <TableRow role="row" key={name} className={index === steps.length - 1 ? 'mp-strong' : ''}>
          <TableHeaderCell scope="row" role="rowheader">
            {nameOf(name)}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-muted c-full">
            {readable(expression)}
            {exact !== null && (
              <span className="mp-block mp-fraction">
                {texts.exactly} {exact}
              </span>
            )}
          </TableCell>
          <TableCell role="cell" className="mp-num c-days">
            {valueText(name, value)}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

const Notes = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div>
      <Heading4 className="mp-small">{title}</Heading4>
      <ul className="mp-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );

/** How an amount came about, so that a person can add it up by hand. */
export function FundingExplanation({ item, year }: { readonly item: FundingItem; readonly year: number }) {
  const { article, inputs, steps, rounding, remarks, readings } = item.explanation;
  return (
    <div className="mp-passport mp-stack">
      <div>
        <Heading3 className="mp-small">{texts.explanationOf(nl.component[item.component], year)}</Heading3>
        <p className="mp-small mp-muted">{capital(formatSource(article))}</p>
        {item.illustrative && <p className="mp-small mp-soon">{dossier.illustrative}</p>}
      </div>
      <Notes
        title={texts.remarks}
        lines={remarks.map(
          ({ code, name, brin }) =>
            `${texts.remark[code](name ?? '')}${brin !== null && brin !== item.brin ? ` (${brin})` : ''}`,
        )}
      />
      {inputs.length > 0 && <Inputs inputs={inputs} />}
      {steps.length > 0 && <Steps steps={steps} />}
      {rounding && (
        <p className="mp-small">
          {texts.rounding(rounding.among, rounding.centsLeft, rounding.rank, rounding.extraCent)}
        </p>
      )}
      <Notes title={texts.readings} lines={[...new Set(readings)].map((reading) => texts.reading[reading])} />
    </div>
  );
}
