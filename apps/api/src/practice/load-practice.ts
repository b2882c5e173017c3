import { BrokenHistory, idFrom, OutcomeUnknown, StoreUnavailable } from '@mijlpaal/engine-core';
import type { CommandRequest, WorkflowRunner } from '@mijlpaal/engine-nest';
import { type IsoDate, isoDate } from '@mijlpaal/shared-time';
import type { InstitutionCommand, SchemeCommand } from '@mijlpaal/trajectory-contract';
import { institutionWorkflow, schemeWorkflow, trajectoryWorkflow } from '@mijlpaal/trajectory-domain';
import { illustrativeFigures } from './illustrative-figures';
import { PRACTICE_ACCOUNT_MANAGERS } from './personas';
import type { PracticeInstitution } from './practice-institutions';

const LOADER = { id: 'practice-loader', organisation: 'mijlpaal', role: 'operator' };

/** The real ceilings of 2015. @source R14, R16 art. 2.2 */
const CEILINGS = [
  { component: 'investment', amount: '163500000.00' },
  { component: 'excellence', amount: '24000000.00' },
] as const;
/** The level-2 students of 2015 were counted two years before, on 1 October (interp., regeling 4.2). */
const COUNTED_ON = isoDate('2013-10-01');

/**
 * Registers and opens everything practice begins with; while the store does not answer, again and again.
 * @param warn told of a history that cannot be read: what it holds stays as it is
 * @param pause before another attempt, from 1
 */
export async function loadPractice(
  runner: WorkflowRunner,
  institutions: readonly PracticeInstitution[],
  today: IsoDate,
  warn: (message: string) => void,
  pause: (attempt: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await load(runner, institutions, today, warn);
    } catch (error) {
      if (!(error instanceof StoreUnavailable || error instanceof OutcomeUnknown)) throw error;
      await pause(attempt);
    }
  }
}

/** Each command has an id made from what it is, so that doing it again adds nothing. */
async function load(
  runner: WorkflowRunner,
  institutions: readonly PracticeInstitution[],
  today: IsoDate,
  warn: (message: string) => void,
): Promise<void> {
  const unlessBroken = (error: unknown) => {
    if (!(error instanceof BrokenHistory)) throw error;
    warn(error.message);
  };
  const request = <Command extends { type: string }>(command: Command, ...about: string[]): CommandRequest<Command> => {
    const commandId = idFrom('practice', command.type, ...about);
    return { command, commandId, commandHash: commandId, circumstances: { actor: LOADER, today } };
  };
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
    for (const command of commands)
      await runner.run(institutionWorkflow, brin, request(command, brin)).catch(unlessBroken);
    const data = { brin, scheme: '2015', rules: '2015.1', openedOn: today } as const;
    await runner.run(trajectoryWorkflow, brin, request({ type: 'OpenTrajectory', data }, brin)).catch(unlessBroken);
  });
  // all of them end before another attempt begins: commands to one institution wait for each other
  const ended = await Promise.allSettled([...ceilings.map((one) => one.catch(unlessBroken)), ...loads]);
  for (const load of ended) if (load.status === 'rejected') throw load.reason;
}
