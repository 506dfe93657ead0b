import { ensureDependencies } from './dependencies.mjs';
import { runSteps } from './steps.mjs';

/**
 * `npm test`: sets up what is missing, runs every check and test, and closes with the line that counts them.
 * @param {readonly string[]} args what narrows the tests, for vitest
 */
export const run = async (args) => {
  const { passed, failed } = ensureDependencies() ? await runSteps(args) : { passed: 0, failed: 1 };
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
};
