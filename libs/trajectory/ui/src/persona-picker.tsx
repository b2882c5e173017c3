import type { Role } from '@mijlpaal/trajectory-contract';
import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { type FormEvent, Fragment, useId, useState } from 'react';
import { nl } from './nl';
import { SelectField } from './select-field';

/** Somebody that a person may practise as. */
export interface Persona {
  readonly role: Role;
  readonly label: string;
  readonly actor: string;
  /** Has to say for so many institutions. */
  readonly institutions?: number | undefined;
}

interface PersonaPickerProps {
  readonly personas: readonly Persona[];
  readonly institutions: readonly { readonly brin: string; readonly name: string }[];
}

interface PersonaCardProps extends Omit<PersonaPickerProps, 'personas'> {
  readonly persona: Persona;
}

function PersonaCard({ persona, institutions }: PersonaCardProps) {
  const count = persona.institutions ?? 0;
  const [chosen, setChosen] = useState<readonly string[]>(Array<string>(count).fill(''));
  const [weak, setWeak] = useState(false);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const isComplete = !chosen.includes('') && new Set(chosen).size === count;
  const check = (event: FormEvent) => {
    const incomplete = !isComplete;
    setMissing(incomplete);
    if (incomplete) event.preventDefault();
  };
  return (
    <li className="mp-panel mp-persona">
      <Heading2>{persona.label}</Heading2>
      <Paragraph>{nl.persona.what[persona.role]}</Paragraph>
      <form method="post" onSubmit={check} className="mp-stack">
        <input type="hidden" name="actor" value={persona.actor} />
        {count > 0 && (
          <>
            {chosen.map((institution, at) => (
              // they have no name of their own: which is chosen is in the list, not in them
              <Fragment key={at}>
                <input type="hidden" name="institution" value={institution} />
                <SelectField
                  label={count === 1 ? nl.persona.institution : nl.persona.institutionNumber(at + 1)}
                  value={institution}
                  options={[
                    ['', nl.persona.pickInstitution],
                    ...institutions.map(({ brin, name }) => [brin, `${name} (${brin})`] as const),
                  ]}
                  onChange={(brin) => setChosen(chosen.with(at, brin))}
                />
              </Fragment>
            ))}
            <label className="mp-small mp-row">
              <input
                type="checkbox"
                name="zonderControle"
                checked={weak}
                onChange={({ target }) => setWeak(target.checked)}
              />
              {nl.persona.weak}
            </label>
          </>
        )}
        {missing && !isComplete && (
          <p id={id} role="alert" className="mp-late mp-small">
            {count === 1 ? nl.persona.pickFirst : nl.persona.pickSeveral}
          </p>
        )}
        <Button type="submit" appearance="secondary-action-button" aria-describedby={missing ? id : undefined}>
          {nl.persona.as(persona.label)}
        </Button>
      </form>
    </li>
  );
}

/** Signing in for practice: as whom? Each choice is a form of its own, posted to where the page is. */
export const PersonaPicker = ({ personas, institutions }: PersonaPickerProps) => (
  <ul className="mp-personas">
    {personas.map((persona) => (
      <PersonaCard key={persona.actor} persona={persona} institutions={institutions} />
    ))}
  </ul>
);
