import type { Row } from './row';
import { appendDurable, appendPeer } from './rows/append';
import { commandPeer } from './rows/command-peer';
import { commandMemory } from './rows/command-memory';
import { commandCold, commandFlat } from './rows/command-flat';
import { rebuild, rebuildMemory, rebuildPeer } from './rows/rebuild';
import { fundingYear, fundingYears } from './rows/funding';
import { httpCommand } from './rows/http-command';
import { esdbAppend, esdbRead } from './rows/esdb';
import { coldStart } from './rows/cold-start';
import { liveChange, overviewFilter } from './rows/web';

/** Every figure, in the order of measuring: those against PostgreSQL stand together. */
export const rows: readonly Row[] = [
  appendDurable,
  commandMemory,
  commandFlat,
  commandCold,
  rebuild,
  rebuildMemory,
  httpCommand,
  fundingYear,
  fundingYears,
  esdbAppend,
  esdbRead,
  coldStart,
  overviewFilter,
  liveChange,
  appendPeer,
  commandPeer,
  rebuildPeer,
];
