// `npm test`: lint, types, build, every spec and the stories. Ends with the true count, alone on a line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = '.tmp/jest.json';
let passed = 0;
let failed = 0;

const run = (title, command, args, environment = {}) => {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  console.log(
    `== ${title}: ${status === 0 ? 'good' : 'FAILED'} after ${Math.round((performance.now() - started) / 1000)} s`,
  );
  return status === 0;
};
const check = (...step) => (run(...step) ? (passed += 1) : (failed += 1));
const node = process.execPath;

mkdirSync('.tmp', { recursive: true });
rmSync(REPORT, { force: true });
// the boundaries rule reads the project graph, which nobody has made yet in a fresh clone
check('project graph', node, ['node_modules/.bin/nx', 'show', 'projects'], { NX_DAEMON: 'false' });
check('lint', node, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'], { NX_DAEMON: 'false' });
check('format', node, ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
check('types', node, ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.json']);
check('build', node, ['infra/workspace/build.mjs', 'api', 'worker', 'web', 'cli']);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const green = run('specs and stories', node, [...jest, '--json', '--outputFile', REPORT, ...process.argv.slice(2)]);
const counts = jestCounts();
passed += counts.passed;
failed += counts.failed;
if (!green && counts.failed === 0) failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Tests that ran, and suites that could not even start. */
function jestCounts() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(REPORT, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch (error) {
    console.error(`The specs left no report: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}
