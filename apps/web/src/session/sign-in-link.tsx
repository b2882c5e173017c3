import type { ReactNode } from 'react';

interface SignInLinkProps {
  /** A path of ours: where to go on afterwards. */
  readonly returnTo: string;
  /** For an act that binds an institution. */
  readonly binding?: boolean;
  /** In a tab of its own: this page stays as it is. */
  readonly newTab?: boolean;
  readonly children: ReactNode;
}

/** Leaves the app for the provider and comes back: a link, looking like the button that it is to people. */
export const SignInLink = ({ returnTo, binding = false, newTab = false, children }: SignInLinkProps) => (
  <a
    className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action mp-button-link"
    href={`/inloggen?${new URLSearchParams({ naar: returnTo, ...(binding && { niveau: 'hoog' }) })}`}
    {...(newTab && { target: '_blank' })}
  >
    {children}
  </a>
);
