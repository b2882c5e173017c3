import { deliveryColumns, type DeliveryKind, type DeliveryPreview } from '@mijlpaal/trajectory-contract';
import {
  CheckField,
  DELIVERY_RULES,
  DeliveryCheck,
  FileField,
  nl,
  Notice,
  SelectOneField,
  TextField,
  useFormModel,
} from '@mijlpaal/trajectory-ui';
import { useState } from 'react';
import { z } from 'zod';
import { type Delivery, previewDelivery, takeDelivery } from '../../api/scheme-data';
import { PreviewedForm } from '../../forms/previewed-form';
import type { DataFormProps } from './data-task';

const KINDS: readonly DeliveryKind[] = ['study-values', 'diplomas', 'early-leavers', 'figures', 'indicator-figures'];
/** Its rows say themselves where they come from. */
const OWN_SOURCE: DeliveryKind = 'figures';

const Sent = z.object({
  kind: z.enum(KINDS),
  source: z.string().trim().min(1, 'must not be empty').max(300),
  illustrative: z.boolean(),
  onlyGood: z.boolean(),
  /** Its name: the bytes are sent beside it. */
  file: z.string(nl.deliveries.fileMissing).min(1, 'must not be empty'),
});

function Columns() {
  const { values } = useFormModel();
  const kind = KINDS.find((each) => each === values['kind']);
  if (kind === undefined) return null;
  return (
    <p className="mp-small mp-code">
      {nl.deliveries.columnsOf} <code>{Object.keys(deliveryColumns[kind]).join(';')}</code>
    </p>
  );
}
const Source = () => {
  const { values } = useFormModel();
  if (values['kind'] === OWN_SOURCE) return null;
  return (
    <>
      <TextField path={['source']} label={nl.data.source} hint={nl.data.sourceHint} required />
      <CheckField path={['illustrative']} label={nl.data.isIllustrative} />
    </>
  );
};

/** Many rows at once: looked at first, taken in whole, or the good rows alone. */
export function DeliveryForm({ task, onDone }: DataFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const delivery = (body: unknown): Delivery => {
    if (file === null) throw new Error('There is no file');
    return { ...Sent.parse(body), file };
  };
  return (
    <PreviewedForm<{ readonly preview: DeliveryPreview; readonly onlyGood: boolean }>
      name={`gegevens.${task}`}
      initial={{ illustrative: false, onlyGood: false, source: 'DUO' }}
      schema={Sent}
      rules={() => (file === null ? [{ path: ['file'], message: nl.deliveries.fileAgain }] : [])}
      words={DELIVERY_RULES}
      bodyOf={(values) => ({ ...values, ...(values['kind'] === OWN_SOURCE && { source: 'DUO', illustrative: false }) })}
      look={async (sending) => {
        const sent = delivery(sending.body);
        return { preview: await previewDelivery(sent, sending), onlyGood: sent.onlyGood };
      }}
      record={(sending) => takeDelivery(delivery(sending.body), sending)}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={({ preview }) => <DeliveryCheck preview={preview} />}
      against={({ preview: { bad, good }, onlyGood }) =>
        (good === 0 || (bad.length > 0 && !onlyGood)) && (
          <Notice title={nl.data.cannot} level={2} icon="late">
            <p>{good === 0 ? nl.deliveries.noGood : nl.deliveries.allOrNothing}</p>
          </Notice>
        )
      }
    >
      <SelectOneField
        path={['kind']}
        label={nl.data.kind}
        choices={KINDS.map((kind) => [kind, nl.data.kinds[kind]] as const)}
        required
      />
      <Columns />
      <FileField path={['file']} label={nl.deliveries.file} hint={nl.deliveries.fileHint} accept=".csv,text/csv" onFile={setFile} />
      <Source />
      <CheckField path={['onlyGood']} label={nl.deliveries.onlyGood} />
    </PreviewedForm>
  );
}
