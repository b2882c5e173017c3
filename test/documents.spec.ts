import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOCUMENT_BYTES, examples, type KeptDocument } from '@mijlpaal/trajectory-contract';
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { As } from './client';
import { accountManager, assessor, decisionMaker, itself, type List, places, Practice, type Told } from './practice';

const [OWN, OTHERS] = ['25LH', '00GT'];
const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const institution = itself(OWN);

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.start({ MIJLPAAL_TODAY: '2015-03-05' });
});
afterAll(() => practice?.server.stop());

let made = 0;
/** A PDF that no other case has had. */
const pdf = () => Buffer.from(`%PDF-1.4\n% stuk ${(made += 1)}\n%%EOF\n`);
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const at = (sha256: string, brin = OWN) => `/v1/institutions/${brin}/documents/${sha256}`;
const put = (bytes: Uint8Array, as: As, { brin = OWN, type = PDF, sha256 = shaOf(bytes) } = {}) =>
  practice.client.call<KeptDocument & Told>('PUT', at(sha256, brin), as, bytes, { 'content-type': type });
const open = (sha256: string, as: As, brin = OWN, headers = {}) =>
  practice.client.open('GET', at(sha256, brin), as, undefined, headers);
const statusOf = async (sha256: string, as: As, brin = OWN) => (await open(sha256, as, brin)).status;
const list = async (as: As, brin = OWN) =>
  (await practice.read<List<KeptDocument>>(`/v1/institutions/${brin}/documents?pageSize=1000`, as)).items;
/** Names a document in a fact. */
const name = (bytes: Uint8Array, { brin = OWN, as = itself(brin), called = 'Plan.pdf', mediaType = PDF } = {}) =>
  practice.record(brin, 'delay-notices', as, {
    ...examples['delay-notices'],
    documents: [{ sha256: shaOf(bytes), name: called, size: bytes.length, mediaType }],
  });

describe('the bytes of a document', () => {
  it('are kept once, told so, and given back as they came', async () => {
    const bytes = pdf();
    const [first, again] = [await put(bytes, institution), await put(bytes, institution)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(first.body).toEqual({
      sha256: shaOf(bytes),
      name: null,
      mediaType: PDF,
      size: bytes.length,
      keptAt: expect.stringMatching(/Z$/),
    });
    const answer = await open(shaOf(bytes), institution);
    expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
  });

  it('are guarded: of their own kind, with nothing that runs, kept by the asker alone', async () => {
    const [bytes, text] = [pdf(), Buffer.from('PK\u0003\u0004 no more than that')];
    await put(bytes, institution);
    await put(text, institution, { type: DOCX });
    const headersOf = async (sha256: string) => (await open(sha256, institution)).headers;
    const [shown, saved] = [await headersOf(shaOf(bytes)), await headersOf(shaOf(text))];
    expect(Object.fromEntries(shown)).toMatchObject({
      'content-type': PDF,
      'content-length': String(bytes.length),
      etag: `"${shaOf(bytes)}"`,
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'",
    });
    expect(shown.get('content-disposition')).toMatch(/^inline; /);
    expect(saved.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{64}\.docx"/);
    expect(saved.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/);
  });

  it('are not sent again to who has them, and in part to who asks for a part', async () => {
    const bytes = pdf();
    await put(bytes, institution);
    const ask = async (headers: Record<string, string>) => {
      const answer = await open(shaOf(bytes), institution, OWN, headers);
      return [answer.status, answer.headers.get('content-range'), (await answer.text()).slice(0, 20)];
    };
    const whole = bytes.toString().slice(0, 20);
    const of = (range: string) => `bytes ${range}/${bytes.length}`;
    expect(await ask({ 'if-none-match': `"${shaOf(bytes)}"` })).toEqual([304, null, '']);
    expect(await ask({ range: 'bytes=1-3' })).toEqual([206, of('1-3'), 'PDF']);
    const last = bytes.length - 1;
    expect(await ask({ range: 'bytes=-5' })).toEqual([206, of(`${last - 4}-${last}`), '%EOF\n']);
    expect(await ask({ range: `bytes=${last}-` })).toEqual([206, of(`${last}-${last}`), '\n']);
    expect(await ask({ range: 'bytes=0-3', 'if-range': '"another"' })).toEqual([200, null, whole]);
    for (const odd of ['bytes=3-1', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-'])
      expect(await ask({ range: odd })).toEqual([200, null, whole]);
    const [status, range] = await ask({ range: `bytes=${bytes.length}-` });
    expect([status, range]).toEqual([416, of('*')]);
  });

  it('have the name of the last fact that names them, made harmless', async () => {
    const bytes = pdf();
    await put(bytes, institution);
    const named = async (called: string) => {
      await name(bytes, { called });
      return (await open(shaOf(bytes), institution)).headers.get('content-disposition');
    };
    expect(await named('../../etc/pass"wd\u202e.html')).toBe(
      `inline; filename="_.._etc_pass_wd.html.pdf"; filename*=UTF-8''_.._etc_pass_wd.html.pdf`,
    );
    expect(await named('Plan één (def).PDF')).toBe(
      `inline; filename="Plan een _def_.PDF"; filename*=UTF-8''Plan%20%C3%A9%C3%A9n%20%28def%29.PDF`,
    );
    expect(await named(' ... ')).toMatch(/^inline; filename="stuk\.pdf"/);
  });
});

describe('who may open a document', () => {
  it('is whoever put it there, until a fact names it: then whoever may read the dossier', async () => {
    const bytes = pdf();
    const sha256 = shaOf(bytes);
    const colleague = { ...institution, actor: 'colleague' };
    await put(bytes, institution);
    const ask = async () => {
      const asking = [institution, colleague, assessor, accountManager, itself(OTHERS)];
      return Promise.all(asking.map((as) => statusOf(sha256, as)));
    };
    expect(await ask()).toEqual([200, 404, 404, 404, 403]);
    const seen = async (as: As) => (await list(as)).find((one) => one.sha256 === sha256)?.name;
    expect([await seen(institution), await seen(assessor)]).toEqual([null, undefined]);
    await name(bytes);
    expect(await ask()).toEqual([200, 200, 200, 200, 403]);
    expect([await seen(institution), await seen(assessor)]).toEqual(['Plan.pdf', 'Plan.pdf']);
  });

  it('is nobody of another institution, also when its own facts name the same fingerprint', async () => {
    const bytes = pdf();
    await put(bytes, institution);
    await name(bytes);
    await name(bytes, { brin: OTHERS });
    expect(await statusOf(shaOf(bytes), itself(OTHERS), OTHERS)).toBe(404);
    expect(await statusOf(shaOf(bytes), itself(OTHERS))).toBe(403);
    expect(await statusOf(shaOf(bytes), assessor, OTHERS)).toBe(404);
    expect((await put(bytes, itself(OTHERS), { brin: OTHERS })).status).toBe(201);
    expect(await statusOf(shaOf(bytes), itself(OTHERS), OTHERS)).toBe(200);
  });

  it('is everybody who reads guidance, when guidance names it', async () => {
    const bytes = pdf();
    const address = `/v1/schemes/2015/documents/${shaOf(bytes)}`;
    const ask = (as: As) => practice.client.open('GET', address, as).then(({ status }) => status);
    const sent = (as: As) => practice.client.call('PUT', address, as, bytes, { 'content-type': PDF });
    expect([(await sent(institution)).status, (await sent(assessor)).status]).toEqual([403, 201]);
    expect([await ask(assessor), await ask(institution)]).toEqual([200, 404]);
    const documents = [{ sha256: shaOf(bytes), name: 'Handreiking.pdf', size: bytes.length, mediaType: PDF }];
    const guidance = { ...examples['guidance-documents'], documents };
    await practice.client.must(practice.client.post('/v1/schemes/2015/guidance-documents', assessor, guidance));
    expect([await ask(institution), await ask(itself(OTHERS)), await ask({ role: 'operator' })]).toEqual([
      200, 200, 403,
    ]);
    expect(await statusOf(shaOf(bytes), institution)).toBe(404); // it is no document of a dossier
    const list = await practice.read<List<KeptDocument>>('/v1/schemes/2015/documents', institution);
    expect(list.items.map(({ name: called }) => called)).toEqual(['Handreiking.pdf']);
  });

  it('and who may put one there is whoever records facts about that institution', async () => {
    const tell = async (as: As, brin = OWN) => (await put(pdf(), as, { brin })).status;
    const none = { role: 'networkOffice' };
    expect([await tell(assessor), await tell(decisionMaker), await tell(none)]).toEqual([201, 201, 403]);
    expect([await tell({ role: 'auditor' }), await tell(itself(OTHERS)), await tell(assessor, '99XX')]).toEqual([
      403, 403, 404,
    ]);
  });
});

describe('what is no such document is not kept', () => {
  const tell = async (sent: ReturnType<typeof put>) => {
    const answer = await sent;
    return [answer.status, ...places(answer)];
  };
  it.each<[string, () => ReturnType<typeof put>, readonly unknown[]]>([
    ['bytes with another fingerprint', () => put(pdf(), institution, { sha256: shaOf(pdf()) }), [400, 'body']],
    ['a fingerprint that is none', () => put(pdf(), institution, { sha256: 'ABC' }), [400, 'path sha256']],
    ['a page that is called a PDF', () => put(Buffer.from('<!doctype html><script>'), institution), [415]],
    ['a page', () => put(Buffer.from('<!doctype html>'), institution, { type: 'text/html' }), [415]],
    ['a drawing that could run', () => put(Buffer.from('<svg/>'), institution, { type: 'image/svg+xml' }), [415]],
    ['JSON', () => put(Buffer.from('{}'), institution, { type: 'application/json' }), [415]],
    ['a PDF that is called a Word file', () => put(pdf(), institution, { type: DOCX }), [415]],
    ['nothing', () => put(Buffer.alloc(0), institution), [415]],
    ['fewer bytes than tell what it is', () => put(Buffer.from('%PD'), institution), [415]],
    ['more than is taken', () => put(Buffer.concat([pdf(), Buffer.alloc(DOCUMENT_BYTES)]), institution), [413]],
  ])('%s', async (_, send, expected) => {
    const before = await list(institution);
    expect(await tell(send())).toEqual(expected);
    expect(await list(institution)).toEqual(before);
  });

  it('more than is taken, when it is not said before how much comes', async () => {
    const sha256 = shaOf(pdf());
    const piece = Buffer.alloc(1_048_576, '%PDF-');
    const body = new ReadableStream({
      start: () => undefined,
      pull(controller) {
        this.sent = (this.sent ?? 0) + 1;
        if (this.sent > 27) controller.close();
        else controller.enqueue(piece);
      },
    } as UnderlyingDefaultSource<Uint8Array> & { sent?: number });
    const authorization = `Bearer ${await practice.client.token(institution)}`;
    const answer = await fetch(new URL(at(sha256), practice.server.url), {
      method: 'PUT',
      headers: { authorization, 'content-type': PDF },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  it('but the largest that is taken is', async () => {
    const bytes = Buffer.alloc(DOCUMENT_BYTES, 'x');
    pdf().copy(bytes);
    expect((await put(bytes, institution)).status).toBe(201);
    const answer = await open(shaOf(bytes), institution);
    expect(shaOf(Buffer.from(await answer.arrayBuffer()))).toBe(shaOf(bytes));
  });
});

describe('the desk', () => {
  it('has what was acknowledged after a kill and without the views: documents and drafts', async () => {
    const bytes = pdf();
    const draft = '/v1/drafts/plan-submissions.25LH';
    await practice.client.must(practice.client.call('PUT', draft, institution, { values: { what: 'begonnen' } }));
    await name(bytes);
    expect((await put(bytes, institution)).status).toBe(201);
    await practice.server.kill();
    for (const end of ['', '-wal', '-shm']) await rm(join(practice.server.data, `views.db${end}`), { force: true });
    await practice.server.start();
    expect(await (await open(shaOf(bytes), assessor)).text()).toBe(bytes.toString());
    expect(await practice.read(draft, institution)).toMatchObject({ draft: { values: { what: 'begonnen' } } });
  });
});
