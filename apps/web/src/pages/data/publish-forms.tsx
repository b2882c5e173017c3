import { COMPONENT_YEARS, Component, EarlyLeavingCategory, LaterNormYear, schemeDoors } from '@mijlpaal/trajectory-contract';
import {
  formatMoney,
  formatNumber,
  MoneyField,
  nl,
  NormFields,
  NowAndThen,
  type Change,
  Notice,
  SelectOneField,
  sendable,
  sentNorms,
  TextField,
  useFormModel,
} from '@mijlpaal/trajectory-ui';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { recordOfScheme } from '../../api/commands';
import { deliveredQuery } from '../../api/scheme-data';
import { PreviewedForm } from '../../forms/previewed-form';
import type { DataFormProps } from './data-task';

const doorOf = (name: string) => {
  const door = schemeDoors.find(({ collection }) => collection === name);
  if (!door) throw new Error(`There is no door ${name}`);
  return door;
};
const Same = () => (
  <Notice title={nl.data.sameTitle} level={2}>
    <p>{nl.data.sameText}</p>
  </Notice>
);
const isSame = (changes: readonly Change[]): boolean => changes.every(({ now, becomes }) => now === becomes);

const ceilings = doorOf('ceilings');
const Ceiling = z.object({ component: Component, year: z.int(), amount: z.string() });
function CeilingFields() {
  const { values } = useFormModel();
  const component = Component.safeParse(values['component']).data;
  const years = component === undefined ? [] : COMPONENT_YEARS[component];
  return (
    <>
      <SelectOneField
        path={['component']}
        label={nl.data.component}
        choices={Component.options.map((each) => [each, nl.component[each]] as const)}
        required
      />
      <SelectOneField
        path={['year']}
        label={nl.data.year}
        choices={years.map((year) => [year, String(year)] as const)}
        required
      />
      <MoneyField path={['amount']} label={nl.data.amount} required />
      <TextField path={['source']} label={nl.data.source} hint={nl.data.sourceHint} required />
    </>
  );
}

/** How much there is for a component in a year. */
export function CeilingForm({ task, onDone }: DataFormProps) {
  const queries = useQueryClient();
  return (
    <PreviewedForm<readonly Change[]>
      name={`gegevens.${task}`}
      initial={{}}
      schema={ceilings.body}
      rules={ceilings.rules}
      words={nl.data.rules}
      look={async ({ body }) => {
        const { component, year, amount } = Ceiling.parse(body);
        const all = await queries.fetchQuery({ ...deliveredQuery('ceilings', null), staleTime: 0 });
        const now = all.find((one) => one.about === component && one.period === String(year))?.values?.['amount'];
        return [
          {
            what: `${nl.component[component]} ${year}`,
            now: typeof now === 'string' ? formatMoney(now) : nl.data.nothingYet,
            becomes: formatMoney(amount),
          },
        ];
      }}
      record={recordOfScheme('ceilings')}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={(changes) => <NowAndThen what={nl.form.wouldBe} changes={changes} />}
      against={(changes) => isSame(changes) && <Same />}
    >
      <CeilingFields />
    </PreviewedForm>
  );
}

const norms = doorOf('early-leaving-norms');
const Norms = z.object({ schoolYear: z.string(), norms: z.record(EarlyLeavingCategory, z.string()) });
const percentage = (value: unknown): string =>
  typeof value === 'string' ? `${formatNumber(value)} %` : nl.data.nothingYet;

/** The norms of a school year of which none stands in the regulation. */
export function NormsForm({ task, onDone }: DataFormProps) {
  const queries = useQueryClient();
  return (
    <PreviewedForm<readonly Change[]>
      name={`gegevens.${task}`}
      initial={{}}
      schema={norms.body}
      rules={norms.rules}
      words={nl.data.rules}
      bodyOf={(values) => sendable({ ...values, norms: sentNorms(values) })}
      look={async ({ body }) => {
        const sent = Norms.parse(body);
        const all = await queries.fetchQuery({ ...deliveredQuery('early-leaving-norms', null), staleTime: 0 });
        return EarlyLeavingCategory.options.map((category) => ({
          what: `${nl.earlyLeavingCategory[category]}, ${sent.schoolYear}`,
          now: percentage(
            all.find((one) => one.about === category && one.period === sent.schoolYear)?.values?.['norm'],
          ),
          becomes: percentage(sent.norms[category]),
        }));
      }}
      record={recordOfScheme('early-leaving-norms')}
      onDone={onDone}
      confirm={nl.data.tasks[task].confirm}
      labelledBy="taak"
      shown={(changes) => <NowAndThen what={nl.form.wouldBe} changes={changes} />}
      against={(changes) => isSame(changes) && <Same />}
    >
      <SelectOneField
        path={['schoolYear']}
        label={nl.data.schoolYear}
        choices={LaterNormYear.options.map((year) => [year, year] as const)}
        required
      />
      <NormFields />
      <TextField path={['source']} label={nl.data.source} hint={nl.data.sourceHint} required />
    </PreviewedForm>
  );
}
