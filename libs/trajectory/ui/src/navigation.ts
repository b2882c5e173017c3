import { createContext } from 'react';

/** Goes to an address of this site without loading a new page; null where there is no router, as in a print or a spec. */
export const Navigation = createContext<((href: string) => void) | null>(null);
