import type { Role } from '@mijlpaal/trajectory-contract';
import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { type FormEvent, useId, useState } from 'react';
import { nl } from './nl';
import { SelectField } from './select-field';

/** Somebody that a person may practise as. */
export interface Persona {
  readonly role: Role;
  readonly label: string;
  readonly actor: string;
  /** Has to say which institution. */
  readonly institutions?: boolean | undefined;
}

interface PersonaPickerProps {
  readonly personas: readonly Persona[];
  readonly institutions: readonly { readonly brin: string; readonly name: string }[];
}

interface PersonaCardProps extends Omit<PersonaPickerProps, 'personas'> {
  readonly persona: Persona;
}

function PersonaCard({ persona, institutions }: PersonaCardProps) {
  const [institution, setInstitution] = useState('');
  const [weak, setWeak] = useState(false);
  const [missing, setMissing] = useState(false);
  const id = useId();
  const check = (event: FormEvent) => {
    const incomplete = persona.institutions === true && institution === '';
    setMissing(incomplete);
    if (incomplete) event.preventDefault();
  };
  return (
    <li className="mp-panel mp-persona">
      <Heading2>{persona.label}</Heading2>
      <Paragraph>{nl.persona.what[persona.role]}</Paragraph>
      <form method="post" onSubmit={check} className="mp-stack">
        <input type="hidden" name="actor" value={persona.actor} />
        {persona.institutions && (
          <>
            <input type="hidden" name="institution" value={institution} />
            <SelectField
              label={nl.persona.institution}
              value={institution}
              options={[
                ['', nl.persona.pickInstitution],
                ...institutions.map(({ brin, name }) => [brin, `${name} (${brin})`] as const),
              ]}
              onChange={setInstitution}
            />
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
        {missing && institution === '' && (
          <p id={id} role="alert" className="mp-late mp-small">
            {nl.persona.pickFirst}
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
