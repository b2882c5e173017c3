import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@mijlpaal/engine-core';
import { changedFor, touchedBy } from './changed';

const reader = (role: string, ...brins: string[]) => ({ id: 'a', organisation: 'b', role, brins, mayBind: true });
const trajectory = (brin: string) => ({ category: 'trajectory', brin });

describe('what somebody is told of a change', () => {
  it('is read from the stream of a fact and the institution in it', () => {
    const event = { stream: 'trajectory-2015-25LH', data: { brin: '25LH' } } as unknown as RecordedEvent;
    expect(touchedBy(event)).toEqual(trajectory('25LH'));
    expect(touchedBy({ ...event, stream: 'scheme-2015', data: {} })).toEqual({ category: 'scheme', brin: null });
  });

  it('is that of every institution for who sees every dossier, and of its own alone for an institution', () => {
    const touched = [trajectory('25LH'), trajectory('00GT')];
    expect(changedFor(reader('auditor'), touched)?.brins).toEqual(['25LH', '00GT']);
    expect(changedFor(reader('institution', '25LH'), touched)?.brins).toEqual(['25LH']);
    expect(changedFor(reader('institution', '25LH'), [trajectory('00GT')])).toBeNull();
  });

  it('names the lists that the reader may see and no others', () => {
    const touched = [{ category: 'scheme', brin: null }];
    expect(changedFor(reader('assessor'), touched)?.views).toContain('sectorReports');
    expect(changedFor(reader('institution', '25LH'), touched)?.views).not.toContain('sectorReports');
    expect(changedFor(reader('operator'), [trajectory('25LH')])).toBeNull();
    expect(changedFor(reader('operator'), [{ category: 'operation', brin: null }])?.views).toEqual([
      'parked',
      'status',
    ]);
    expect(changedFor(reader('networkOffice'), [...touched, trajectory('25LH')])).toBeNull();
    expect(changedFor(reader('auditor'), [{ category: 'calendar', brin: null }])).toBeNull();
  });
});
