import { expect, it } from '@jest/globals';
import { ProblemError } from '@mijlpaal/shared-http';
import { Readable } from 'node:stream';
import { sentBytes } from './document-bytes';

const reading = (body: Readable) => Array.fromAsync(sentBytes(body, 'application/pdf'));
const failing = (error: Error) =>
  Readable.from(
    (async function* () {
      yield Buffer.from('%PDF-1.4 a');
      throw error;
    })(),
  );

it('a sender who is gone halfway is no fault of the server; what else goes wrong is', async () => {
  const gone = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  await expect(reading(failing(gone))).rejects.toThrow(ProblemError);
  await expect(reading(failing(new Error('broken')))).rejects.toThrow('broken');
});

it('is read to its end, in the pieces in which it came', async () => {
  const pieces = ['%P', 'DF-1', '.4 a whole document'].map((text) => Buffer.from(text));
  expect(Buffer.concat(await reading(Readable.from(pieces))).toString()).toBe('%PDF-1.4 a whole document');
  await expect(reading(Readable.from(['%P', 'NG this is none'].map((text) => Buffer.from(text))))).rejects.toThrow(
    ProblemError,
  );
});
