import { factTypeName, formatSource } from '@mijlpaal/trajectory-contract';
import { Alert, Button, Link } from '@utrecht/component-library-react';
import { type ReactNode, type Ref } from 'react';
import { capital } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { opensText } from '../opens-text';
import type { Placed } from './form-context';
import type { FormStatus } from './form-status';
import type { Mistakes } from './mistakes';

const texts = nl.form;

/** The field that a mistake is about: at its place, or the nearest one in it or around it. */
function fieldAt(place: string, fields: ReadonlyMap<string, Placed>): Placed | null {
  const exact = fields.get(place);
  if (exact) return exact;
  const near = [...fields].filter(([one]) => one.startsWith(place) || place.startsWith(one));
  return near.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? null;
}

const Summary = ({
  mistakes,
  fields,
}: {
  readonly mistakes: Mistakes;
  readonly fields: ReadonlyMap<string, Placed>;
}) => (
  <ul>
    {[...mistakes].map(([place, words]) => {
      const field = fieldAt(place, fields);
      if (field === null) return <li key={place}>{words}</li>;
      return (
        <li key={place}>
          <Link
            href={`#${field.id}`}
            onClick={(event) => {
              event.preventDefault(); // the address stays what it is
              document.getElementById(field.id)?.focus();
            }}
          >
            {field.label.replace(/[?:]$/, '')}: {words}
          </Link>
        </li>
      );
    })}
  </ul>
);

interface FormAlertProps {
  readonly status: FormStatus;
  readonly mistakes: Mistakes;
  readonly fields: ReadonlyMap<string, Placed>;
  readonly onAgain: () => void;
  readonly onGoOn: () => void;
  /** A way to sign in that leaves this page as it is. */
  readonly signIn: ReactNode;
  readonly ref: Ref<HTMLDivElement>;
}

function contentOf({ status, mistakes, fields, onAgain, onGoOn, signIn }: Omit<FormAlertProps, 'ref'>) {
  switch (status.kind) {
    case 'open':
    case 'sending':
      return null;
    case 'mistaken':
      return { title: texts.mistakes(mistakes.size), inside: <Summary mistakes={mistakes} fields={fields} /> };
    case 'refused': {
      const { sentence, rule } = status;
      return {
        title: texts.refused,
        inside: (
          <>
            <p>{sentence}</p>
            {rule && (
              <p>
                {capital(formatSource(rule.article))}. {opensText(rule.wouldOpen)}
              </p>
            )}
            <p>{texts.still}</p>
          </>
        ),
      };
    }
    case 'waiting':
      return { title: texts.waitingTitle, inside: <p>{texts.waiting}</p> };
    case 'unanswered':
      return {
        title: texts.unansweredTitle,
        inside: (
          <>
            <p>
              {texts.unanswered} {texts.still}
            </p>
            <Button appearance="secondary-action-button" type="button" onClick={onAgain}>
              {texts.again}
            </Button>
          </>
        ),
      };
    case 'signedOut':
      return {
        title: texts.signedOutTitle,
        inside: (
          <>
            <p>{texts.signedOut}</p>
            <p>{signIn}</p>
          </>
        ),
      };
    case 'stale':
      return {
        title: texts.staleTitle,
        inside: (
          <>
            <p>{texts.stale}</p>
            <ul>
              {status.since.map((type, at) => (
                <li key={at}>{factTypeName(type)}</li>
              ))}
            </ul>
            <p>{texts.staleStill}</p>
            <Button appearance="secondary-action-button" type="button" onClick={onGoOn}>
              {texts.goOn}
            </Button>
          </>
        ),
      };
  }
}

/** Why it was not sent, or what is going on, and what to do about it. */
export function FormAlert({ ref, ...props }: FormAlertProps) {
  const content = contentOf(props);
  if (content === null) return null;
  const isWrong = ['mistaken', 'refused'].includes(props.status.kind);
  return (
    <div ref={ref} tabIndex={-1} className="mp-form__alert">
      <Alert type={isWrong ? 'error' : 'warning'} icon={<Icon name="late" />}>
        <p className="mp-strong">{content.title}</p>
        {content.inside}
      </Alert>
    </div>
  );
}
