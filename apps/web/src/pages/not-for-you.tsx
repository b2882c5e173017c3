import { AppLink, nl, Notice } from '@mijlpaal/trajectory-ui';
import { useSession } from '../session/session';

/** A page for another role. @param why it is not for this one */
export function NotForYou({ title, why }: { readonly title: string; readonly why: string }) {
  const { label } = useSession().session;
  return (
    <Notice title={title}>
      <p>
        {nl.pageState.noRightsText(label)} {why}
      </p>
      <p>
        <AppLink href="/">{nl.pageState.toStart}</AppLink>
      </p>
    </Notice>
  );
}
