/** So many bytes lie in one row: as many as one upload or one reader has in memory. */
export const PART_BYTES = 262_144;

/** The same bytes in parts of `PART_BYTES`, the last one shorter; none when there are none. */
export async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(PART_BYTES);
  let filled = 0;
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length;) {
      const taken = chunk.subarray(from, from + PART_BYTES - filled);
      part.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < PART_BYTES) continue;
      yield part;
      part = new Uint8Array(PART_BYTES);
      filled = 0;
    }
  if (filled > 0) yield part.subarray(0, filled);
}
