import {
  correctionDoor,
  type CorrectionPreview,
  type TimelineItem,
  trajectoryDoors,
} from '@mijlpaal/trajectory-contract';
import { ChoiceField, CorrectionDifferences, DateField, nl, sendable, TextAreaField } from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { record } from '../api/commands';
import { previewCorrection } from '../api/corrections';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';

const texts = nl.dossier.correction;

const ownDayOf = ({ fact }: TimelineItem): string | null =>
  trajectoryDoors.find((door) => door.fact === fact)?.ownDay ?? null;

interface CorrectionFormProps {
  readonly item: TimelineItem;
  readonly onDone: () => void;
}

function Form({ item, opened, onDone }: CorrectionFormProps & { readonly opened: OpenedDraft }) {
  const client = useQueryClient();
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  const ownDay = ownDayOf(item);
  const form = useForm<CorrectionPreview | null>({
    opened,
    schema: correctionDoor.body,
    bodyOf: ({ never, day, ground }) => {
      const data = never === true || ownDay === null ? null : { ...item.data, brin: undefined, [ownDay]: day };
      return sendable({ fact: item.id, right: { type: item.fact, data }, ground });
    },
    fieldOf: (place) => (place.startsWith('right') ? 'day' : place),
    seen: null,
    previewed: preview?.revision,
    records: preview !== null,
    send: async (sending) => {
      if (preview === null) return previewCorrection(item.brin, sending);
      await record(item.brin, correctionDoor.collection)(sending);
      return null;
    },
    onDone: (answer) => {
      if (answer !== null) return setPreview(answer);
      void client.invalidateQueries();
      onDone();
    },
  });
  const { values, set, mistakes } = form.model;
  const changed: typeof set = (path, value) => {
    set(path, value);
    setPreview(null);
  };
  const goOn = () => {
    form.goOn();
    setPreview(null);
  };
  return (
    <SentForm
      form={{ ...form, model: { values, set: changed, mistakes }, goOn }}
      action={preview === null ? texts.look : texts.confirm}
    >
      {ownDay !== null && (
        <ChoiceField
          path={['never']}
          label={texts.what}
          choices={[
            [false, texts.otherDay],
            [true, texts.never],
          ]}
        />
      )}
      {values['never'] === false && <DateField path={['day']} label={texts.rightDay} max={item.recordedOn} required />}
      <TextAreaField path={['ground']} label={texts.ground} rows={2} required />
      <p className="mp-small mp-muted">{texts.stays}</p>
      {preview !== null && <CorrectionDifferences preview={preview} />}
    </SentForm>
  );
}

/** Another day for a fact, or that it should not have been there; what would be different is shown before it can be confirmed. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { item } = props;
  return (
    <FormDraft
      name={`corrections.${item.brin}.${item.id}`}
      initial={{ never: ownDayOf(item) === null, day: item.on, ground: '' }}
    >
      {(opened) => <Form {...props} opened={opened} />}
    </FormDraft>
  );
}
