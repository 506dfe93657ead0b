import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Machine } from './find-browser.js';

/** The machine that this program runs on. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
});
