// A screenshot with few colours, for a page that people load: a fifth of the size.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** @param png 8 bits a channel, RGB or RGBA, not interlaced, as Chromium makes it @param colours at most, up to 256 */
export function smallPng(png, colours = 96) {
  const { width, height, pixels } = pixelsOf(png);
  const palette = paletteOf(pixels, colours);
  const nearest = new Map();
  const indexed = Buffer.alloc(height * (width + 1)); // each row begins with its filter: none
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at];
    if (!nearest.has(colour)) nearest.set(colour, nearestOf(palette, colour));
    indexed[at + Math.floor(at / width) + 1] = nearest.get(colour);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, a palette
  const table = Buffer.from(palette.flatMap((colour) => parts(colour)));
  const chunks = [chunk('IHDR', header), chunk('PLTE', table), chunk('IDAT', deflateSync(indexed, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
const distance = (one, other) => {
  const [a, b] = [parts(one), parts(other)];
  return a.reduce((sum, part, at) => sum + (part - b[at]) ** 2, 0);
};

/** The colours that are there most, none of them close to another. */
function paletteOf(pixels, colours) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  for (let apart = 2; ; apart += 2) {
    const chosen = [];
    for (const colour of byCount) {
      if (chosen.every((one) => distance(one, colour) > apart ** 2)) chosen.push(colour);
      if (chosen.length > colours) break;
    }
    if (chosen.length <= colours) return chosen;
  }
}

function nearestOf(palette, colour) {
  let best = 0;
  for (let at = 1; at < palette.length; at += 1)
    if (distance(palette[at], colour) < distance(palette[best], colour)) best = at;
  return best;
}

/** @source PNG (ISO/IEC 15948), section 9: filtering */
function pixelsOf(png) {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const size = kind === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const stride = width * size;
  const bytes = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const here = row * stride + at;
      const left = at < size ? 0 : bytes[here - size];
      const up = row === 0 ? 0 : bytes[here - stride];
      const corner = at < size || row === 0 ? 0 : bytes[here - stride - size];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      bytes[here] = raw[row * (stride + 1) + 1 + at] + guess;
    }
  }
  const pixels = Uint32Array.from(
    { length: width * height },
    (_, at) => (bytes[at * size] << 16) | (bytes[at * size + 1] << 8) | bytes[at * size + 2],
  );
  return { width, height, pixels };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
