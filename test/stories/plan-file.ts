import { createHash } from 'node:crypto';
import PdfDocument from 'pdfkit';

/** A plan as an institution files it, with `pages` pages of text; the last one is a picture of a page. */
export async function planFile(name: string, pages: number) {
  const document = new PdfDocument({ size: 'A4', info: { Title: name, CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) document.addPage();
    if (page === pages) document.rect(72, 72, 300, 200).stroke();
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
