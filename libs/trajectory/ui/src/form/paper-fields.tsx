import { nl } from '../nl';
import { DocumentsField } from './documents-field';
import { TextAreaField } from './fields';

/** What goes with every piece. */
export const PaperFields = () => (
  <>
    <DocumentsField path={['documents']} label={nl.form.documents} />
    <TextAreaField path={['remark']} label={nl.form.remark} rows={2} />
  </>
);
