import { MergerPreview, SplitPreview, transitionDoors } from '@mijlpaal/trajectory-contract';
import {
  DateField,
  DivisionFields,
  MergerDifferences,
  nl,
  RowsField,
  SelectOneField,
  splitBody,
  splitField,
  TextAreaField,
  TextField,
  tooMuchGiven,
  useFormModel,
} from '@mijlpaal/trajectory-ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { recordOfScheme } from '../../api/commands';
import { countOpenDeadlines, deliveredQuery, previewOfScheme } from '../../api/scheme-data';
import { PreviewedForm } from '../../forms/previewed-form';
import { Part } from '../part';
import type { DataFormProps } from './data-task';
import { Refused } from './refused';
import { useInstitutions } from './use-institutions';

const { mergers, stops, splits } = transitionDoors;

/** Where it is known from, and since when, with the reason for an earlier day. */
function OwnDay({ path }: { readonly path: readonly [string] }) {
  const { values } = useFormModel();
  const day = values[path[0]];
  return (
    <>
      <TextField path={['source']} label={nl.data.source} hint={nl.data.sourceHint} required />
      <DateField path={path} label={nl.transitions.ownDay} hint={nl.transitions.ownDayHint} />
      {typeof day === 'string' && day !== '' && <TextAreaField path={['ground']} label={nl.transitions.dayGround} rows={2} />}
      <TextAreaField path={['remark']} label={nl.form.remark} rows={2} />
    </>
  );
}

/** Institutions that go on as another. */
export function MergerForm({ task, onDone }: DataFormProps) {
  const { choices, nameOf } = useInstitutions();
  return (
    <PreviewedForm<MergerPreview>
      name={`gegevens.${task}`}
      initial={{ parts: [''] }}
      schema={mergers.body}
      rules={mergers.rules}
      words={nl.data.rules}
      look={previewOfScheme('mergers', MergerPreview)}
      record={recordOfScheme('mergers')}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={(preview) => <MergerDifferences preview={preview} nameOf={nameOf} />}
      against={({ refused }) => refused && <Refused refusal={refused} />}
    >
      <RowsField path={['parts']} label={nl.transitions.parts} one={nl.transitions.part} fresh="">
        {(path) => <SelectOneField path={path} label={nl.transitions.part} choices={choices} required />}
      </RowsField>
      <TextField path={['into']} label={nl.transitions.into} hint={nl.transitions.intoHint} required />
      <OwnDay path={['mergedOn']} />
    </PreviewedForm>
  );
}

const Stop = z.object({ brin: z.string() });
interface StopPreview {
  readonly name: string;
  readonly open: number;
}

/** An institution that ends, and nobody is known to go on for it. */
export function StopForm({ task, onDone }: DataFormProps) {
  const { choices, nameOf } = useInstitutions();
  return (
    <PreviewedForm<StopPreview>
      name={`gegevens.${task}`}
      initial={{}}
      schema={stops.body}
      rules={stops.rules}
      words={nl.data.rules}
      look={async ({ body }) => {
        const { brin } = Stop.parse(body);
        return { name: nameOf(brin), open: await countOpenDeadlines(brin) };
      }}
      record={recordOfScheme('stops')}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={({ name, open }) => <p>{nl.transitions.stopOpen(name, open)}</p>}
    >
      <SelectOneField path={['brin']} label={nl.transitions.stops} choices={choices} required />
      <OwnDay path={['stoppedOn']} />
    </PreviewedForm>
  );
}

/** What there is to divide comes once it is known whose it is. */
function Division() {
  const { values } = useFormModel();
  const brin = typeof values['brin'] === 'string' ? values['brin'] : null;
  const delivered = useQuery({ ...deliveredQuery('study-values', brin), enabled: brin !== null });
  if (brin === null) return null;
  return <Part query={delivered}>{(items) => <DivisionFields delivered={items} />}</Part>;
}

/** The signed statement that divides the data of an institution that is split. */
export function SplitForm({ task, onDone }: DataFormProps) {
  const { choices, nameOf } = useInstitutions();
  const queries = useQueryClient();
  const deliveredOf = (brin: unknown) =>
    queries.getQueryData(deliveredQuery('study-values', String(brin)).queryKey) ?? [];
  return (
    <PreviewedForm<SplitPreview>
      name={`gegevens.${task}`}
      initial={{ others: [''] }}
      schema={splits.body}
      rules={(body) => [...(splits.rules?.(body) ?? []), ...tooMuchGiven(body, deliveredOf(body['brin']))]}
      words={nl.data.rules}
      bodyOf={(values) => splitBody(values, deliveredOf(values['brin']))}
      fieldOf={(place, values) => splitField(deliveredOf(values['brin']))(place, values)}
      look={previewOfScheme('splits', SplitPreview)}
      record={recordOfScheme('splits')}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={({ opensTrajectories, refused }) => (
        <>
          {refused === null && <p>{nl.transitions.inBalance}</p>}
          <p>
            {opensTrajectories.length === 0
              ? nl.transitions.noOpening
              : nl.transitions.opensTrajectories(opensTrajectories.map(nameOf).join(' en '))}
          </p>
        </>
      )}
      against={({ refused }) => refused && <Refused refusal={refused} />}
    >
      <SelectOneField path={['brin']} label={nl.transitions.splitOf} choices={choices} required />
      <DateField path={['signedOn']} label={nl.transitions.signedOn} required />
      <RowsField path={['others']} label={nl.transitions.others} hint={nl.transitions.otherHint} one={nl.transitions.other} fresh="">
        {(path) => <TextField path={path} label={nl.transitions.other} required />}
      </RowsField>
      <Division />
      <OwnDay path={['splitOn']} />
    </PreviewedForm>
  );
}
