import { idFrom } from '@mijlpaal/engine-core';
import type { CommandRequest, WorkflowRunner } from '@mijlpaal/engine-nest';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { InstitutionCommand, SchemeCommand } from '@mijlpaal/trajectory-contract';
import { institutionWorkflow, schemeWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { illustrativeFigures } from './illustrative-figures';
import { PRACTICE_ACCOUNT_MANAGERS } from './practice-actors';
import type { PracticeInstitution } from './practice-institutions';

const LOADER = { id: 'practice-loader', organisation: 'mijlpaal', role: 'operator' };

/** The real ceilings of 2015. @source R14, R16 art. 2.2 */
const CEILINGS = [
  { component: 'investment', amount: '163500000.00' },
  { component: 'excellence', amount: '24000000.00' },
] as const;
/** The level-2 students of 2015 were counted two years before, on 1 October (interp., regeling 4.2). */
const COUNTED_ON = isoDate('2013-10-01');

/** Each command has an id made from what it is, so that doing it again adds nothing. */
const requestOn =
  (today: IsoDate) =>
  <Command extends { type: string }>(command: Command, ...about: string[]): CommandRequest<Command> => {
    const commandId = idFrom('practice', command.type, ...about);
    return { command, commandId, commandHash: commandId, circumstances: { actor: LOADER, today } };
  };

/**
 * Registers and opens everything practice begins with; what is there already stays as it is.
 * @param unless judges what one command threw; throws it again, or passes over it
 * @throws what `unless` throws, after all of them have ended
 */
export async function open(
  runner: WorkflowRunner,
  institutions: readonly PracticeInstitution[],
  today: IsoDate,
  unless: (error: unknown) => void,
): Promise<void> {
  const request = requestOn(today);
  const ceilings = CEILINGS.map(({ component, amount }) => {
    const data = {
      year: 2015,
      component,
      amount,
      source: 'Regeling kwaliteitsafspraken mbo, artikel 2.2',
      documents: [],
    };
    return runner.run(schemeWorkflow, '2015', request<SchemeCommand>({ type: 'PublishCeiling', data }, component));
  });
  const loads = institutions.map(async ({ brin, name, type, province }, index) => {
    const half = index < institutions.length / 2 ? PRACTICE_ACCOUNT_MANAGERS[0] : PRACTICE_ACCOUNT_MANAGERS[1];
    const commands: InstitutionCommand[] = [
      { type: 'RegisterInstitution', data: { brin, name, type, province } },
      { type: 'AssignAccountManager', data: { brin, accountManager: half, from: today } },
      {
        type: 'DeliverFigures',
        data: {
          brin,
          year: 2015,
          ...illustrativeFigures(brin, type),
          countedOn: COUNTED_ON,
          source: 'Voorbeeldcijfers: met een formule gemaakt, niet echt',
          illustrative: true,
          documents: [],
        },
      },
    ];
    for (const command of commands) await runner.run(institutionWorkflow, brin, request(command, brin)).catch(unless);
    const data = { brin, scheme: '2015', rules: '2015.1', openedOn: today } as const;
    await runner.run(trajectoryWorkflow, brin, request({ type: 'OpenTrajectory', data }, brin)).catch(unless);
  });
  // all of them end before another attempt begins: commands to one institution wait for each other
  const ended = await Promise.allSettled([...ceilings.map((one) => one.catch(unless)), ...loads]);
  for (const load of ended) if (load.status === 'rejected') throw load.reason;
}
