import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runScr } from './run.mjs';

/**
 * `npm run scr -- …`: sets up what is missing but for a browser, then runs a command from where the person stands.
 * @param {readonly string[]} args
 */
export const run = (args) => {
  const isReady = ensureDependencies() && ensureBuild();
  process.exitCode = isReady ? runScr(args, process.env.INIT_CWD ?? process.cwd()) : 1;
};
