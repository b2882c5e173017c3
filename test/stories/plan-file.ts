import { createHash } from 'node:crypto';
import PdfDocument from 'pdfkit';

/** A scan in black, in the way of a fax machine: of each row that it is as the one above, as wide as the paper. @source ITU-T T.6 */
function addScan(document: PDFKit.PDFDocument): void {
  const [width, height] = [64, 64];
  const scan = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: width, Rows: height, BlackIs1: true },
  });
  scan.end(Buffer.from([...new Uint8Array(height / 8).fill(0xff), 0x00, 0x10, 0x01])); // a 1 for each row, and the end
  const { xobjects } = document.page as unknown as { xobjects: Record<string, unknown> }; // not in its types
  xobjects['Scan'] = scan;
  document.addContent('q 300 0 0 300 72 400 cm /Scan Do Q');
}

/** A plan as an institution files it, with `pages` pages of text; the last one is a scan. @param password without which nobody opens it */
export async function planFile(name: string, pages: number, password?: string) {
  const document = new PdfDocument({
    size: 'A4',
    info: { Title: name, CreationDate: new Date(0) },
    ...(password !== undefined && { userPassword: password }),
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) document.addPage();
    if (page === pages) addScan(document);
    else
      document
        .fontSize(20)
        .text(`${page}. Waar staan wij nu?`)
        .moveDown()
        .fontSize(12)
        .text(`Dit is bladzijde ${page} van ${name}. Wij leiden vakmensen op voor de regio, breder en dieper.`);
  }
  document.end();
  await ended;
  const bytes = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, paper: { sha256, name, size: bytes.length, mediaType: 'application/pdf' } };
}
