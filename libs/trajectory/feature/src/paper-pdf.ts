import type { Paper, PaperBlock, PaperTable } from '@mijlpaal/trajectory-contract';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const font = (weight: number): string =>
  require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);

/** Points. */
const MARGIN = 56;
const FOOT = 36;
const SIZE = { title: 20, 2: 14, 3: 11.5, text: 10.5, table: 9.5, wide: 8, foot: 8.5 } as const;
const INK = '#1b1b1f';
const HEAD = '#dfe3ea';
/** Behind every other row. */
const STRIPE = '#f3f4f7';

type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

/** A line or a paragraph, with its tag. */
function tagged(doc: Doc, parent: Structure, tag: string, draw: () => void): void {
  parent.add(doc.struct(tag, {}, draw));
}

/** Space for a heading and something below it, or a new sheet. */
function roomFor(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}

function heading(doc: Doc, parent: Structure, tag: 'H1' | 'H2' | 'H3', text: string, size: number): void {
  roomFor(doc, size * 5);
  if (tag !== 'H1') doc.moveDown(tag === 'H2' ? 0.9 : 0.6);
  tagged(doc, parent, tag, () => doc.font('strong').fontSize(size).fillColor(INK).text(text));
  doc.moveDown(0.3);
}

function paragraph(doc: Doc, parent: Structure, text: string, strong = false): void {
  tagged(doc, parent, 'P', () =>
    doc
      .font(strong ? 'strong' : 'text')
      .fontSize(strong ? 12 : SIZE.text)
      .fillColor(INK)
      .text(text, { lineGap: 2 }),
  );
  doc.moveDown(0.5);
}

function list(doc: Doc, parent: Structure, items: readonly string[]): void {
  const whole = doc.struct('L');
  parent.add(whole);
  for (const item of items) {
    const line = doc.struct('LI');
    whole.add(line);
    const left = doc.page.margins.left;
    tagged(doc, line, 'Lbl', () => doc.font('text').fontSize(SIZE.text).text('•', left, doc.y, { continued: false }));
    doc.moveUp();
    tagged(doc, line, 'LBody', () => doc.text(item, left + 12, doc.y, { lineGap: 2 }));
    line.end();
    doc.x = left;
  }
  whole.end();
  doc.moveDown(0.5);
}

/** Widths of columns: where there is a sum in words it gets the room. */
const widths = (columns: PaperTable['columns']): (string | number)[] =>
  columns.length === 3
    ? ['37%', '*', '22%']
    : columns.length === 2
      ? ['38%', '*']
      : ['19%', ...columns.slice(1).map(() => '*')];

function table(doc: Doc, parent: Structure, { caption, columns, rows, sums }: PaperTable): void {
  roomFor(doc, 60);
  const isWide = columns.length > 3;
  const cell = (text: string, column: number, strong: boolean) => ({
    text,
    font: { src: strong ? 'strong' : 'text', size: isWide ? SIZE.wide : SIZE.table },
    align: { x: columns[column]?.numeric ? ('right' as const) : ('left' as const), y: 'top' as const },
  });
  const head = columns.map(({ label }, index) => ({
    ...cell(label, index, true),
    type: 'TH' as const,
    scope: 'Column' as const,
    backgroundColor: HEAD,
  }));
  const body = rows.map((row, at) =>
    row.map((text, index) => ({
      ...cell(text, index, sums && at === rows.length - 1),
      ...(index === 0 && { type: 'TH' as const, scope: 'Row' as const }),
      ...(at % 2 === 1 && { backgroundColor: STRIPE }),
    })),
  );
  const whole = doc.struct('Sect', { title: caption });
  parent.add(whole);
  doc.x = doc.page.margins.left;
  doc.table({
    structParent: whole,
    columnStyles: widths(columns).map((width) => ({ width })),
    defaultStyle: {
      border: 0,
      padding: { top: 3, bottom: 3, left: isWide ? 2 : 4, right: isWide ? 2 : 4 },
      textColor: INK,
    },
    data: [head, ...body],
  } as unknown as Parameters<Doc['table']>[0]); // the types know neither tags nor all that may be said of a cell
  whole.end();
  doc.x = doc.page.margins.left;
  doc.moveDown(0.8);
}

function block(doc: Doc, parent: Structure, one: PaperBlock): void {
  switch (one.kind) {
    case 'heading':
      if (one.onNewSheet) doc.addPage();
      return heading(doc, parent, one.level === 2 ? 'H2' : 'H3', one.text, SIZE[one.level]);
    case 'notice':
      return paragraph(doc, parent, one.text, true);
    case 'paragraph':
      return paragraph(doc, parent, one.text, one.strong ?? false);
    case 'list':
      return list(doc, parent, one.items);
    case 'table':
      return table(doc, parent, one);
  }
}

/** What stands on every sheet is no part of the text. */
function foots(doc: Doc, reference: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let sheet = start; sheet < start + count; sheet += 1) {
    doc.switchToPage(sheet);
    doc.page.margins.bottom = 0; // else this would begin a new sheet
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .font('text')
      .fontSize(SIZE.foot)
      .fillColor(INK)
      .text(`${reference}. Bladzijde ${sheet + 1} van ${count}`, MARGIN, doc.page.height - FOOT, { lineBreak: false });
    doc.endMarkedContent();
  }
}

/**
 * A paper as tagged PDF (PDF/UA-1) in Dutch. The same paper gives the same bytes: nothing of the moment is in it.
 * @param on day that the file says it was made, `YYYY-MM-DD`
 */
export async function pdfOf({ title, reference, blocks }: Paper, on: string): Promise<Buffer> {
  // eslint-disable-next-line no-restricted-globals -- pdfkit takes nothing else; the day is data, no clock is read
  const made = new Date(`${on}T12:00:00Z`);
  const { default: Writer } = await import('pdfkit'); // for its size, only where a letter is asked for
  const doc = new Writer({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    font: font(400),
    info: { Title: title, Subject: reference, Author: 'Mijlpaal', CreationDate: made, ModDate: made },
  } as unknown as PDFKit.PDFDocumentOptions); // the types do not know this subset
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('text', font(400)).registerFont('strong', font(600));
  const root = doc.struct('Document');
  doc.addStructure(root);
  heading(doc, root, 'H1', title, SIZE.title);
  for (const one of blocks) {
    block(doc, root, one);
    await setImmediate(); // a long one takes a second: others are answered meanwhile
  }
  root.end();
  foots(doc, reference);
  doc.end();
  return whole;
}
