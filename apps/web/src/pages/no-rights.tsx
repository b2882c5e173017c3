import { AppLink, nl, Notice } from '@mijlpaal/trajectory-ui';
import { useSession } from '../session/session';

const texts = nl.pageState;

/** What this person does not get to see, why, and where they can go instead. */
export function NoRights({ title }: { readonly title: string }) {
  const { role, institution, label } = useSession().session;
  return (
    <Notice title={title}>
      <p>
        {texts.noRightsText(institution === null ? label : `${label} (${institution})`)}{' '}
        {institution === null ? texts.noDossiers : `${texts.otherInstitution} ${texts.ownAllowed}`}
      </p>
      {role === 'networkOffice' && <p>{texts.insteadNetworkOffice}</p>}
      <p>
        {institution === null ? (
          <AppLink href="/">{texts.toStart}</AppLink>
        ) : (
          <AppLink href="/mijn-traject">{texts.toOwn}</AppLink>
        )}
      </p>
    </Notice>
  );
}
