import type { ContactRegister } from '@mijlpaal/reminders-mail';
import { type PracticeKey, practiceKey } from '@mijlpaal/shared-identity';
import type { IsoDate } from '@mijlpaal/shared-time';
import { PracticeContacts, type PracticeInstitution, practiceInstitutions } from '@mijlpaal/trajectory-simulation';
import { join } from 'node:path';
import { PracticeClock } from './practice-clock';
import { PracticeDb } from './practice-db';
import { PracticeMailServer } from './practice-mail-server';

const DATA = join(import.meta.dirname, '../../infra/data');
const INSTITUTIONS = join(DATA, 'institutions.csv');
/** What simulated facts name. */
export const EXAMPLE_PLAN = join(DATA, 'example-plan.pdf');

/** What exists in practice mode only: its institutions, the clock that a person moves, mail that goes nowhere, and its own key. */
export class PracticeMode {
  readonly contacts: ContactRegister = new PracticeContacts();

  private constructor(
    readonly key: PracticeKey,
    readonly clock: PracticeClock,
    readonly institutions: readonly PracticeInstitution[],
    readonly db: PracticeDb,
    private readonly mailServer: PracticeMailServer,
  ) {}

  /** @param today the first practice day, used only while none is stored */
  static async start(data: string, today: IsoDate, log: { warn(message: string): void }): Promise<PracticeMode> {
    const institutions = practiceInstitutions(INSTITUTIONS);
    const key = await practiceKey(data);
    const db = new PracticeDb(data);
    const mailServer = await PracticeMailServer.start(db, (error) => log.warn(`Practice mail: ${error.message}`));
    return new PracticeMode(key, new PracticeClock(db, today), institutions, db, mailServer);
  }

  /** How practice mail is sent. @param site where the pages are */
  mail(site: string): { smtp: string; from: string; site: string } {
    return { smtp: this.mailServer.url, from: 'mijlpaal@voorbeeld.invalid', site };
  }

  async close(): Promise<void> {
    await this.mailServer.close();
    this.db.close();
  }
}
