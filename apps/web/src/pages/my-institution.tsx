import { Loading, nl, SelectField } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { trajectoriesQuery } from '../api/trajectories';
import { useSession } from '../session/session';
import { NoRights } from './no-rights';

const texts = nl.institution;
/** For who works for several institutions alone. */
const ChooseInstitution = lazy(async () => ({
  default: (await import('./choose-institution')).ChooseInstitution,
}));

interface ForInstitutionProps {
  /** BRIN in the address; undefined: it names none. */
  readonly asked: string | undefined;
  readonly children: (brin: string) => ReactNode;
}

/** A page of one institution: the one in the address, or the only one that somebody works for. Who works for several says which, and no page guesses. */
export function ForInstitution({ asked, children }: ForInstitutionProps) {
  const { institutions } = useSession().session;
  const [only] = institutions;
  if (only === undefined) return <NoRights title={texts.noRights} />;
  if (asked !== undefined) return institutions.includes(asked) ? children(asked) : <NoRights title={texts.notYours} />;
  if (institutions.length === 1) return children(only);
  return (
    <Suspense fallback={<Loading />}>
      <ChooseInstitution />
    </Suspense>
  );
}

interface OtherInstitutionProps {
  readonly brin: string;
  readonly onChoose: (brin: string) => void;
}

/** A way to another institution, for who works for several; nothing for the others. */
export function OtherInstitution({ brin, onChoose }: OtherInstitutionProps) {
  const { institutions } = useSession().session;
  const several = institutions.length > 1;
  const { data } = useQuery({ ...trajectoriesQuery, enabled: several });
  if (!several) return null;
  const nameOf = (each: string) => data?.find((one) => one.brin === each)?.name ?? each;
  return (
    <SelectField
      label={texts.choose}
      value={brin}
      options={institutions.map((each) => [each, `${nameOf(each)} (${each})`] as const)}
      onChange={onChoose}
    />
  );
}
