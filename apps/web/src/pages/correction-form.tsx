import { correctionDoor, type CorrectionPreview, type Dossier, type TimelineItem } from '@mijlpaal/trajectory-contract';
import {
  ChoiceField,
  correctionBody,
  correctionField,
  correctionValues,
  DateField,
  Loading,
  nl,
  PaperFields,
  pieceForms,
  pieceOf,
  rightData,
  TextAreaField,
  valueAt,
  wrongIn,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { record } from '../api/commands';
import { previewCorrection } from '../api/corrections';
import { FormDraft, type OpenedDraft } from '../forms/form-draft';
import { KeepsDocuments } from '../forms/keeps-documents';
import { SentForm } from '../forms/sent-form';
import { useForm } from '../forms/use-form';
import { useSession } from '../session/session';

const texts = nl.correction;
/** When somebody asks for it. */
const CorrectionSeen = lazy(async () => ({ default: (await import('./correction-seen')).CorrectionSeen }));

interface CorrectionFormProps {
  readonly dossier: Dossier;
  readonly item: TimelineItem;
  /** @param fact id of the correction */
  readonly onDone: (fact: string | undefined) => void;
  readonly onStop: () => void;
}

type Answer = CorrectionPreview | { readonly recorded: string | undefined };

function Form({ opened, onDone, onStop, ...shown }: CorrectionFormProps & { readonly opened: OpenedDraft }) {
  const { role } = useSession().session;
  const client = useQueryClient();
  const [{ dossier, item }] = useState(shown); // what others record meanwhile moves nothing under somebody's hands
  const [preview, setPreview] = useState<CorrectionPreview | null>(null);
  const choices = wrongIn(item, role);
  const form = useForm<Answer>({
    opened,
    schema: correctionDoor.body,
    rules: correctionDoor.rules,
    bodyOf: (values) => correctionBody(item, values),
    fieldOf: (place, values) => correctionField(item, place, values),
    seen: null,
    previewed: preview?.revision,
    records: preview !== null,
    send: async (sending) => {
      if (preview === null) return previewCorrection(item.brin, sending);
      const { facts } = await record(item.brin, correctionDoor.collection)(sending);
      return { recorded: facts[0]?.id };
    },
    onDone: async (answer) => {
      if ('preview' in answer) return setPreview(answer);
      await client.invalidateQueries();
      onDone(answer.recorded);
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
  const wrong = valueAt(values, ['correction', 'wrong']);
  const piece = pieceOf(item);
  return (
    <SentForm
      form={{ ...form, model: { values, set: changed, mistakes }, goOn }}
      action={preview === null ? texts.look : texts.confirm}
      labelledBy="herstel"
      onStop={onStop}
    >
      {choices.length > 1 && (
        <ChoiceField
          path={['correction', 'wrong']}
          label={texts.what}
          choices={choices.map((each) => [each, texts.wrong[each]] as const)}
        />
      )}
      {wrong === 'day' && (
        <DateField path={['correction', 'day']} label={texts.rightDay} max={item.recordedOn} required />
      )}
      {wrong === 'words' && piece !== null && (
        <>
          {role !== 'institution' && pieceForms[piece].placing?.(dossier)}
          {pieceForms[piece].fields(dossier)}
          <PaperFields />
        </>
      )}
      <TextAreaField path={['correction', 'ground']} label={texts.ground} rows={2} required />
      <p className="mp-small mp-muted">{texts.stays}</p>
      {preview !== null && (
        <Suspense fallback={<Loading />}>
          <CorrectionSeen preview={preview} item={item} right={rightData(item, values)} />
        </Suspense>
      )}
    </SentForm>
  );
}

/** What a fact should have said, or that it should not have been there; what would be different is shown before it can be confirmed. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { item } = props;
  const { role } = useSession().session;
  return (
    <FormDraft name={`corrections.${item.brin}.${item.id}`} initial={correctionValues(item, role)}>
      {(opened) => (
        <KeepsDocuments brin={item.brin}>
          <Form {...props} opened={opened} />
        </KeepsDocuments>
      )}
    </FormDraft>
  );
}
