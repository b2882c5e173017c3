import { describe, expect, it } from '@jest/globals';
import { messageId, type Reminder, reminderId, reminderKey } from './reminder-id';

const reminder: Reminder = {
  subject: 'trajectory-2015-25LH',
  deadlineId: 'plan-2015',
  generation: 1,
  rung: -14,
  recipient: 'institution',
};

describe('the id of a reminder', () => {
  it('is made from what it is about, and never changes', () => {
    expect(reminderKey(reminder)).toBe('reminder|trajectory-2015-25LH|plan-2015|1|-14|institution');
    expect(reminderId(reminder)).toBe('035459b4-94bc-508e-b552-41ac7657ec71');
    expect(messageId(reminder, 'voorbeeld.invalid')).toBe('<035459b4-94bc-508e-b552-41ac7657ec71@voorbeeld.invalid>');
  });

  it('differs for each part and each step', () => {
    const others: readonly Reminder[] = [
      { ...reminder, subject: 'trajectory-2015-01AA' },
      { ...reminder, deadlineId: 'agreement-2015' },
      { ...reminder, generation: 2 },
      { ...reminder, rung: -7 },
      { ...reminder, recipient: 'accountManager' },
    ];
    const ids = [...others, reminder].flatMap((one) =>
      (['issued', 'sent', 'failed'] as const).map((step) => reminderId(one, step)),
    );
    expect(new Set(ids).size).toBe(18);
  });
});
