import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, examples, type Person as Known } from '@mijlpaal/trajectory-contract';
import { Person } from './person';
import type { As } from './client';
import { assessor, itself, type List, operator, places, Practice, type Told } from './practice';

const OWN = '25LH';
let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-04-28' });
}, 60_000);
afterAll(() => practice?.server.stop());

const people = async () => (await practice.read<List<Known>>('/v1/people?pageSize=1000', operator)).items;
const known = async (id: string) => (await people()).find((one) => one.id === id);
const call = <Body = Told>(method: string, id: string, as: As, body?: unknown) =>
  practice.client.call<Body>(method, `/v1/people/${id}`, as, body);
const names = async (as: As) =>
  (await practice.read<List<Colleague>>('/v1/colleagues', as)).items.map(({ id, name }) => [id, name]);
const noor = {
  name: 'Noor Visser',
  email: 'noor.visser@ocw.voorbeeld.invalid',
  organisation: 'ocw',
  role: 'accountManager',
  institutions: [],
};

describe('the register of people', () => {
  it('is filled when somebody signs in, and corrected at the next sign-in', async () => {
    const id = `practice-institution-${OWN}`;
    expect(await known(id)).toBeUndefined();
    const signIn = () => new Person(practice.server).signIn('practice-institution', { institutions: [OWN] });
    await signIn();
    const first = await known(id);
    expect(first).toMatchObject({ name: 'ROC Midden Nederland', role: 'institution', institutions: [OWN] });
    expect(first?.email).toContain('@');
    await call('PUT', id, operator, { ...noor, role: 'institution', institutions: ['00GT'] });
    expect(await known(id)).toMatchObject({ name: 'Noor Visser', institutions: ['00GT'] });
    await signIn();
    expect(await known(id)).toMatchObject({ name: 'ROC Midden Nederland', institutions: [OWN] });
    expect(practice.server.said).toContain(`Other rights than before: ${id}`);
  });

  it('holds who is added by hand too, until they are removed', async () => {
    expect((await call('PUT', 'a-1', operator, noor)).body).toEqual({ id: 'a-1', ...noor, lastSeenAt: null });
    expect(await known('a-1')).toEqual({ id: 'a-1', ...noor, lastSeenAt: null });
    expect((await call('DELETE', 'a-1', operator)).body).toEqual({ removed: 'a-1' });
    expect([(await call('DELETE', 'a-1', operator)).status, await known('a-1')]).toEqual([200, undefined]);
    expect(practice.server.said).toContain('Details of a-1 removed by practice-operator');
    expect(practice.server.said).not.toContain('Noor');
  });

  it('says all that is wrong with what is put in it', async () => {
    const wrong = await call('PUT', 'a-1', operator, { name: '', email: 'noor', role: 'duo', institutions: ['25lh'] });
    expect([wrong.status, places(wrong)]).toEqual([
      400,
      ['body email', 'body institutions[0]', 'body name', 'body organisation'],
    ]);
    const stray = await call('PUT', 'a-1', operator, { ...noor, institutions: [OWN] });
    expect([stray.status, places(stray)]).toEqual([400, ['body institutions']]);
  });

  it('is for the operator alone', async () => {
    for (const role of ['auditor', 'accountManager', 'networkOffice'])
      expect([
        (await practice.client.get('/v1/people', { role })).status,
        (await call('PUT', 'a-1', { role }, noor)).status,
        (await call('DELETE', 'a-1', { role })).status,
      ]).toEqual([403, 403, 403]);
  });
});

describe('names of people in dossiers', () => {
  const [ONE, TWO] = ['practice-assessor', 'practice-assessor-2'];
  it('are told to who sees all dossiers', async () => {
    const told = await names({ role: 'auditor' });
    expect(told).toEqual(
      expect.arrayContaining([
        [ONE, 'Oefenbeoordelaar 1'],
        [TWO, 'Oefenbeoordelaar 2'],
      ]),
    );
    expect(told.filter(([id]) => /institution|operator|duo/.test(id ?? ''))).toEqual([]);
    expect((await practice.client.get('/v1/colleagues', { role: 'networkOffice' })).status).toBe(403);
  });

  it('are told to an institution of those who work on its own dossier, from when they do', async () => {
    const assessors = async () => (await names(itself(OWN))).map(([id]) => id).filter((id) => id?.includes('assessor'));
    expect(await assessors()).toEqual([]);
    expect((await names(itself(OWN))).map(([id]) => id)).toEqual([expect.stringMatching(/^practice-accountManager/)]);
    await practice.record(OWN, 'agreement-signatures', itself(OWN));
    await practice.record(OWN, 'plan-submissions', itself(OWN), examples['plan-submissions']);
    await practice.record(OWN, 'work-claims', assessor);
    expect(await assessors()).toEqual([ONE]);
    await practice.record(OWN, 'work-handovers', assessor, { to: TWO });
    expect(await assessors()).toEqual([ONE, TWO]);
    expect((await names(itself('00GT'))).map(([id]) => id)).not.toContain(ONE);
  });

  it('are gone with the details, and dossiers read on', async () => {
    await call('DELETE', ONE, operator);
    expect((await names({ role: 'auditor' })).map(([id]) => id)).not.toContain(ONE);
    const facts = (await practice.read<List<{ actor: { id: string } }>>(`/v1/trajectories/2015/${OWN}/events`)).items;
    expect(facts.map(({ actor }) => actor.id)).toContain(ONE);
  });
});
