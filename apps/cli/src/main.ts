import { practiceKey, signPracticeToken } from '@mijlpaal/shared-identity';
import { Brin } from '@mijlpaal/shared-institution';
import { ActorId, PriorEducation, Role } from '@mijlpaal/trajectory-contract';
import { Command, CommanderError, Option } from 'commander';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { diplomaValueOf } from './diploma-value';
import { computeFunding, fundingSchema } from './funding';
import { importInstitutions, institutionsFrom } from './institutions';
import { BadInput, Unseen } from './outcome';
import { rebuild } from './rebuild';
import { Server, succeeded } from './server';
import type { SimulateOptions } from './simulate';

const print = (value: unknown): void =>
  void process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);

async function fileText(path: string): Promise<string> {
  if (path === '-') return readAll(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new BadInput([`${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`]); // readFile fails with a system error
  }
}

async function token({ as, institution, actor }: { as: string; institution?: string; actor?: string }): Promise<void> {
  const role = Role.safeParse(as);
  const mistakes = [
    ...(role.success ? [] : [`--as: must be one of ${Role.options.join(', ')}`]),
    ...(as === 'institution' && institution === undefined ? ['--institution: is needed for the role institution'] : []),
    ...(as !== 'institution' && institution !== undefined ? ['--institution: is for the role institution only'] : []),
    ...(institution !== undefined && !Brin.safeParse(institution).success
      ? ['--institution: must be a BRIN: two digits and two capitals']
      : []),
    ...(actor !== undefined && !ActorId.safeParse(actor).success
      ? ['--actor: must be an opaque id: letters, digits, . _ : -']
      : []),
  ];
  if (mistakes.length > 0) throw new BadInput(mistakes);
  const key = await practiceKey(process.env['MIJLPAAL_DATA'] || './data');
  print(await signPracticeToken(key, { role: as, ...(institution && { institution }), ...(actor && { actor }) }));
}

/** From `dist/cli`. */
const INSTITUTIONS = join(import.meta.dirname, '../../infra/data/institutions.csv');

/** Only when asked for: the other commands open no store. */
const moving = () => import('./moving');

const cli = new Command('mijlpaal').description('Mijlpaal: what an operator does from the command line').exitOverride();

cli
  .command('token')
  .description('print a practice token, valid for 8 hours; needs no running server')
  .requiredOption('--as <role>', `one of ${Role.options.join(', ')}`)
  .option('--institution <brin>', 'for the role institution')
  .option('--actor <id>', 'who it is; default practice-<role>')
  .action(token);

const funding = cli
  .command('funding')
  .description('divide money without a server; prints {amounts, total, undistributed}')
  .option('--input <file>', 'JSON file, or - for standard input')
  .addOption(new Option('--schema', 'print the JSON schema of every input instead').conflicts('input'))
  .action(async ({ input, schema }: { input?: string; schema?: true }) => {
    if (schema) return print(fundingSchema());
    if (input === undefined) return funding.error("error: required option '--input <file>' not specified");
    const result = computeFunding(await fileText(input));
    if ('mistakes' in result) throw new BadInput(result.mistakes);
    print(result.output);
  });

cli
  .command('diploma-value')
  .description('print the study value of one diploma, such as 0.69')
  .requiredOption('--level <level>', '2, 3 or 4')
  .requiredOption('--prior <education>', `one of ${PriorEducation.options.join(', ')}`)
  .option('--earlier <value>', 'study value of a diploma that the same person got before')
  .action((options: Parameters<typeof diplomaValueOf>[0]) => print(diplomaValueOf(options)));

cli
  .command('simulate')
  .description('play a scheme through the real rules in memory; the same seed gives the same outcome')
  .option('--scheme <year>', 'needed: 2015')
  .option('--seed <number>', 'needed: which course, a whole number')
  .option('--to <day>', 'needed: the last day that is played, such as 2019-12-31')
  .option('--institutions <number>', 'the first so many by BRIN', '66')
  .option('--report', 'print a report to read, in Dutch, as Markdown, instead of JSON')
  .action(async (options: SimulateOptions) => {
    const { lines, report, simulate } = await import('./simulate');
    const outcome = await simulate(options, INSTITUTIONS, (line) => console.error(line));
    print(options.report ? report(outcome) : lines(outcome));
  });

const imports = cli.command('import').description('bring a CSV file into the running server');
imports
  .command('institutions')
  .argument('<file>', 'columns of institutions.csv; rows with mbo_on_2015_05_01=yes are registered and opened')
  .action(async (file: string) =>
    print(await importInstitutions(institutionsFrom(await fileText(file)), new Server('operator', process.env))),
  );
imports
  .command('figures')
  .argument('<file>', 'columns year, brin, nationalContribution, level2Students, countedOn, source, illustrative')
  .action(async (file: string) => {
    const said = await new Server('duo', process.env).post('/v1/schemes/2015/figures', await fileText(file), {
      'content-type': 'text/csv',
    });
    const { facts } = succeeded(said, file) as { facts: unknown[] }; // the server's own answer to a delivery
    print({ delivered: facts.length });
  });

cli
  .command('rebuild')
  .description('build a view anew from the first fact, beside the one that serves; tells how far it is')
  .argument('[view]', 'default: every view')
  .option('--cancel', 'throw away what is being built of it')
  .action(async (view: string | undefined, { cancel = false }: { cancel?: boolean }) => {
    const server = new Server('operator', process.env);
    if (!cancel) return print(await rebuild(server, view, (line) => console.error(line)));
    if (view === undefined) throw new BadInput(['--cancel: needs a view']);
    print(succeeded(await server.delete(`/v1/rebuilds/${encodeURIComponent(view)}`), view));
  });

const parked = cli
  .command('parked')
  .description('streams that views cannot go on with: which fact waits, and why')
  .action(async () =>
    print(succeeded(await new Server('operator', process.env).get('/v1/operations/parked?pageSize=1000'), 'parked')),
  );
parked
  .command('retry')
  .description('fold what waits of a stream again, when the running version can')
  .argument('<stream>', 'such as trajectory-2015-25LH')
  .requiredOption('--reason <text>', 'why: it becomes a fact')
  .action((stream: string, { reason }: { reason: string }) => resolve(stream, 'retries', { reason }));
parked
  .command('skip')
  .description('leave the fact that waits out for ever, in the views that wait for it')
  .argument('<stream>', 'such as trajectory-2015-25LH')
  .requiredOption('--reason <text>', 'why: it becomes a fact')
  .option('--revision <number>', 'of the fact that was seen waiting: no other one is skipped', Number)
  .action((stream: string, options: { reason: string; revision?: number }) => resolve(stream, 'skips', options));

async function resolve(stream: string, how: 'retries' | 'skips', body: object): Promise<void> {
  const path = `/v1/operations/parked/${encodeURIComponent(stream)}/${how}`;
  print(succeeded(await new Server('operator', process.env).post(path, JSON.stringify(body)), stream));
}

cli
  .command('status')
  .description('how the running server is: head of the log, views, what waits')
  .action(async () => print(succeeded(await new Server('operator', process.env).get('/v1/status'), 'status')));

cli
  .command('export')
  .description(
    'write the whole log as NDJSON with a hash chain, also beside a running server; MIJLPAAL_EVENTS says which',
  )
  .option('--output <file>', 'a new file, or - for standard output', '-')
  .action(async ({ output }: { output: string }) => (await moving()).exportTo(output));

cli
  .command('import-events')
  .description('bring an export into an empty log; MIJLPAAL_EVENTS says which')
  .argument('<file>', 'what export wrote')
  .action(async (file: string) => print(await (await moving()).importFrom(file)));

cli
  .command('verify')
  .description(
    'compute the hash chain of the log and every view anew, also beside a running server, and name the first difference; exit code 0: the same, 1: different, 2: could not look',
  )
  .option('--against <file>', 'an earlier export, which the log must begin with')
  .option('--json', 'print JSON')
  .action(async ({ against, json }: { against?: string; json?: true }) => {
    const { told, verify } = await import('./verify');
    const verified = await verify(process.env, against);
    print(json ? verified : told(verified));
    if (!verified.same) process.exitCode = 1;
  });

cli
  .command('verify-documents')
  .description(
    'compute the fingerprint of every kept document anew, also beside a running server; exit code 0: the same, 1: different, 2: could not look',
  )
  .option('--json', 'print JSON')
  .action(async ({ json }: { json?: true }) => {
    const { checkDocuments, toldDocuments } = await import('./desk');
    const checked = await checkDocuments(process.env);
    print(json ? checked : toldDocuments(checked));
    if (checked.spoilt.length > 0) process.exitCode = 1;
  });

cli
  .command('move-desk')
  .description('lay the desk that MIJLPAAL_DESK names on another one, which is empty; stop the server first')
  .requiredOption('--to <url>', 'sqlite:<file> or postgres://…')
  .action(async ({ to }: { to: string }) => print(await (await import('./desk')).moveDesk(process.env, to)));

cli
  .command('sector-report')
  .description('print the last sector report of a year as it was published, from the log that MIJLPAAL_EVENTS names')
  .requiredOption('--year <year>', '2015 to 2019')
  .option(
    '--check',
    'make its figures again from the facts of that moment and name the first difference; exit code 0: the same, 1: different, 2: could not look',
  )
  .action(async ({ year, check }: { year: string; check?: true }) => {
    const { checkSectorReport, sectorReport } = await import('./sector-report');
    if (!check) return print(await sectorReport(process.env, year));
    const checked = await checkSectorReport(process.env, year);
    print(checked);
    if (checked.difference !== null) process.exitCode = 1;
  });

try {
  await cli.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 2 for the caller's mistakes and what could not be seen, 1 for ours. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it itself
  if (error instanceof BadInput) {
    for (const mistake of error.mistakes) console.error(mistake);
    return 2;
  }
  console.error(error instanceof Error ? error.message : error);
  return error instanceof Unseen ? 2 : 1;
}
