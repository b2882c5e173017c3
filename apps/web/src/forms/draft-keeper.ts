import type { Kept } from '@mijlpaal/trajectory-ui';
import { hasStatus } from '../api/problem';
import { formatTime } from '../format-instant';
import { type DeviceDraft, type Draft, writeDevice } from './draft';

/** So long after a change the server is told, with all that was typed in between, in ms. */
const PAUSE_MS = 1_000;
/** So long it waits with trying again. */
const AGAIN_MS = 10_000;
const TRIES = 3;

export interface DraftPlaces {
  readonly deviceKey: string;
  /** @returns when the server kept it */
  readonly put: (draft: Draft) => Promise<string>;
  readonly remove: () => Promise<unknown>;
}

/** Keeps a draft: on this device at each change, on the server soon after. One change at a time is on its way. */
export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pushing: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private kept: Kept;

  constructor(
    private readonly places: DraftPlaces,
    private draft: DeviceDraft | null,
  ) {
    this.kept = draft === null ? { where: 'untouched' } : standing(draft);
    if (draft?.ahead) this.pushIn(PAUSE_MS);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): Kept => this.kept;

  keep(draft: Draft): void {
    this.draft = { ...draft, base: this.draft?.base ?? null, ahead: true };
    const isRoom = writeDevice(this.places.deviceKey, this.draft);
    this.tell({ where: isRoom ? 'here' : 'nowhere' });
    this.pushIn(PAUSE_MS);
  }

  /** Tells the server now what it does not have. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pushing ??= this.push().finally(() => (this.pushing = null));
  };

  /** It was sent, or is not wanted any more. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.draft = null;
    localStorage.removeItem(this.places.deviceKey);
    this.tell({ where: 'untouched' });
    await this.pushing;
    for (let attempt = 1; attempt <= TRIES; attempt += 1)
      try {
        await this.places.remove();
        return;
      } catch {
        // what stays behind says nothing new, and goes by itself one day
      }
  }

  private pushIn(ms: number): void {
    if (this.timer !== undefined && ms !== PAUSE_MS) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, ms);
  }

  private async push(): Promise<void> {
    const draft = this.draft;
    if (!draft?.ahead) return;
    try {
      const base = await this.places.put({ values: draft.values, sent: draft.sent });
      if (this.draft === null) return;
      this.draft = { ...this.draft, base, ahead: this.draft !== draft };
      writeDevice(this.places.deviceKey, this.draft);
      if (this.draft.ahead) this.pushIn(PAUSE_MS);
      else this.tell(standing(this.draft));
    } catch (error) {
      if (!hasStatus(error, 413)) this.pushIn(AGAIN_MS); // what is too large stays so until it is changed
    }
  }

  private tell(kept: Kept): void {
    this.kept = kept;
    this.listeners.forEach((listener) => listener());
  }
}

const standing = ({ ahead, base }: DeviceDraft): Kept =>
  ahead || base === null ? { where: 'here' } : { where: 'everywhere', time: formatTime(base) };
