import { readFileSync } from 'node:fs';

/** An address with the password that stands in a file; as it is without one. null when the file cannot be read. */
export function withPassword<Address extends string | undefined>(
  address: Address,
  file: string | undefined,
): Address | string | null {
  if (address === undefined || file === undefined) return address;
  try {
    const url = new URL(address);
    url.password = encodeURIComponent(readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
    return url.href;
  } catch {
    return null;
  }
}
