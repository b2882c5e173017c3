import type { Brin } from '@mijlpaal/shared-institution';
import { IsoDate } from '@mijlpaal/shared-time';
import type { Door, Mistake, Role } from '@mijlpaal/trajectory-contract';

type AnyDoor = Pick<Door<{ type: string }>, 'ownDay'>;
type Body = Readonly<Record<string, unknown>>;

const dayIn = (body: Body, field: string): IsoDate | null => IsoDate.safeParse(body[field]).data ?? null;
/** Far past the end of scheme 2015; days beyond the year 9999 are no text of ten characters. */
const LAST_SUPPLEMENT = '2099-12-31';
const mistake = (field: string, message: string): Mistake => ({ path: [field], message });

/**
 * What is wrong with the days of a body, for this sender on this day. A day that is no day is somebody else's mistake to name.
 * @param body as sent, perhaps malformed
 * @source scheme-2015, section 2, own days
 */
export function dayMistakes(door: AnyDoor, body: Body, role: Role, today: IsoDate): readonly Mistake[] {
  const supplementBy = dayIn(body, 'supplementBy');
  return [
    ...(door.ownDay === null ? [] : ownDayMistakes(door.ownDay, body, role, today)),
    ...(supplementBy !== null && supplementBy < today
      ? [mistake('supplementBy', `must be today (${today}) or later`)]
      : []),
    ...(supplementBy !== null && supplementBy > LAST_SUPPLEMENT
      ? [mistake('supplementBy', `must be ${LAST_SUPPLEMENT} or earlier`)]
      : []),
  ];
}

function ownDayMistakes(field: string, body: Body, role: Role, today: IsoDate): readonly Mistake[] {
  const day = dayIn(body, field);
  const grounded = body['ground'] !== undefined;
  if (role === 'institution')
    return [
      ...(day !== null && day !== today
        ? [
            mistake(
              field,
              `must be today (${today}) or left out: what an institution sends counts on the day it is received`,
            ),
          ]
        : []),
      ...(grounded ? [mistake('ground', 'must be left out: an institution gives no earlier day')] : []),
    ];
  if (day === null) return [];
  if (day > today) return [mistake(field, `must not be later than today (${today})`)];
  return day < today && !grounded ? [mistake('ground', `must say why ${field} is earlier than today (${today})`)] : [];
}

/** The data of the command: the body, whose it is, and the own day filled in with today when it was left out. @param brin null for facts of the whole sector */
export const stamped = (door: AnyDoor, body: Body, brin: Brin | null, today: IsoDate): Record<string, unknown> => ({
  ...(brin !== null && { brin }),
  ...body,
  ...(door.ownDay !== null && { [door.ownDay]: body[door.ownDay] ?? today }),
});
