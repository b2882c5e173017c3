/** What the server tells: which lists and dossiers look different now, or that it cannot say; and whether it can be heard. */
export type Told =
  | { readonly kind: 'changed'; readonly views: readonly string[]; readonly brins: readonly string[] }
  | { readonly kind: 'missed' }
  | { readonly kind: 'heard'; readonly heard: boolean };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A connection that lived this long and ended was let go, not refused. */
const LIVED_MS = 2_000;

/**
 * Follows `GET /v1/changes` with one connection for all tabs of this browser: a browser opens few to one host, and each tab
 * would take one for good.
 * @param onTrouble called each time that the connection could not be made: the session may have ended
 * @returns stops it
 */
export function followChanges(who: string, listener: (told: Told) => void, onTrouble: () => void): () => void {
  const name = `mijlpaal changes ${who}`;
  const ending = new AbortController();
  const { signal } = ending;
  const tabs = new BroadcastChannel(name);
  tabs.onmessage = ({ data }: MessageEvent<Told>) => listener(data);
  const tell = (told: Told) => {
    tabs.postMessage(told); // to the other tabs alone
    listener(told);
  };
  const lead = () => keepConnected(signal, tell, onTrouble);
  navigator.locks.request(name, { signal }, lead).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => {
    ending.abort();
    tabs.close();
  };
}

async function keepConnected(signal: AbortSignal, tell: (told: Told) => void, onTrouble: () => void): Promise<void> {
  let after: string | null = null;
  for (let failures = 0; !signal.aborted;) {
    const begun = performance.now();
    after = await connection(after, signal, tell);
    if (signal.aborted) return;
    failures = performance.now() - begun > LIVED_MS ? 0 : failures + 1;
    if (failures > 1) {
      tell({ kind: 'heard', heard: false });
      onTrouble();
    }
    const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
    await waited(most * (0.5 + Math.random() / 2), signal);
  }
}

/** One connection, until it ends. @param after the last position that was told of @returns the same afterwards */
function connection(after: string | null, signal: AbortSignal, tell: (told: Told) => void): Promise<string | null> {
  const source = new EventSource(after === null ? '/v1/changes' : `/v1/changes?after=${encodeURIComponent(after)}`);
  let last = after;
  const hear = (name: string, told: (data: string) => Told) =>
    source.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId;
      tell(told(data));
    });
  hear('connected', () => ({ kind: 'heard', heard: true }));
  hear('changed', (data) => ({ kind: 'changed', ...(JSON.parse(data) as { views: string[]; brins: string[] }) })); // our own door
  hear('missed', () => ({ kind: 'missed' }));
  return new Promise((resolve) => {
    const end = () => {
      source.close();
      signal.removeEventListener('abort', end);
      resolve(last);
    };
    source.addEventListener('error', end); // it would come back by itself, always as fast, and never when it was refused
    signal.addEventListener('abort', end);
  });
}

const waited = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
