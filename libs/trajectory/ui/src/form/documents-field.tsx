import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { z } from 'zod';
import { formatSize } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { describedBy, FieldMistake } from './field';
import { useField } from './form-context';
import type { FieldProps } from './fields';

const texts = nl.form;
const Paper = z.object({ sha256: z.string(), name: z.string(), size: z.int(), mediaType: z.string() });
type Paper = z.infer<typeof Paper>;

/** A file as the contract has it: its name, its size and the SHA-256 of its bytes. */
async function paperOf(file: File): Promise<Paper> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, name: file.name.trim(), size: file.size, mediaType: file.type || 'application/octet-stream' };
}

/** Documents that go along. @param single one at most, null when there is none */
export function DocumentsField({ path, label, hint, single = false }: FieldProps & { readonly single?: boolean }) {
  const { id, value, set, mistake } = useField(path, label);
  const [failed, setFailed] = useState<string | null>(null);
  const parsed = z.array(Paper).safeParse(single ? [value] : value);
  const papers = parsed.success ? parsed.data : [];
  const keep = (next: readonly Paper[]) => set(single ? (next.at(-1) ?? null) : next);
  const add = async (files: readonly File[]) => {
    try {
      const added = await Promise.all(files.map(paperOf));
      setFailed(null);
      keep([...papers.filter(({ sha256 }) => !added.some((one) => one.sha256 === sha256)), ...added]);
    } catch {
      setFailed(texts.unreadable); // the file is gone, or may not be read
    }
  };
  const wrong = failed ?? mistake;
  return (
    <div className="mp-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-hint`} className="mp-small mp-muted">
        {hint ?? texts.documentsHint}
      </div>
      <FieldMistake id={id} mistake={wrong} />
      {papers.length > 0 && (
        <ul className="mp-papers">
          {papers.map((paper) => (
            <li key={paper.sha256}>
              <Icon name="doc" />
              <span>
                {paper.name} <small>{formatSize(paper.size)}</small>
              </span>
              <Button
                appearance="subtle-button"
                type="button"
                aria-label={texts.removeRow(paper.name)}
                onClick={() => {
                  keep(papers.filter((one) => one !== paper));
                  document.getElementById(id)?.focus();
                }}
              >
                {texts.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="file"
        multiple={!single}
        aria-invalid={wrong !== null}
        {...describedBy(id, true, wrong)}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
