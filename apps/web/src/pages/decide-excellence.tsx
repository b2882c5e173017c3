import { commandRights, type ExcellenceApplication } from '@mijlpaal/trajectory-contract';
import {
  AppLink,
  ChoiceField,
  DecisionChoice,
  Icon,
  nl,
  type Values,
  TextAreaField,
  WaitingApplications,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { type Decided, Decisions, decideTogether } from '../api/decisions';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';

const WITH_CONDITIONS = 'approvedWithConditions';
const NONE: ReadonlyMap<string, string> = new Map();
const brinsIn = ({ institutions }: Values): readonly string[] =>
  Array.isArray(institutions) ? institutions.map(String) : [];

interface FormProps {
  readonly applications: readonly ExcellenceApplication[];
  readonly failures: ReadonlyMap<string, string>;
  readonly opened: OpenedDraft;
  readonly onDone: (decided: Decided) => void;
}

function Form({ applications, failures, opened, onDone }: FormProps) {
  const texts = nl.decisions.excellence;
  const chosenIn = (values: Values) => {
    const brins = brinsIn(values);
    return applications.filter(({ brin, refusal }) => refusal === null && brins.includes(brin));
  };
  const form = useForm({
    opened,
    schema: Decisions,
    bodyOf: (values) => ({
      institutions: chosenIn(values).map(({ brin, revision, advice }) => ({
        brin,
        revision,
        conditions: values['outcome'] === WITH_CONDITIONS ? advice.conditions : [],
      })),
      outcome: values['outcome'],
      grounds: values['grounds'],
    }),
    rules: ({ outcome, institutions }) => {
      if (outcome !== WITH_CONDITIONS || !Array.isArray(institutions)) return [];
      const brins = (institutions as { brin: string }[]).map(({ brin }) => brin); // as bodyOf made it
      const without = applications.filter(({ brin, advice }) => brins.includes(brin) && advice.conditions.length === 0);
      if (without.length === 0) return [];
      const message = texts.withoutConditions(without.map(({ name }) => name).join(', '));
      return [{ path: ['institutions'], message }];
    },
    fieldOf: (place) => (place.startsWith('institutions') ? 'institutions' : place),
    seen: null,
    send: decideTogether(texts.changed),
    onDone,
  });
  return (
    <SentForm form={form} action={texts.send} labelledBy="excellentie">
      <DecisionChoice applications={applications} failures={failures} />
      <ChoiceField path={['outcome']} label={texts.outcome} choices={texts.outcomes} required />
      <TextAreaField path={['grounds']} label={texts.grounds} hint={texts.groundsHint} rows={6} required />
    </SentForm>
  );
}

/** What was decided just now, each with its name. */
interface Sent {
  readonly decided: Decided;
  readonly names: ReadonlyMap<string, string>;
}

/** What became of the last sending: what went well, and what did not with the reason. */
function Outcome({ sent: { decided, names } }: { readonly sent: Sent }) {
  const texts = nl.decisions.excellence;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [decided]);
  const said = (isDone: boolean) =>
    [...decided].flatMap(([brin, reason]) =>
      (reason === null) === isDone ? [{ brin, name: names.get(brin) ?? brin, reason }] : [],
    );
  const [done, failed] = [said(true), said(false)];
  return (
    <div ref={place} tabIndex={-1} className={done.length > 0 && failed.length > 0 ? 'mp-grid mp-grid--2' : ''}>
      {done.length > 0 && (
        <Alert type="ok" icon={<Icon name="check" />}>
          <p className="mp-strong">{texts.done(done.length)}</p>
          <ul className="mp-list">
            {done.map(({ brin, name }) => (
              <li key={brin}>
                <AppLink href={`/trajecten/${brin}`}>{name}</AppLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {failed.length > 0 && (
        <Alert type="error" icon={<Icon name="late" />}>
          <p className="mp-strong">{texts.failed(failed.length)}</p>
          <ul className="mp-list">
            {failed.map(({ brin, name, reason }) => (
              <li key={brin}>
                <AppLink href={`/trajecten/${brin}`}>{name}</AppLink>: {reason}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

/** Decides on one or more applications with the same grounds. @param applications that wait; there may be none */
export function DecideExcellence({ applications }: { readonly applications: readonly ExcellenceApplication[] }) {
  const texts = nl.decisions.excellence;
  const { role } = useSession().session;
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const [isChoosing, setChoosing] = useState(true);
  if (!commandRights['excellence-decisions'].some((each) => each === role))
    return (
      <>
        <p>{texts.onlyDecisionMaker}</p>
        <WaitingApplications applications={applications} failures={NONE} />
      </>
    );
  const failures = new Map(
    [...(sent?.decided ?? [])].flatMap(([brin, reason]): [string, string][] =>
      reason === null ? [] : [[brin, reason]],
    ),
  );
  const onDone = (decided: Decided) => {
    setSent({ decided, names: new Map(applications.map(({ brin, name }): [string, string] => [brin, name])) });
    setChoosing(false);
    void queries.invalidateQueries();
  };
  return (
    <>
      {sent && !isChoosing && <Outcome sent={sent} />}
      {applications.length > 0 && !isChoosing && (
        <>
          <WaitingApplications applications={applications} failures={failures} />
          <p>
            <Button appearance="secondary-action-button" onClick={() => setChoosing(true)}>
              {texts.goOn}
            </Button>
          </p>
        </>
      )}
      {applications.length > 0 && isChoosing && (
        <FormDraft name="excellence-decisions" initial={{ institutions: [] }}>
          {(opened) => <Form applications={applications} failures={failures} opened={opened} onDone={onDone} />}
        </FormDraft>
      )}
    </>
  );
}
