import { nl, SelectField } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { trajectoriesQuery } from '../api/trajectories';
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
  const several = institutions.length > 1;
  const { data } = useQuery({ ...trajectoriesQuery, enabled: several });
  if (!several) return null;
  const nameOf = (each: string) => data?.find((one) => one.brin === each)?.name ?? each;
  return (
    <SelectField
      label={nl.institution.choose}
      value={brin}
      options={institutions.map((each) => [each, nameOf(each)] as const)}
      onChange={onChoose}
    />
  );
}
