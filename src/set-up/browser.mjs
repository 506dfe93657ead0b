import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canInstallPackages, installPackages } from './debian.mjs';
import { root, run, runTool } from './run.mjs';

const DOWNLOAD_LIMIT = 5 * 60_000;
const START_LIMIT = 30_000;
const DEBIAN_PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * A module of the built program.
 * @param {string} file
 */
const importBuilt = (file) => import(pathToFileURL(join(root, 'dist', 'src', 'render', file)).href);

/** The browser that the program would print with. */
const findBrowser = async () => {
  // The program's own search, so that there is one list of places; it is only there once the program is built.
  const { findBrowser: find } = await importBuilt('find-browser.js');
  const { thisMachine } = await importBuilt('this-machine.js');
  return /** @type {string | undefined} */ (find(thisMachine()));
};

/** Fetches puppeteer's headless shell. One that cannot start, for want of a library, is thrown away again. */
const download = async () => {
  console.log('Fetching a browser for the PDFs …');
  runTool('puppeteer', ['browsers', 'install', 'chrome-headless-shell'], {
    capture: true,
    limit: DOWNLOAD_LIMIT,
  });
  const path = await findBrowser();
  if (!path || process.platform !== 'linux') return path;
  if (run(path, ['--version'], { capture: true, limit: START_LIMIT }).succeeded) return path;
  rmSync(dirname(dirname(path)), { recursive: true, force: true });
  return undefined;
};

const installFromDebian = async () => {
  if (!canInstallPackages()) return undefined;
  for (const name of DEBIAN_PACKAGES) {
    console.log(`Installing Debian’s ${name} for the PDFs …`);
    if (installPackages([name])) return findBrowser();
  }
  return undefined;
};

/**
 * Gets a browser to make PDFs with, unless there is one. Says whether there is one now.
 * @returns {Promise<boolean>}
 */
export const ensureBrowser = async () => {
  if (await findBrowser()) return true;
  const named = process.env.SCR_BROWSER || process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    console.error(`There is no browser at ${named}, which SCR_BROWSER or PUPPETEER_EXECUTABLE_PATH names.`);
    return false;
  }
  if ((await download()) || (await installFromDebian())) return true;
  console.error(
    'No browser was found to make PDFs with: install Google Chrome, Microsoft Edge or Chromium, and try again.',
  );
  return false;
};
