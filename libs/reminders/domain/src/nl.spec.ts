import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@mijlpaal/shared-time';
import { reminderMail, type ReminderMailAbout } from './nl';

const about: ReminderMailAbout = {
  title: 'Kwaliteitsplan indienen',
  request: 'het kwaliteitsplan in te dienen',
  institution: { name: 'ROC Nijmegen', brin: '25LH' },
  lastDay: isoDate('2015-04-30'),
  today: isoDate('2015-04-16'),
  article: 'artikel 1.4, vierde lid, van de regeling',
  owedBy: null,
  link: 'https://mijlpaal.voorbeeld.invalid/25LH',
  practice: false,
};

describe('the mail of a reminder', () => {
  it('says first what is asked and until when', () =>
    expect(reminderMail(about)).toEqual({
      subject: 'Nog 14 dagen: Kwaliteitsplan indienen (ROC Nijmegen)',
      text: `Wij vragen u het kwaliteitsplan in te dienen.
Dit kan tot en met donderdag 30 april 2015. U heeft nog 14 dagen.

Instelling: ROC Nijmegen (25LH)
Dit staat in: artikel 1.4, vierde lid, van de regeling

U doet dit in Mijlpaal: https://mijlpaal.voorbeeld.invalid/25LH
Heeft u dit vandaag al gedaan? Dan hoeft u niets meer te doen.

Met vriendelijke groet,
Mijlpaal
`,
    }));

  it.each([
    ['2015-04-29', 'Nog 1 dag: ', 'U heeft nog 1 dag.'],
    ['2015-04-30', 'Vandaag de laatste dag: ', 'Vandaag, donderdag 30 april 2015, is de laatste dag.'],
    ['2015-05-01', '1 dag te laat: ', 'De laatste dag was donderdag 30 april 2015. U bent 1 dag te laat.'],
    ['2015-05-08', '8 dagen te laat: ', 'U bent 8 dagen te laat. Doe dit zo snel mogelijk.'],
  ])('counts from the day it was issued: %s', (today, subject, sentence) => {
    const mail = reminderMail({ ...about, today: isoDate(today) });
    expect(mail.subject).toBe(`${subject}Kwaliteitsplan indienen (ROC Nijmegen)`);
    expect(mail.text).toContain(sentence);
  });

  it('tells the account manager who is late, and that it is for information', () => {
    const { text } = reminderMail({ ...about, today: isoDate('2015-05-01'), owedBy: 'de instelling', link: null });
    expect(text).toBe(`De instelling is 1 dag te laat: Kwaliteitsplan indienen.
De laatste dag was donderdag 30 april 2015.

Instelling: ROC Nijmegen (25LH)
Dit staat in: artikel 1.4, vierde lid, van de regeling

U krijgt dit bericht ter informatie.

Met vriendelijke groet,
Mijlpaal
`);
  });

  it.each([
    ['2015-04-16', 'De instelling heeft nog 14 dagen om het kwaliteitsplan in te dienen.'],
    [
      '2015-04-30',
      'Voor de instelling is het vandaag, donderdag 30 april 2015, de laatste dag om het kwaliteitsplan in te dienen.',
    ],
  ])('tells who need not act how long the other has: %s', (today, sentence) =>
    expect(reminderMail({ ...about, today: isoDate(today), owedBy: 'de instelling' }).text).toContain(sentence),
  );

  it('says in subject and text that it is practice', () => {
    const mail = reminderMail({ ...about, practice: true });
    expect(mail.subject).toBe('[Oefenmodus] Nog 14 dagen: Kwaliteitsplan indienen (ROC Nijmegen)');
    expect(mail.text).toMatch(/Mijlpaal\n\nDit bericht komt uit de oefenmodus van Mijlpaal\. .*\n$/);
  });

  it('keeps a name with line breaks on one line', () =>
    expect(reminderMail({ ...about, institution: { name: 'ROC\r\nBcc: x', brin: '25LH' } }).subject).toBe(
      'Nog 14 dagen: Kwaliteitsplan indienen (ROC Bcc: x)',
    ));
});
