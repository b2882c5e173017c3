import type { Role } from '@mijlpaal/trajectory-contract';
import { Button, Heading2, Paragraph } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
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
  readonly busy: boolean;
  readonly onChoose: (persona: Persona, institution: string | null) => void;
}

interface PersonaCardProps extends Omit<PersonaPickerProps, 'personas'> {
  readonly persona: Persona;
}

function PersonaCard({ persona, institutions, busy, onChoose }: PersonaCardProps) {
  const [institution, setInstitution] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const choose = () => {
    if (busy) return;
    const incomplete = persona.institutions === true && institution === '';
    setMissing(incomplete);
    if (!incomplete) onChoose(persona, persona.institutions ? institution : null);
  };
  return (
    <li className="mp-panel mp-persona">
      <Heading2>{persona.label}</Heading2>
      <Paragraph>{nl.signIn.what[persona.role]}</Paragraph>
      {persona.institutions && (
        <SelectField
          label={nl.signIn.institution}
          value={institution}
          options={[
            ['', nl.signIn.pickInstitution],
            ...institutions.map(({ brin, name }) => [brin, `${name} (${brin})`] as const),
          ]}
          onChange={setInstitution}
        />
      )}
      {missing && institution === '' && (
        <p id={id} role="alert" className="mp-late mp-small">
          {nl.signIn.pickFirst}
        </p>
      )}
      <Button
        appearance="secondary-action-button"
        aria-disabled={busy}
        aria-describedby={missing ? id : undefined}
        onClick={choose}
      >
        {nl.signIn.as(persona.label)}
      </Button>
    </li>
  );
}

/** Signing in for practice: as whom? */
export const PersonaPicker = ({ personas, ...rest }: PersonaPickerProps) => (
  <ul className="mp-personas">
    {personas.map((persona) => (
      <PersonaCard key={persona.actor} persona={persona} {...rest} />
    ))}
  </ul>
);
