import type { Circumstances } from '@mijlpaal/engine-core';
import type { CommandRequest } from '@mijlpaal/engine-nest';

/** Mijlpaal itself: what happens because a day has come. */
const ACTOR = { id: 'mijlpaal', organisation: 'mijlpaal', role: 'system' };

/** A command of Mijlpaal itself; its id says what it is, so that the same one again adds nothing. */
export const ownCommand = <Command>(command: Command, commandId: string, today: string): CommandRequest<Command> => {
  const circumstances: Circumstances = { actor: ACTOR, today };
  return { command, commandId, commandHash: commandId, circumstances };
};
