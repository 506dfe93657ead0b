import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensurePrograms } from './programs.mjs';
import { runTool } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A check by a program that says nothing of use where all is well.
 * @param {string} name of its package
 * @param {readonly string[]} args
 */
const check = (name, args) => () => {
  const { succeeded, output } = runTool(name, args, { capture: true });
  if (!succeeded) console.log(output);
  return succeeded;
};

const programs = () => {
  const missing = ensurePrograms();
  if (missing.length > 0) console.log(`The tests need what is not installed here: ${missing.join('; ')}.`);
  return missing.length === 0;
};

/** @type {readonly (readonly [name: string, step: () => boolean | Promise<boolean>])[]} */
const STEPS = [
  ['programs that the tests need', programs],
  ['format', check('oxfmt', ['--check'])],
  ['lint', check('oxlint', [])],
  ['types', check('typescript', ['-p', 'test'])],
  ['types of the set-up', check('typescript', ['-p', 'src/set-up'])],
  ['types of the preview’s page', check('typescript', ['-p', 'src/preview/page'])],
  ['dead code', check('knip', [])],
  ['build', ensureBuild],
  ['browser', ensureBrowser],
];

/**
 * The tests, counted: a file that could not be run counts as one that failed, and so does a test that was skipped.
 * @param {readonly string[]} narrowing arguments for vitest
 * @returns {Count}
 */
const runTests = (narrowing) => {
  const folder = mkdtempSync(join(tmpdir(), 'scr-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { succeeded } = runTool('vitest', ['run', ...reporters, ...narrowing]);
  const { passed, failed } = countTests(report);
  rmSync(folder, { recursive: true, force: true });
  return { passed, failed: failed === 0 && (!succeeded || passed === 0) ? 1 : failed };
};

/**
 * @param {string} report
 * @returns {Count}
 */
const countTests = (report) => {
  try {
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ { status, assertionResults }) =>
        status === 'failed' && assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/**
 * Runs every step, whatever became of those before, then the tests, and counts: each test, and each step that failed.
 * @param {readonly string[]} narrowing arguments for vitest
 * @returns {Promise<Count>}
 */
export const runSteps = async (narrowing) => {
  /** @type {string[]} */
  const failedSteps = [];
  for (const [name, step] of STEPS) {
    const start = performance.now();
    const succeeded = await step();
    if (!succeeded) failedSteps.push(name);
    console.log(
      `${succeeded ? 'ok' : 'FAILED'}  ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
  }
  const start = performance.now();
  const { passed, failed } = runTests(narrowing);
  console.log(
    `${failed === 0 ? 'ok' : 'FAILED'}  tests, ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  if (failedSteps.length > 0) console.log(`Failed besides tests: ${failedSteps.join(', ')}.`);
  return { passed, failed: failed + failedSteps.length };
};
