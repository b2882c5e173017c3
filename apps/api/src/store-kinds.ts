import type { Settings } from '@mijlpaal/hosting-runtime';
import type { SystemStatus } from '@mijlpaal/trajectory-contract';

/** Which products keep the facts, the views and the desk; no address, for that may hold a password. */
export class StoreKinds {
  readonly events: SystemStatus['stores']['events'];
  readonly views: SystemStatus['stores']['views'];
  readonly desk: SystemStatus['stores']['desk'];

  constructor({ events, views, desk }: Pick<Settings, 'events' | 'views' | 'desk'>) {
    this.events = events.url.startsWith('sqlite:') ? 'SQLite' : 'EventStoreDB';
    this.views = views.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL';
    this.desk = desk?.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL';
  }
}
