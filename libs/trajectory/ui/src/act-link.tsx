import { actionName } from './action-name';
import { ActionLink } from './app-link';
import { capital } from './format';

/** What a button says: the act, with which its name ends. */
const verbOf = (name: string): string => capital(name.split(' ').at(-1) ?? name);

/** Leads to where a command is done. It says the act; what it is about stands beside it, and is in its name. */
export const ActLink = ({ command, href }: { readonly command: string; readonly href: string }) => (
  <ActionLink href={href}>
    {verbOf(actionName(command))}
    <span className="mp-vh">: {actionName(command)}</span>
  </ActionLink>
);
