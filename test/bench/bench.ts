import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { built } from './built';
import { importPeer } from './import-peer';
import type { Bench, Effort, Result, Row } from './row';
import { rows } from './rows';
import { asJson, asLine, asPage, type Measured } from './report';

const PAGE = 'docs/benchmarks.md';

interface Postgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Measures the rows and says what came of it. @returns exit code: 1 when a row could not be measured */
export async function bench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, only: { type: 'string' } },
  });
  const chosen = choose(values.only);
  const effort = values.quick ? { quick: true, runs: 3, ms: 700 } : { quick: false, runs: 5, ms: 3_000 };
  mkdirSync('.tmp', { recursive: true });
  const root = resolve(`.tmp/bench-${process.pid}`); // open to others: PostgreSQL may run as another user
  mkdirSync(root);
  try {
    const measured = await measure(chosen, effort, root);
    if (values.json) console.log(asJson(measured));
    else if (!values.only) writeFileSync(PAGE, asPage(measured, effort));
    return measured.length === chosen.length ? 0 : 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measure(chosen: readonly Row[], effort: Effort, root: string): Promise<Measured[]> {
  const shared = join(root, 'shared');
  mkdirSync(shared);
  const measured: Measured[] = [];
  let postgres: Postgres | null = null;
  for (const row of chosen) {
    if (row.postgres) postgres ??= await startPostgres(root);
    else {
      await postgres?.stop(); // what it still writes would fall on the next rows
      postgres = null;
    }
    const folder = join(root, row.name);
    mkdirSync(folder);
    console.error(`${row.name} ...`);
    const result = await inProcess(row, { ...effort, folder, shared, postgres: postgres?.url ?? '' });
    rmSync(folder, { recursive: true });
    if (result === null) continue;
    measured.push({ row, result });
    console.error(asLine({ row, result }));
  }
  await postgres?.stop();
  return measured;
}

function choose(only: string | undefined): readonly Row[] {
  if (only === undefined) return rows;
  const names = only.split(',');
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0)
    throw new RangeError(`No row is called ${unknown.join(' or ')}: ${rows.map((row) => row.name).join(', ')}`);
  return rows.filter(({ name }) => names.includes(name));
}

async function startPostgres(root: string): Promise<Postgres> {
  const { startPostgres: start } = await importPeer<{ startPostgres(folder: string): Promise<Postgres> }>('postgres');
  return start(root);
}

/** A row has a process of its own, so that none runs on another's heap. null: it failed, and has said why. */
async function inProcess({ name }: Row, setting: Bench): Promise<Result | null> {
  const profile =
    process.env['BENCH_CPU_PROF'] === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', '.tmp/bench-prof'];
  const args = [...profile, '--no-warnings', built('one-row'), name, JSON.stringify(setting)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  return code === 0 ? (JSON.parse(said.join('')) as Result) : null; // one-row prints it
}
