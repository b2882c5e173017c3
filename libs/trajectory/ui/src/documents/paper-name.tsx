import { nl } from '../nl';
import { type Paper, useDocumentKeeping } from './document-keeping';

const texts = nl.documents;

/** The name of a document; a link where it can be opened, and said where it cannot. */
export function PaperName({ paper: { sha256, name } }: { readonly paper: Pick<Paper, 'sha256' | 'name'> }) {
  const keeping = useDocumentKeeping();
  if (keeping === null || keeping.kept === null) return name;
  if (keeping.kept.has(sha256))
    return (
      <a className="utrecht-link" href={keeping.addressOf(sha256)} target="_blank" rel="noopener">
        {name}
        <span className="mp-vh"> {texts.newTab}</span>
      </a>
    );
  return (
    <>
      {name} <small>{texts.notKept}</small>
    </>
  );
}
