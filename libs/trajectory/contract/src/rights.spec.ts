import { describe, expect, it } from '@jest/globals';
import { commandRights, seesDossier, viewRights } from './rights';
import { Role } from './roles';

describe('who may look (inzage)', () => {
  it.each([
    ['accountManager', true],
    ['assessor', true],
    ['decisionMaker', true],
    ['duo', true],
    ['auditor', true],
    ['networkOffice', false],
    ['operator', false],
  ] as const)('%s sees every dossier: %s', (role, sees) => {
    expect(seesDossier(role, [], '25LH')).toBe(sees);
    for (const view of ['trajectories', 'deadlines', 'funding'] as const)
      expect((viewRights[view] as readonly Role[]).includes(role)).toBe(sees);
  });
  it('an institution sees its own dossier, and no other', () => {
    expect(seesDossier('institution', ['25LH', '01AA'], '25LH')).toBe(true);
    expect(seesDossier('institution', ['01AA'], '25LH')).toBe(false);
    expect(seesDossier('institution', [], '25LH')).toBe(false);
  });
});

it.each(['auditor', 'networkOffice'] as const)('%s changes nothing', (role) =>
  expect(Object.values(commandRights).filter((roles: readonly Role[]) => roles.includes(role))).toEqual([]),
);
