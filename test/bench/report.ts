import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { figure } from './measure';
import type { Effort, Result, Row } from './row';

export interface Measured {
  readonly row: Row;
  readonly result: Result;
}

/** A figure as others read it. */
interface Line {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

const precise = (value: number): number => Number(value.toPrecision(4));

export const lineOf = ({ row: { name, peerName, goal }, result: { ours, peer } }: Measured): Line => ({
  name,
  ours: precise(ours),
  peer: precise(peer),
  peerName,
  ratio: precise(ours / peer),
  goal: goal.says,
  met: goal.met(ours, peer),
});

export const asJson = (measured: readonly Measured[]): string => JSON.stringify(measured.map(lineOf), null, 2);

export function asLine(one: Measured): string {
  const { name, ours, peer, ratio, goal, met } = lineOf(one);
  const { unit } = one.row;
  const head = `${name}: ${figure(ours)} against ${figure(peer)} ${unit}, ratio ${figure(ratio)} (${goal}): ${met ? 'met' : 'MISSED'}`;
  return [head, ...one.result.notes.map((note) => `  ${note}`)].join('\n');
}

/** The page of a full run. */
export function asPage(measured: readonly Measured[], { quick, runs, ms }: Effort): string {
  const [cpu] = cpus();
  const table = measured.map((one) => {
    const { name, ours, peer, peerName, ratio, goal, met } = lineOf(one);
    return `| ${name} | ${figure(ours)} | ${figure(peer)} | ${one.row.unit} | ${peerName} | ${figure(ratio)} | ${goal} | ${met ? 'yes' : '**no**'} |`;
  });
  const details = measured.map((one) => {
    const { row, result } = one;
    const missed = lineOf(one).met ? [] : [`**Missed.** ${row.limit}`];
    return [
      `### ${row.name}`,
      '',
      `${row.workload}; against ${row.peerName}.`,
      ...missed,
      ...result.notes.map((note) => `- ${note}`),
    ];
  });
  const today = Temporal.Now.plainDateISO();
  return [
    '# Benchmarks',
    '',
    `Written by \`npm run bench${quick ? ' -- --quick' : ''}\` on ${today}: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${type()} ${release()}, Node ${process.versions.node}; ${figure(loadavg()[2] ?? 0)} processes wanted a processor on average over the last quarter of an hour, ours among them: above the number of processors all figures are too low, and only the ratios tell something.`,
    '',
    `Both sides are measured in one run, in turn, after a first round that does not count where a sample is short; each figure is the median of ${runs} samples, of ${ms / 1_000} s where a sample takes what fits in it. All that is said to be durable lies on a real disk before it is answered, on both sides. **ratio** is ours / peer in the unit of the row: of a rate it should be high (goal "at least"), of a time or of memory low ("at most").`,
    '',
    '| name | ours | peer | unit | peer is | ratio | goal | met |',
    '| --- | ---: | ---: | --- | --- | ---: | --- | --- |',
    ...table,
    '',
    ...details.flatMap((lines) => [...lines, '']),
  ].join('\n');
}
