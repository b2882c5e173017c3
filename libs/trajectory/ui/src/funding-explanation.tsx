import { type FundingItem, saidExplanation, type SaidPart } from '@mijlpaal/trajectory-contract';
import { Heading3, Heading4, Table, TableBody, TableCell } from '@utrecht/component-library-react';
import { FundingInputs, FundingNotes, FundingSteps } from './funding-lines';
import { nl } from './nl';
import { OpeningRow } from './opening-row';
import { TableHeads } from './table-heads';

const texts = nl.funding;
const dossier = nl.dossier;

/** Of each kind of part: which lines say in short what it comes to. */
const shortOf = {
  unit: [
    ['diplomas', texts.diplomas],
    ['keepDiplomas', texts.keeps],
    ['improvementWeight', texts.improves],
    ['heavierDiplomas', texts.heavier],
  ],
  category: [
    ['percentage', texts.percentage],
    ['categoryClaim', texts.categoryAmount],
  ],
} as const;

function valueOf({ inputs, steps }: SaidPart, name: string): string {
  const step = steps.find((one) => one.name === name);
  return step?.outcome ?? inputs.find((one) => one.name === name)?.value ?? nl.none;
}

/** The branches of an amount, a row each, that opens to its own calculation. */
function Parts({ parts }: { readonly parts: readonly SaidPart[] }) {
  const kind = parts[0]?.kind ?? 'unit';
  const columns = shortOf[kind];
  const labels = columns.map(([, label]) => label);
  return (
    <div>
      <Heading4 className="mp-small">{texts.parts[kind]}</Heading4>
      <Table role="table" className="mp-cards mp-sum">
        <TableHeads heads={[texts.part[kind], ...labels]} numeric={labels} />
        <TableBody role="rowgroup">
          {parts.map((part) => (
            <OpeningRow
              key={part.name}
              columns={columns.length + 1}
              label={part.label}
              inside={
                <div className="mp-stack">
                  <FundingNotes title={texts.remarks} lines={part.remarks} />
                  <FundingInputs inputs={part.inputs} />
                  {part.steps.length > 0 && <FundingSteps steps={part.steps} />}
                </div>
              }
            >
              {columns.map(([name, label]) => (
                <TableCell key={name} role="cell" className="mp-num c-full" data-l={label}>
                  {valueOf(part, name)}
                </TableCell>
              ))}
            </OpeningRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** How an amount came about, so that a person can add it up by hand. */
export function FundingExplanation({ item, year }: { readonly item: FundingItem; readonly year: number }) {
  const { article, remarks, inputs, parts, steps, rounding, readings } = saidExplanation(item.explanation, item.brin);
  return (
    <div className="mp-passport mp-stack">
      <div>
        <Heading3 className="mp-small">{texts.explanationOf(nl.component[item.component], year)}</Heading3>
        <p className="mp-small mp-muted">{article}</p>
        {item.illustrative && <p className="mp-small mp-soon">{dossier.illustrative}</p>}
      </div>
      <FundingNotes title={texts.remarks} lines={remarks} />
      {inputs.length > 0 && <FundingInputs inputs={inputs} />}
      {parts.length > 0 && <Parts parts={parts} />}
      {steps.length > 0 && <FundingSteps steps={steps} />}
      {rounding !== null && <p className="mp-small">{rounding}</p>}
      <FundingNotes title={texts.readings} lines={readings} />
    </div>
  );
}
