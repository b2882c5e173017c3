import type { SaidInput, SaidStep } from '@mijlpaal/trajectory-contract';
import { Heading4, Table, TableBody, TableCell, TableHeaderCell, TableRow } from '@utrecht/component-library-react';
import { nl } from './nl';
import { TableHeads } from './table-heads';

const texts = nl.funding;
const dossier = nl.dossier;

/** What goes into a sum, and where it comes from. */
export const FundingInputs = ({ inputs }: { readonly inputs: readonly SaidInput[] }) => (
  <Table role="table" className="mp-cards mp-sum">
    <TableHeads heads={[texts.inputs, texts.origin, texts.value]} numeric={[texts.value]} />
    <TableBody role="rowgroup">
      {inputs.map(({ name, label, value, facts, illustrative }) => (
        <TableRow role="row" key={name}>
          <TableHeaderCell scope="row" role="rowheader">
            {label}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-muted c-full">
            {value === null ? nl.none : facts === 0 ? texts.given : texts.facts(facts)}
            {illustrative && `, ${dossier.illustrativeShort}`}
          </TableCell>
          <TableCell role="cell" className="mp-num c-days">
            {value ?? texts.missing}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

/** A sum, line by line; the last one is what it comes to. */
export const FundingSteps = ({ steps }: { readonly steps: readonly SaidStep[] }) => (
  <Table role="table" className="mp-cards mp-sum">
    <TableHeads heads={[texts.steps, texts.sum, texts.outcome]} numeric={[texts.outcome]} />
    <TableBody role="rowgroup">
      {steps.map(({ name, label, sum, outcome, exact }, index) => (
        <TableRow role="row" key={name} className={index === steps.length - 1 ? 'mp-strong' : ''}>
          <TableHeaderCell scope="row" role="rowheader">
            {label}
          </TableHeaderCell>
          <TableCell role="cell" className="mp-muted c-full">
            {sum}
            {exact !== null && (
              <span className="mp-block mp-fraction">
                {texts.exactly} {exact}
              </span>
            )}
          </TableCell>
          <TableCell role="cell" className="mp-num c-days">
            {outcome}
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

export const FundingNotes = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
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
