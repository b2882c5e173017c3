import { describe, expect, it } from '@jest/globals';
import { masked } from './log';

describe('a line of the log', () => {
  it.each([
    [`"msg":"550 5.1.1 <jan.jansen@school.example.nl>: unknown"`, `"msg":"550 5.1.1 <[mail]>: unknown"`],
    ['No such user: "o\u2019neil+mbo@school.nl"', 'No such user: "[mail]"'],
    ['two@a.nl,three@b.nl', '[mail],[mail]'],
    ['smtps://mijlpaal:ge:heim@mail.example.nl:465 said no', 'smtps://[secret]@mail.example.nl:465 said no'],
    ['postgres://mijlpaal:geheim@db.example.nl/x', 'postgres://[secret]@db.example.nl/x'],
    ['eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.abc-_9 is expired', '[token] is expired'],
    ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0. is not signed', '[token] is not signed'],
    ['trajectory-2015-25LH: revision 3 @ 12:00', 'trajectory-2015-25LH: revision 3 @ 12:00'],
  ])('%s', (said, kept) => expect(masked(said)).toBe(kept));
});
