import { nl, SelectField } from '@mijlpaal/trajectory-ui';
import { useSession } from '../session/session';

/** Of whom: the one in the address, or the first that somebody works for; null for who works for none. @param asked BRIN in the address */
export function useInstitution(asked: string | undefined): string | null {
  const { institutions, institution } = useSession().session;
  return institutions.find((brin) => brin === asked) ?? institution;
}

/** A choice for who works for several institutions; nothing for the others. */
export function ChooseInstitution({
  brin,
  onChoose,
}: {
  readonly brin: string;
  readonly onChoose: (brin: string) => void;
}) {
  const { institutions } = useSession().session;
  if (institutions.length < 2) return null;
  return (
    <SelectField
      label={nl.institution.choose}
      value={brin}
      options={institutions.map((each) => [each, each] as const)}
      onChange={onChoose}
    />
  );
}
