import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root, runScr } from './run.mjs';

const EXAMPLE = ['pack', 'all', 'examples/jill-brown', '--as-of', '2009-11-30'];

/** `npm start`: sets up what is missing, then makes every document of the example case. */
export const run = async () => {
  const isReady = ensureDependencies() && ensureBuild() && (await ensureBrowser());
  process.exitCode = isReady ? runScr(EXAMPLE, root) : 1;
};
