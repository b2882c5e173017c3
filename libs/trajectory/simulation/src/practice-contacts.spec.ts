import { expect, it } from '@jest/globals';
import { PracticeContacts } from './practice-contacts';

it.each([
  ['institution', 'am-1', 'contact@25lh.voorbeeld.invalid'],
  ['assessor', 'am-1', 'mbo-in-bedrijf@voorbeeld.invalid'],
  ['decisionMaker', 'am-1', 'besluiten@ocw.voorbeeld.invalid'],
  ['accountManager', 'am-1', 'am-1@ocw.voorbeeld.invalid'],
  ['accountManager', 'urn:am..1', 'urn-am-1@ocw.voorbeeld.invalid'],
  ['accountManager', null, 'accountmanagement@ocw.voorbeeld.invalid'],
  ['auditor', null, null],
])('the practice contact of %s (account manager %s) is %s', (recipient, accountManager, address) =>
  expect(new PracticeContacts().addressFor({ recipient, brin: '25LH', accountManager })).toBe(address),
);
