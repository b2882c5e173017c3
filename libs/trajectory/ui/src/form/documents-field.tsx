import { Button } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { DOCUMENT_KINDS } from '@mijlpaal/trajectory-contract';
import { z } from 'zod';
import { Paper, useDocumentKeeping } from '../documents/document-keeping';
import { PaperName } from '../documents/paper-name';
import { PendingList } from '../documents/pending-list';
import { useUploads } from '../documents/use-uploads';
import { formatSize } from '../format';
import { Icon } from '../icon';
import { nl } from '../nl';
import { describedBy, FieldMistake } from './field';
import { useField } from './form-context';
import type { FieldProps } from './fields';

const texts = nl.documents;
/** What a browser lets choose from at first. */
export const ACCEPTED = Object.entries(DOCUMENT_KINDS)
  .flatMap(([mediaType, { extension }]) => [mediaType, `.${extension}`])
  .join(',');

/** Documents that go along: their bytes are kept first. @param single one at most, null when there is none */
export function DocumentsField({ path, label, hint, single = false }: FieldProps & { readonly single?: boolean }) {
  const { id, value, set, mistake, hold } = useField(path, label);
  const keeping = useDocumentKeeping();
  const parsed = z.array(Paper).safeParse(single ? [value] : value);
  const papers = parsed.success ? parsed.data : [];
  const latest = useRef<readonly Paper[]>(papers);
  useEffect(() => {
    latest.current = papers;
  });
  const keep = (next: readonly Paper[]) => {
    latest.current = next; // of two files that are kept at once, none is forgotten
    set(single ? (next.at(-1) ?? null) : next);
  };
  const uploads = useUploads((paper) =>
    keep([...latest.current.filter(({ sha256 }) => sha256 !== paper.sha256), paper]),
  );
  const waits = uploads.pending.length > 0;
  useEffect(() => hold(waits ? texts.notYet : null), [hold, waits]);
  const focus = () => document.getElementById(id)?.focus();
  return (
    <div className="mp-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-hint`} className="mp-small mp-muted">
        {hint ?? texts.hint}
      </div>
      <FieldMistake id={id} mistake={mistake} />
      {papers.length > 0 && (
        <ul className="mp-papers">
          {papers.map((paper) => (
            <li key={paper.sha256}>
              <Icon name="doc" />
              <span>
                <PaperName paper={paper} /> <small>{formatSize(paper.size)}</small>
              </span>
              <Button
                appearance="subtle-button"
                type="button"
                aria-label={nl.form.removeRow(paper.name)}
                onClick={() => {
                  keep(papers.filter((one) => one !== paper));
                  focus();
                }}
              >
                {nl.form.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PendingList
        items={uploads.pending}
        signIn={keeping?.signIn}
        onAgain={uploads.again}
        onDrop={({ key }) => {
          uploads.drop(key);
          focus();
        }}
      />
      {/* the browser's own button speaks the language of the browser: it lies, unseen, over one in Dutch */}
      <div className="mp-file">
        <input
          id={id}
          type="file"
          multiple={!single}
          accept={ACCEPTED}
          disabled={keeping === null}
          aria-invalid={mistake !== null}
          {...describedBy(id, true, mistake)}
          onChange={(event) => {
            uploads.add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <span className="utrecht-button utrecht-button--secondary-action" aria-hidden="true">
          {single ? texts.chooseOne : texts.choose}
        </span>
      </div>
    </div>
  );
}
