import { argv } from 'node:process';
import type { Bench } from '../row';
import { rows } from '../rows';

const [, , name, setting = ''] = argv;
const row = rows.find((one) => one.name === name);
if (row === undefined) throw new RangeError(`No row is called ${name}`);
const figures = await row.measure(JSON.parse(setting) as Bench); // as bench sent it
process.stdout.write(JSON.stringify({ name, ...figures }), () => process.exit(0));
