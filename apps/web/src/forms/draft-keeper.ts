import type { KeptDraft } from '@mijlpaal/trajectory-contract';
import type { Kept } from '@mijlpaal/trajectory-ui';
import { hasStatus } from '../api/problem';
import { formatTime } from '../format-instant';
import { type DeviceDraft, type Draft, draftOf, type OtherDraft, type Start, writeDevice } from './draft';

/** So long after a change the server is told, with all that was typed in between, in ms. */
const PAUSE_MS = 1_000;
/** So long it waits with trying again. */
const AGAIN_MS = 10_000;
const TRIES = 3;

export interface DraftPlaces {
  readonly deviceKey: string;
  /** @param seen when the server kept the one that it comes from; null: there was none @returns when the server kept it */
  readonly put: (draft: Draft, seen: string | null) => Promise<string>;
  readonly get: () => Promise<KeptDraft>;
  readonly remove: () => Promise<unknown>;
}

/**
 * Keeps a draft: on this device at each change, on the server soon after. One change at a time is on its way. When another
 * device went further meanwhile, the server keeps what it has until a person chose.
 */
export class DraftKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pushing: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private kept: Kept;
  private draft: DeviceDraft | null;
  private otherDraft: OtherDraft | null;
  /** What the server was told last, perhaps without an answer. */
  private told = '';

  constructor(
    private readonly places: DraftPlaces,
    { draft, other }: Start,
  ) {
    this.draft = draft;
    this.otherDraft = other;
    this.kept = draft === null ? { where: 'untouched' } : standing(draft);
    if (draft?.ahead) this.pushIn(PAUSE_MS);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly state = (): Kept => this.kept;
  /** From another device; null: there is no choice to be made. */
  readonly other = (): OtherDraft | null => this.otherDraft;

  keep(draft: Draft): void {
    this.draft = { ...draft, base: this.draft?.base ?? null, ahead: true };
    const isRoom = writeDevice(this.places.deviceKey, this.draft);
    const here = this.kept.where === 'onlyHere' ? 'onlyHere' : 'here'; // until the server takes one
    this.tell({ where: isRoom ? here : 'nowhere' });
    this.pushIn(PAUSE_MS);
  }

  /** Goes on with one of the two; the other one goes. */
  choose(which: 'mine' | Draft): void {
    const draft = which === 'mine' ? this.draft : which;
    if (draft === null) return;
    const base = this.otherDraft?.keptAt ?? null;
    this.otherDraft = null;
    this.draft = { values: draft.values, sent: draft.sent, base, ahead: true };
    this.keep(this.draft);
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
    this.otherDraft = null;
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
    if (!draft?.ahead || this.otherDraft !== null) return;
    const { values, sent } = draft;
    this.told = JSON.stringify({ values, sent });
    try {
      const base = await this.places.put({ values, sent }, draft.base);
      if (this.draft === null) return;
      this.draft = { ...this.draft, base, ahead: this.draft !== draft };
      writeDevice(this.places.deviceKey, this.draft);
      if (this.draft.ahead) this.pushIn(PAUSE_MS);
      else this.tell(standing(this.draft));
    } catch (error) {
      if (hasStatus(error, 412)) await this.lookAtOther();
      else {
        if (this.kept.where === 'here') this.tell({ where: 'onlyHere' });
        if (!hasStatus(error, 413)) this.pushIn(AGAIN_MS); // what is too large stays so until it is changed
      }
    }
  }

  private async lookAtOther(): Promise<void> {
    const server = await this.places.get().catch(() => null);
    if (this.draft === null) return;
    const theirs = server && draftOf(server);
    const isOurs = theirs === null || JSON.stringify(theirs.draft) === this.told; // or it is gone
    if (server !== null && isOurs) this.draft = { ...this.draft, base: server.keptAt };
    this.otherDraft = isOurs ? null : theirs;
    if (isOurs) this.pushIn(AGAIN_MS);
    this.tell(this.kept);
  }

  private tell(kept: Kept): void {
    this.kept = kept;
    this.listeners.forEach((listener) => listener());
  }
}

const standing = ({ ahead, base }: DeviceDraft): Kept =>
  ahead || base === null ? { where: 'here' } : { where: 'everywhere', time: formatTime(base) };
