import type { ReactNode } from 'react';

/** Nothing to show, and what to do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="mp-state" role="status">
    <p className="mp-strong">{title}</p>
    {children}
  </div>
);
