import { Desk } from '@mijlpaal/engine-desk';
import { parsed, type Principal, ProblemError, SignedIn } from '@mijlpaal/shared-http';
import { DRAFT_BYTES, DraftKey, type KeptDraft, rights } from '@mijlpaal/trajectory-contract';
import { Body, Controller, Delete, Get, Headers, Param, Put } from '@nestjs/common';
import { z } from 'zod';

const OfKey = z.object({ key: DraftKey });
const Draft = z.record(z.string(), z.unknown());
/** Which one is expected to be there: the one that was kept then, or none (RFC 9110, 13.1). */
const Expected = z.object({
  'if-match': z
    .string()
    .regex(/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"$/, 'must be when the draft was kept that you saw, in quotes')
    .transform((text) => text.slice(1, -1))
    .refine((text) => z.iso.datetime().safeParse(text).success, 'must be an instant')
    .optional(),
  'if-none-match': z.literal('*', 'must be *').optional(),
});

/** What the asker has begun and not sent; nobody else's. */
@Controller('v1/drafts/:key')
export class DraftsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(@Param() path: unknown, @SignedIn() who: Principal): Promise<KeptDraft> {
    const { key } = parsed(OfKey, 'path', path);
    mayKeep(who);
    const kept = await this.desk.drafts.get(who.id, key);
    return kept === null ? { draft: null, keptAt: null } : { draft: Draft.parse(kept.body), keptAt: kept.keptAt };
  }

  @Put()
  async keep(@Param() path: unknown, @Body() body: unknown, @Headers() headers: unknown, @SignedIn() who: Principal) {
    const { key } = parsed(OfKey, 'path', path);
    const expected = parsed(Expected, 'header', headers);
    const draft = parsed(Draft, 'body', body);
    mayKeep(who);
    if (Buffer.byteLength(JSON.stringify(draft)) > DRAFT_BYTES)
      throw new ProblemError(413, `Een concept is hoogstens ${DRAFT_BYTES / 1_024} kB.`);
    const seen = expected['if-none-match'] === '*' ? null : expected['if-match'];
    const keptAt = await this.desk.drafts.put(who.id, key, draft, seen);
    if (keptAt === null) throw new ProblemError(412, 'Er is intussen een ander concept bewaard.');
    return { keptAt };
  }

  @Delete()
  async remove(@Param() path: unknown, @SignedIn() who: Principal) {
    const { key } = parsed(OfKey, 'path', path);
    mayKeep(who);
    await this.desk.drafts.remove(who.id, key);
    return { removed: key };
  }
}

function mayKeep({ role }: Principal): void {
  if (!rights.drafts.some((one) => one === role)) throw new ProblemError(403, 'Concepten zijn voor wie iets vastlegt.');
}
