import { figureCorrectionDoor, FigureCorrectionPreview } from '@mijlpaal/trajectory-contract';
import {
  ChoiceField,
  type DeliveredKind,
  DELIVERED_KINDS,
  factOf,
  FigureDifferences,
  figureData,
  FigureFields,
  figureValues,
  nl,
  Notice,
  saidBy,
  sendable,
  SourceFields,
  TextAreaField,
  useFormModel,
  type Values,
} from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { recordOfScheme } from '../../api/commands';
import { deliveredQuery, previewOfScheme } from '../../api/scheme-data';
import { PreviewedForm } from '../../forms/previewed-form';
import { Part } from '../part';
import type { DataFormProps } from './data-task';
import { useInstitutions } from './use-institutions';


function Fields({ kind }: { readonly kind: DeliveredKind }) {
  const { values } = useFormModel();
  return (
    <>
      <ChoiceField
        path={['never']}
        label={nl.figures.what}
        choices={[
          [false, nl.figures.otherFigure],
          [true, nl.figures.neverFigure],
        ]}
      />
      {values['never'] !== true && (
        <>
          <FigureFields kind={kind} />
          <SourceFields kind={kind} />
        </>
      )}
      <TextAreaField path={['ground']} label={nl.figures.ground} rows={2} required />
      <TextAreaField path={['remark']} label={nl.form.remark} rows={2} />
    </>
  );
}

interface CorrectionProps extends DataFormProps {
  readonly kind: DeliveredKind;
  readonly fact: string;
  readonly initial: Values;
}

function Form({ task, onDone, kind, fact, initial }: CorrectionProps) {
  const { nameOf } = useInstitutions();
  const { collection, body, rules } = figureCorrectionDoor;
  return (
    <PreviewedForm<FigureCorrectionPreview>
      name={`figure-corrections.${fact}`}
      initial={{ ...initial, never: false }}
      schema={body}
      rules={rules}
      words={nl.data.rules}
      bodyOf={(values) =>
        sendable({
          fact,
          right: { type: factOf[kind], data: values['never'] === true ? null : figureData(kind, values) },
          ground: values['ground'],
          remark: values['remark'],
        })
      }
      fieldOf={(place) => place.replace(/^right\.data\./, '').replace(/^right$|^right\.data$/, 'never')}
      look={previewOfScheme(collection, FigureCorrectionPreview)}
      record={recordOfScheme(collection)}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={(preview) => <FigureDifferences kind={kind} preview={preview} nameOf={nameOf} />}
    >
      <Fields kind={kind} />
    </PreviewedForm>
  );
}

const NotThere = () => (
  <Notice title={nl.data.notThereTitle} icon="late" level={2}>
    <p>{nl.data.notThereText}</p>
  </Notice>
);

/** A figure that was wrong: what it should have been, and what that makes different. */
export function FigureCorrectionForm({ task, onDone }: DataFormProps) {
  const { soort, instelling = null, feit } = useSearch({ from: '/gegevens/$taak' });
  const kind = DELIVERED_KINDS.find((each) => each === soort);
  const delivered = useQuery({ ...deliveredQuery(kind ?? 'ceilings', instelling), enabled: kind !== undefined });
  if (kind === undefined || feit === undefined) return <NotThere />;
  return (
    <Part query={delivered}>
      {(items) => {
        const said = saidBy(items, feit);
        if (said.length === 0) return <NotThere />;
        return (
          <Form task={task} onDone={onDone} kind={kind} fact={feit} initial={figureValues(kind, said)} />
        );
      }}
    </Part>
  );
}
