import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root, runScr } from './run.mjs';

const EXAMPLE = ['pack', 'all', 'examples/jill-brown', '--as-of', '2009-11-30', '--unlocked'];

/** `npm start`: sets up what is missing, then makes every document of the example case. */
export const run = async () => {
  const isReady = ensureDependencies() && ensureBuild() && (await ensureBrowser());
  if (isReady)
    console.log('The example is fictional: its files are written without a password (--unlocked).\n');
  process.exitCode = isReady ? runScr(EXAMPLE, root) : 1;
};
