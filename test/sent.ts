import { get } from 'node:http';

interface Sent {
  readonly url: string;
  /** As they came over the wire: `fetch` would unpack them. */
  readonly bytes: number;
  /** How long it may be kept. */
  readonly kept: string | undefined;
}

/** What a server sends for a file to who takes these encodings. */
export const sent = (url: string, encodings: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encodings } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve({ url, bytes, kept: answer.headers['cache-control'] }));
      answer.on('error', reject);
    }).on('error', reject);
  });
