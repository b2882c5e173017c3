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
  useFormModel,
  valueAt,
  wrongIn,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { record, type Recorded } from '../api/commands';
import { previewCorrection } from '../api/corrections';
import { KeepsDocuments } from '../forms/keeps-documents';
import { PreviewedForm } from '../forms/previewed-form';
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

/** What a fact should have said, or that it should not have been there; what would be different is shown before it can be confirmed. */
export function CorrectionForm({ onDone, onStop, ...shown }: CorrectionFormProps) {
  const { role } = useSession().session;
  const client = useQueryClient();
  const [{ dossier, item }] = useState(shown); // what others record meanwhile moves nothing under somebody's hands
  return (
    <KeepsDocuments brin={item.brin}>
      <PreviewedForm<CorrectionPreview, Recorded>
        name={`corrections.${item.brin}.${item.id}`}
        initial={correctionValues(item, role)}
        schema={correctionDoor.body}
        rules={correctionDoor.rules}
        bodyOf={(values) => correctionBody(item, values)}
        fieldOf={(place, values) => correctionField(item, place, values)}
        look={(sending) => previewCorrection(item.brin, sending)}
        record={record(item.brin, correctionDoor.collection)}
        seen={({ revision }) => revision}
        onDone={async ({ facts }) => {
          await client.invalidateQueries();
          onDone(facts[0]?.id);
        }}
        onStop={onStop}
        confirm={texts.confirm}
        labelledBy="herstel"
        shown={(preview, values) => (
          <Suspense fallback={<Loading />}>
            <CorrectionSeen preview={preview} item={item} right={rightData(item, values)} />
          </Suspense>
        )}
      >
        <Fields dossier={dossier} item={item} />
      </PreviewedForm>
    </KeepsDocuments>
  );
}

function Fields({ dossier, item }: Pick<CorrectionFormProps, 'dossier' | 'item'>) {
  const { role } = useSession().session;
  const { values } = useFormModel();
  const choices = wrongIn(item, role);
  const wrong = valueAt(values, ['correction', 'wrong']);
  const piece = pieceOf(item);
  return (
    <>
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
    </>
  );
}
