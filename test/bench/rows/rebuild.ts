import { readLog } from './reading';
import { progressProjection, type ProgressRow } from '@mijlpaal/trajectory-projections';
import { project, type Recorded } from '@mijlpaal/engine-core';
import type { TrajectoryEvent } from '@mijlpaal/trajectory-contract';
import { join } from 'node:path';
import { brinOf, eventOf, fullLife, toldBy } from '../facts';
import { type Emmett, importPeer } from '../import-peer';
import { logOf } from '../logs';
import { alternate, figure } from '../measure';
import { output } from '../output';
import { atLeast, type Bench, type Row } from '../row';
import { rebuildProgress } from './rebuilding';

const TRAJECTORIES = 6_600;
const factsOf = ({ quick }: Bench) => (quick ? 100_000 : 1_000_000);
const log = (bench: Bench, facts: number, trajectories = TRAJECTORIES) =>
  logOf(bench.shared, { facts, trajectories, life: fullLife });

export const rebuild: Row = {
  name: 'rebuild',
  workload:
    'the progress view from nothing, over 1,000,000 facts (quick: 100,000) of 6,600 trajectories interleaved in time, every fact parsed by its schema',
  peerName: 'reading the same facts by hand, row by row, parsing their JSON, and doing nothing',
  goal: atLeast(0.5),
  unit: 'facts/s',
  limit:
    'Of the processor time of a fact (profiled) a third goes to reading the log and its JSON, which is all that the peer does, so that 0.5 leaves as much again for everything else; the schema takes 16%, garbage 15%, choosing and folding 12%, the rows that are written at the end 9% of a quick run and hardly anything of a full one. By processor time alone the ratio is 0.5; garbage is collected beside our thread, so that other programs on the machine cost us more than the peer.',
  measure: async (bench: Bench) => {
    const facts = factsOf(bench);
    const file = await log(bench, facts);
    const views = join(bench.folder, 'views.db');
    const sides = {
      ours: async () => (facts * 1_000) / (await rebuildProgress(file, views, TRAJECTORIES)),
      peer: async () => (facts * 1_000) / (await readLog(file, facts)),
      inPages: async () => (facts * 1_000) / (await readLog(file, facts, 'inPages')),
    };
    const { ours, peer, inPages } = await alternate(bench.runs, sides, 0);
    return {
      ours,
      peer,
      notes: [
        `${figure(1_000_000 / ours)} µs a fact; by hand ${figure(1_000_000 / peer)} row by row, and ${figure(1_000_000 / inPages)} in pages of arrays, as our store reads`,
      ],
    };
  },
};

export const rebuildMemory: Row = {
  name: 'rebuild-memory',
  workload: 'the most memory that this rebuild takes, as a process of its own',
  peerName: 'the same over a tenth of the facts',
  goal: {
    says: 'at most 1.15, and 300 MB',
    met: (ours, peer) => ours / peer <= 1.15 && ours <= 300,
  },
  unit: 'MB of RSS',
  limit:
    'The rows of a view that is being built stay in memory as objects until they are written, 20,000 of them at most, and a row grows with its facts: 63 MB at the end of a full run, 30 MB after a tenth of it (measured). The rest is room that V8 takes as it likes: up to four times what is held, and 64 MB for new objects, which a tenth of a quick run, over at 10,000 facts, has hardly begun to take. In a heap of 128 MB the full run peaks at 202 MB. The spec of memory holds a rebuild in a heap in which nothing can pile up.',
  measure: async (bench: Bench) => {
    const facts = factsOf(bench);
    // as many trajectories in both: the facts are what grows
    const files = { whole: await log(bench, facts), tenth: await log(bench, facts / 10) };
    const peak = async (file: string, trajectories: number) => {
      const args = [file, join(bench.folder, 'views.db'), String(trajectories)];
      return (JSON.parse(await output('rebuild-once', args)) as { peak: number }).peak; // as it prints
    };
    const sides = {
      ours: () => peak(files.whole, Math.min(TRAJECTORIES, facts)),
      peer: () => peak(files.tenth, Math.min(TRAJECTORIES, facts / 10)),
    };
    const { ours, peer } = await alternate(bench.quick ? 1 : 5, sides, 0);
    return { ours, peer, notes: [] };
  },
};

/** A tenth of the peer's facts does: fewer are to its advantage, its tables are smaller then. */
export const rebuildPeer: Row = {
  name: 'rebuild-peer',
  workload: 'the same view over 100,000 facts of 6,600 trajectories (quick: 20,000)',
  peerName: 'Emmett’s PostgreSQL projection (Pongo) with the same reducers, over 10,000 of these facts (quick: 2,000)',
  goal: atLeast(10),
  unit: 'facts/s',
  postgres: true,
  limit: '',
  measure: async (bench: Bench) => {
    const facts = bench.quick ? 20_000 : 100_000;
    const file = await log(bench, facts);
    const { openEmmett } = await importPeer<{ openEmmett: (postgres: string) => Promise<Emmett> }>('emmett');
    const emmett = await openEmmett(bench.postgres);
    const peerFacts = facts / 10;
    const revisions = Math.ceil(peerFacts / TRAJECTORIES);
    const rows = Math.min(peerFacts, TRAJECTORIES);
    await emmett.load(
      Array.from({ length: rows }, (_, index) => {
        const stream = `trajectory-${brinOf(index)}`;
        const known = index + (revisions - 1) * TRAJECTORIES < peerFacts ? revisions : revisions - 1;
        return [stream, fullLife.slice(0, known).map((fact) => eventOf(stream, toldBy(brinOf(index), fact)))];
      }),
    );
    const peerRebuild = async () => {
      const begun = performance.now();
      const built = await emmett.rebuild<ProgressRow>({
        types: Object.keys(progressProjection.on),
        rows,
        keyOf: (fact) => progressProjection.keyOf(fact as Recorded<TrajectoryEvent>) ?? '', // what was appended is read back
        evolve: (view, { metadata, ...fact }) => {
          const recorded = {
            ...fact,
            metadata,
            revision: Number(metadata.streamPosition) - 1,
            id: '',
          } as unknown as Recorded<TrajectoryEvent>; // as above
          return project(progressProjection, view ?? progressProjection.start(recorded), recorded);
        },
      });
      const took = performance.now() - begun;
      if (built !== rows) throw new Error(`the peer made ${built} rows of ${rows}`);
      return (peerFacts * 1_000) / took;
    };
    const sides = {
      ours: async () =>
        (facts * 1_000) / (await rebuildProgress(file, join(bench.folder, 'views.db'), Math.min(facts, TRAJECTORIES))),
      peer: peerRebuild,
    };
    // the peer takes seconds a sample, and is far enough away for one to tell
    const { ours, peer } = await alternate(bench.quick ? 1 : bench.runs, sides, 0);
    await emmett.close();
    return { ours, peer, notes: bench.quick ? ['one sample of each side'] : [] };
  },
};
