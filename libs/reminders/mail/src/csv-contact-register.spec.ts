import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BadContacts, CsvContactRegister } from './csv-contact-register';

const roles = ['institution', 'assessor', 'decisionMaker', 'accountManager'];
const parse = (...lines: readonly string[]): CsvContactRegister =>
  CsvContactRegister.parse(['recipient,key,address', ...lines].join('\n'), roles, 'contacts.csv');
const mistakes = (text: string): readonly string[] => {
  try {
    CsvContactRegister.parse(text, roles, 'contacts.csv');
  } catch (error) {
    if (error instanceof BadContacts) return error.mistakes;
    throw error;
  }
  return [];
};

describe('the register of contacts in a file', () => {
  const register = parse(
    'institution,25LH,"plan@roc.voorbeeld.invalid"',
    'assessor,,mbo@voorbeeld.invalid',
    '',
    'accountManager,am-1,een@voorbeeld.invalid',
    'accountManager,,allen@voorbeeld.invalid',
  );
  it.each([
    ['an institution by its BRIN', 'institution', '25LH', null, 'plan@roc.voorbeeld.invalid'],
    ['no other institution', 'institution', '01AA', null, null],
    ['a role', 'assessor', '25LH', 'am-1', 'mbo@voorbeeld.invalid'],
    ['no role that is not in it', 'decisionMaker', '25LH', null, null],
    ['an account manager by id', 'accountManager', '25LH', 'am-1', 'een@voorbeeld.invalid'],
    ['account managers it does not name', 'accountManager', '25LH', 'am-2', 'allen@voorbeeld.invalid'],
    ['an institution without account manager', 'accountManager', '25LH', null, 'allen@voorbeeld.invalid'],
  ])('knows %s', (_, recipient, brin, accountManager, address) =>
    expect(register.addressFor({ recipient, brin, accountManager })).toBe(address),
  );

  it('is read from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contacts-'));
    const path = join(folder, 'contacts.csv');
    writeFileSync(path, '\uFEFFrecipient,key,address\r\nassessor,,mbo@voorbeeld.invalid\r\n');
    const address = CsvContactRegister.read(path, roles).addressFor({
      recipient: 'assessor',
      brin: '25LH',
      accountManager: null,
    });
    rmSync(folder, { recursive: true });
    expect(address).toBe('mbo@voorbeeld.invalid');
  });

  it('names every mistake at once, with its line', () =>
    expect(
      mistakes(
        [
          'recipient,key,address',
          'institution,25lh,plan@roc.voorbeeld.invalid',
          'assessor,x,nobody',
          'assessor,,mbo@voorbeeld.invalid',
          'minister,,m@voorbeeld.invalid',
          'assessor,,again@voorbeeld.invalid',
          'decisionMaker,',
          'ass"essor,,quote@voorbeeld.invalid',
          'institution,25LH,fine@voorbeeld.invalid',
        ].join('\n'),
      ),
    ).toEqual([
      'line 2: key "25lh" must be a BRIN, such as 25LH',
      'line 3: key "x" must be empty',
      'line 3: "nobody" is not a mail address',
      'line 5: recipient "minister" is not one of institution, assessor, decisionMaker, accountManager',
      'line 6: this recipient and key stand above too',
      'line 7: has 2 columns, expected 3',
      'line 7: "" is not a mail address',
      expect.stringMatching(/^line 8: /),
    ]));

  it('wants its columns, also in an empty file', () => {
    expect(mistakes('')).toEqual(['line 1: the columns must be recipient,key,address']);
    expect(mistakes('role,key,address\n')).toEqual(['line 1: the columns must be recipient,key,address']);
  });
});
