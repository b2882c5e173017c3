import type { Parts } from './compose';

/** Views that stay behind for longer than this make the server not ready, in ms. */
const VIEWS_MAY_LAG = 30_000;

/** Whether this process can serve: started, its store answers, its views are not too old. */
export class Health {
  private started = false;
  private behindSince: number | null = null;

  constructor(private readonly parts: Pick<Parts, 'store' | 'projections'>) {}

  markStarted(): void {
    this.started = true;
  }

  /** null: ready; else why not, in a sentence. */
  async notReadyBecause(): Promise<string | null> {
    if (!this.started) return 'Mijlpaal start nog op.';
    try {
      await this.parts.store.head();
    } catch (error) {
      return `De opslag van feiten antwoordt niet: ${error instanceof Error ? error.message : String(error)}`;
    }
    const behind = (await this.parts.projections.status()).filter(({ atHead }) => !atHead);
    if (behind.length === 0) {
      this.behindSince = null;
      return null;
    }
    this.behindSince ??= performance.now();
    return performance.now() - this.behindSince > VIEWS_MAY_LAG
      ? `Deze overzichten lopen achter: ${behind.map(({ view }) => view).join(', ')}.`
      : null;
  }
}
