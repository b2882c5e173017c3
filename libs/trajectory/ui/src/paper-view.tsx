import type { Paper, PaperBlock, PaperTable } from '@mijlpaal/trajectory-contract';
import {
  Heading2,
  Heading3,
  Table,
  TableBody,
  TableCell,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import { TableHeads } from './table-heads';

const Grid = ({ table: { caption, columns, rows, sums } }: { readonly table: PaperTable }) => (
  <Table role="table" className="mp-cards mp-sum" aria-label={caption}>
    <TableHeads
      heads={columns.map(({ label }) => label)}
      numeric={columns.flatMap(({ label, numeric }) => (numeric ? [label] : []))}
    />
    <TableBody role="rowgroup">
      {rows.map(([name, ...cells], at) => (
        <TableRow role="row" key={name} className={sums && at === rows.length - 1 ? 'mp-strong' : ''}>
          <TableHeaderCell scope="row" role="rowheader">
            {name}
          </TableHeaderCell>
          {cells.map((cell, index) => (
            <TableCell
              key={columns[index + 1]?.label}
              role="cell"
              className={columns[index + 1]?.numeric ? 'mp-num c-days' : 'c-full'}
            >
              {cell}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
);

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <Heading2>{block.text}</Heading2> : <Heading3>{block.text}</Heading3>;
    case 'notice':
      return <p className="mp-strong mp-soon">{block.text}</p>;
    case 'paragraph':
      return <p className={block.strong ? 'mp-strong' : ''}>{block.text}</p>;
    case 'list':
      return (
        <ul className="mp-notes">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Grid table={block} />;
  }
}

/** A letter on the screen, with the same text as on paper. Its title belongs to the page. */
export const PaperView = ({ paper }: { readonly paper: Paper }) => (
  <article className="mp-panel mp-stack mp-paper">
    {paper.blocks.map((block, index) => (
      <Block key={index} block={block} />
    ))}
  </article>
);
