import { argv, resourceUsage, stdout } from 'node:process';
import { rebuildProgress } from '../rows/rebuilding';

const [, , log = '', views = '', trajectories] = argv;
const ms = await rebuildProgress(log, views, Number(trajectories));
const peak = resourceUsage().maxRSS / 1_024; // it is in kB
stdout.write(JSON.stringify({ ms, peak }), () => process.exit(0));
