import { useState } from 'react';

/**
 * Text that outlives the form it is typed in: in this tab, until it is emptied. So it is still there after a session that
 * ended in between.
 * @param name of whom and about what
 */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const key = `concept ${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (next: string) => {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  };
  return [text, keep];
}
