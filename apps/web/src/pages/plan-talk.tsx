import { plusDays, type ProgressTalkItem } from '@mijlpaal/trajectory-contract';
import {
  capital,
  clashesOf,
  DateField,
  firstFree,
  formatMinute,
  Icon,
  isAbout,
  nl,
  SelectOneField,
  sendable,
  type Talk,
  talkOf,
  TextField,
  type Values,
  usePersonName,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { Heading2 } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { record } from '../api/commands';
import { talksQuery } from '../api/talks';
import { doorOf } from '../door-of';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';

const texts = nl.talks;
const COLLECTION = 'progress-talk-plans';
/** So long before a talk an institution is asked, in days. */
const NOTICE_DAYS = 7;
/** In the list, where nothing has no place. */
const NOBODY = '-';

interface PlanTalkProps {
  readonly item: ProgressTalkItem;
  /** Of all institutions of that year. */
  readonly items: readonly ProgressTalkItem[];
  readonly assessors: readonly string[];
  /** Who holds it unless somebody says otherwise. */
  readonly proposed: string | null;
  readonly today: string | null;
  /** Shows what is filled in, in its place; null: there is nothing. */
  readonly onDraft: (talk: Talk | null) => void;
  readonly onDone: (said: string) => void;
  readonly onStop: () => void;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function talkIn(values: Values, { brin, name }: ProgressTalkItem): Talk | null {
  const [day, time, assessor] = ['day', 'time', 'assessor'].map((field) => text(values[field]));
  if (!day || !time) return null;
  return {
    brin,
    name,
    state: 'new',
    day,
    time,
    assessor: assessor && assessor !== NOBODY ? assessor : null,
    place: null,
  };
}

/** What goes against it, in words; and whether the account manager is somewhere else then. */
function Verdict({ talk, item, items }: Pick<PlanTalkProps, 'item' | 'items'> & { readonly talk: Talk }) {
  const personName = usePersonName();
  const others = items.filter(({ brin }) => brin !== item.brin);
  const planned = others.flatMap((one) => talkOf(one) ?? []);
  const clashes = clashesOf([...planned, talk], item.year).filter((clash) => isAbout(clash, talk));
  const manager = item.accountManager;
  const ofManager = others
    .filter(({ accountManager }) => accountManager === manager)
    .flatMap((one) => talkOf(one) ?? []);
  const asManager = (one: Talk): Talk => ({ ...one, assessor: manager });
  const isManagerBusy = clashesOf([...ofManager, talk].map(asManager), item.year).some(
    (clash) => clash.kind === 'person' && isAbout(clash, talk),
  );
  const ofManagerSaid =
    manager === null
      ? ''
      : (isManagerBusy ? texts.managerBusy : texts.managerFree)(personName(manager, 'accountManager'));
  return (
    <div role="status" className="mp-small">
      {clashes.length === 0 ? (
        <p className="mp-good">
          <Icon name="check" /> {texts.noClash}
        </p>
      ) : (
        clashes.map((clash, at) => (
          <p key={at} className="mp-late">
            <Icon name="late" /> {texts.clash(clash, personName)}
          </p>
        ))
      )}
      {ofManagerSaid !== '' && <p className="mp-muted">{ofManagerSaid}</p>}
    </div>
  );
}

function Form({ opened, ...props }: PlanTalkProps & { readonly opened: OpenedDraft }) {
  const { item, items, assessors, onDraft, onDone, onStop } = props;
  const personName = usePersonName();
  const queries = useQueryClient();
  const form = useForm({
    opened,
    schema: doorOf(COLLECTION).body,
    bodyOf: ({ day, time, assessor, place }) =>
      sendable({
        year: item.year,
        at: day && time ? `${text(day)}T${text(time)}` : undefined,
        assessor: assessor === NOBODY ? undefined : assessor,
        place,
      }),
    fieldOf: (at, { day }) => (at === 'at' ? (day ? 'time' : 'day') : at),
    seen: item.revision,
    send: record(item.brin, COLLECTION),
    onDone: () => {
      const { day, time } = form.model.values;
      const said = texts.done(item.name, formatMinute(`${text(day)}T${text(time)}`));
      void queries.invalidateQueries({ queryKey: talksQuery(item.year).queryKey }).then(() => onDone(said));
      void queries.invalidateQueries();
    },
  });
  const { values } = form.model;
  const talk = talkIn(values, item);
  const shown = JSON.stringify(talk);
  useEffect(() => onDraft(JSON.parse(shown) as Talk | null), [onDraft, shown]); // by what it says, not by which object it is
  const others = items.flatMap((one) => (one.brin === item.brin ? [] : (talkOf(one) ?? [])));
  const isFree = (assessor: string): boolean => {
    if (talk === null) return true;
    const asked = { ...talk, assessor };
    return clashesOf([...others, asked], item.year).every((clash) => clash.kind !== 'person' || !isAbout(clash, asked));
  };
  return (
    <SentForm form={form} action={texts.doPlan} onStop={onStop} stop={texts.stop}>
      <div className="mp-two">
        <DateField path={['day']} label={texts.day} required />
        <DateField kind="time" path={['time']} label={texts.time} required />
      </div>
      <SelectOneField
        path={['assessor']}
        label={texts.assessor}
        choices={[
          ...assessors.map((id) => [id, (isFree(id) ? texts.free : texts.notFree)(personName(id))] as const),
          [NOBODY, texts.nobodyYet] as const,
        ]}
      />
      <TextField path={['place']} label={texts.place} />
      {talk && <Verdict talk={talk} item={item} items={items} />}
    </SentForm>
  );
}

/** Plans the talk with one institution, or plans it anew. */
export function PlanTalk(props: PlanTalkProps) {
  const { item, items, proposed, today } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const others = items.flatMap((one) => (one.brin === item.brin ? [] : (talkOf(one) ?? [])));
  const assessor = item.planned?.assessor ?? item.assessor ?? proposed;
  const [day = '', time = ''] = item.planned?.at.split('T') ?? [];
  const free =
    item.planned === null
      ? firstFree(others, assessor, today === null ? '' : plusDays(today, NOTICE_DAYS), item.year)
      : { day, time };
  return (
    <section ref={panel} tabIndex={-1} aria-labelledby="plannen" className="mp-panel mp-panel--now mp-stack">
      <Heading2 id="plannen" className="mp-h-small">
        {capital(item.planned === null ? texts.planOf(item.name) : texts.replanOf(item.name))}
      </Heading2>
      <FormDraft
        name={`${COLLECTION}.${item.brin}.${item.year}`}
        initial={{
          day: free?.day ?? '',
          time: free?.time ?? '',
          assessor: assessor ?? NOBODY,
          place: item.planned?.place ?? '',
        }}
      >
        {(opened) => <Form {...props} opened={opened} />}
      </FormDraft>
    </section>
  );
}
