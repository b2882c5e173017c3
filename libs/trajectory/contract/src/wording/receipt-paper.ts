import { papersIn } from '../event-of';
import { Role } from '../roles';
import type { DeadlinePassport, TimelineItem } from '../views';
import { capital, formatDay, formatSize } from './format';
import { factName } from './fact-name';
import { heading, type Paper, type PaperBlock, paragraph, table } from './paper';
import { trajectoryWords } from './trajectory-words';

/** What a proof says beside the fact itself. */
export interface ReceiptAbout {
  /** Of the institution. */
  readonly name: string;
  /** Of the institution. */
  readonly deadlines: readonly Pick<DeadlinePassport, 'doneBy' | 'lastDay'>[];
  readonly practice: boolean;
}

/** In groups, so that it can be read and compared. */
const fingerprint = (sha256: string): string => sha256.match(/.{16}/g)?.join(' ') ?? sha256;

function byWhom({ role, organisation }: TimelineItem['actor'], brin: string): string {
  const known = Role.safeParse(role).data;
  const name = known === undefined ? organisation : capital(trajectoryWords.byRole[known]);
  return known === 'institution' && organisation !== brin ? `${name} ${organisation}` : name;
}

function documents(item: TimelineItem): PaperBlock[] {
  const all = papersIn({ ...item, marks: [] }); // also of what was withdrawn: it came all the same
  if (all.length === 0) return [paragraph('Er zijn geen stukken bij vastgelegd.')];
  return [
    paragraph('Van elk bestand is een vingerafdruk vastgelegd (SHA-256). Een ander bestand heeft een andere.'),
    ...table(
      'Stukken',
      ['Bestand', 'Vingerafdruk', 'Grootte'],
      all.map(({ name, sha256, size }) => [name, fingerprint(sha256), formatSize(size)]),
      [2],
    ),
  ];
}

function corrected({ correction, marks }: TimelineItem): PaperBlock[] {
  if (correction === null) return [];
  const [what, since] = marks.includes('withdrawn')
    ? ['ingetrokken', 'Het geldt niet meer.']
    : ['hersteld', 'Hierboven staat wat nu geldt.'];
  return [
    heading(`Later ${what}`),
    paragraph(`Op ${formatDay(correction.correctedOn)} is dit feit ${what}: ${correction.ground} ${since}`),
  ];
}

/** The proof, for the institution, that something about it was received or recorded, and when. */
export function receiptPaper(item: TimelineItem, { name, deadlines, practice }: ReceiptAbout): Paper {
  const { brin, revision, actor, on, recordedOn, id } = item;
  const reference = `2015-${brin}-${revision}`;
  const isSent = actor.role === 'institution' || actor.role === 'duo';
  const isLate = item.marks.includes('late');
  const deadline = deadlines.find(({ doneBy }) => doneBy === id);
  const standing =
    deadline === undefined
      ? []
      : [
          ['Laatste dag', formatDay(deadline.lastDay)],
          ['Stand', isLate ? 'Na de laatste dag' : 'Op tijd'],
        ];
  return {
    title: isSent ? 'Bewijs van ontvangst' : 'Bewijs van vastlegging',
    reference: practice ? `${reference}, oefenmodus` : reference,
    blocks: [
      ...(practice ? [{ kind: 'notice' as const, text: 'Gemaakt in de oefenmodus. Dit bewijst niets.' }] : []),
      { kind: 'paragraph', text: `${factName(item)}: ${name}, ${formatDay(on)}.`, strong: true },
      ...table(
        'Wat is vastgelegd',
        ['Onderwerp', 'Gegeven'],
        [
          ['Kenmerk', reference],
          ['Instelling', `${name} (${brin})`],
          ['Wat', factName(item)],
          ['Gebeurd op', formatDay(on)],
          ['Vastgelegd op', formatDay(recordedOn)],
          ['Vastgelegd door', byWhom(actor, brin)],
          ...standing,
        ],
        [],
      ),
      heading('Stukken'),
      ...documents(item),
      ...corrected(item),
      heading('Waar dit bewijs vandaan komt'),
      paragraph(
        `Dit bewijs is gemaakt uit het vastgelegde feit ${id}. Een vastgelegd feit wordt nooit veranderd of gewist. In het dossier staat alles wat erbij is gezegd.`,
      ),
    ],
  };
}
