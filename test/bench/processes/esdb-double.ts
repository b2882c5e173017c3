import { startEventStoreDbDouble } from '@mijlpaal/engine-testing';

const double = await startEventStoreDbDouble();
console.log(double.connectionString);
process.on('SIGTERM', () => void double.stop().then(() => process.exit(0)));
