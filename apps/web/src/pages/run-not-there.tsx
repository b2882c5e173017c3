import { AppLink, nl, Notice } from '@mijlpaal/trajectory-ui';

const texts = nl.payments;

export const RunNotThere = () => (
  <Notice title={texts.notFoundTitle} icon="late">
    <p>{texts.notFoundText}</p>
    <p>
      <AppLink href="/betaalrondes">{texts.toAll}</AppLink>
    </p>
  </Notice>
);
