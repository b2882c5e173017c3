import { ContactRegister } from '@mijlpaal/reminders-mail';
import type { Principal } from '@mijlpaal/shared-http';
import { Clock } from '@mijlpaal/shared-time';
import { type Contact, contactRights, type Role } from '@mijlpaal/trajectory-contract';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { TrajectoryViews } from './trajectory-views';
import { sees } from './who-sees';

const ROLES = Object.keys(contactRights) as (keyof typeof contactRights)[]; // the table's own keys

/** Mail addresses around a dossier, of those that the register knows and the reader may see; null when there is no such trajectory. */
export class ListContacts extends Query<Contact[] | null> {
  /** @param reader as whom somebody reads */
  constructor(
    readonly brin: string,
    readonly reader: Principal,
  ) {
    super();
  }
}
@QueryHandler(ListContacts)
export class ListContactsHandler implements IQueryHandler<ListContacts> {
  constructor(
    private readonly views: TrajectoryViews,
    private readonly register: ContactRegister,
    private readonly clock: Clock,
  ) {}

  execute = async ({ brin, reader }: ListContacts) => {
    const people = await this.views.peopleOf(brin, this.clock.today());
    if (people === null) return null;
    const { contact, accountManager } = people;
    return ROLES.flatMap((role): Contact[] => {
      const readers: readonly Role[] = contactRights[role];
      // people of an institution that ended do not see those of who goes on for it
      const may = readers.some((each) => each === reader.role) && (role !== 'institution' || sees(reader, contact));
      const address = may ? this.register.addressFor({ recipient: role, brin: contact, accountManager }) : null;
      return address === null ? [] : [{ role, address }];
    });
  };
}
