import type { Settings } from '@mijlpaal/hosting-runtime';
import type { SystemStatus } from '@mijlpaal/trajectory-contract';

/** Which products keep the facts and the views; no address, for that may hold a password. */
export class StoreKinds {
  readonly events: SystemStatus['stores']['events'];
  readonly views: SystemStatus['stores']['views'];

  constructor({ events, views }: Pick<Settings, 'events' | 'views'>) {
    this.events = events.url.startsWith('sqlite:') ? 'SQLite' : 'EventStoreDB';
    this.views = views.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL';
  }
}
