import { posix, win32 } from 'node:path';

/** What is known of the machine that a browser is looked for on. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  isFile(path: string): boolean;
  /** The names in a folder; none where there is no such folder. */
  list(folder: string): readonly string[];
}

/** Names that a person may set to say which browser is used. */
const VARIABLES = ['SCR_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/** On a search path: the headless shell first, since it starts in half the time. */
const LINUX_NAMES = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const MACOS_APPLICATIONS = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/**
 * The browser to print with: the one named in the environment, else a headless shell, else an installed Chrome, Edge or
 * Chromium. A browser named in the environment that is not there counts as none, so that the choice is never overruled.
 */
export const findBrowser = (machine: Machine): string | undefined => {
  const named = VARIABLES.map((name) => machine.environment[name]).find((value) => value);
  if (named) return machine.isFile(named) ? named : undefined;
  return [...downloadedShells(machine), ...installed(machine)].find((path) => machine.isFile(path));
};

/** Puppeteer's own downloads, the newest first. */
const downloadedShells = ({ platform, environment, home, list }: Machine): string[] => {
  const { join } = pathsOf(platform);
  const cache = environment['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer');
  const shells = join(cache, 'chrome-headless-shell');
  const name = platform === 'win32' ? 'chrome-headless-shell.exe' : 'chrome-headless-shell';
  return list(shells)
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((build) => list(join(shells, build)).map((folder) => join(shells, build, folder, name)));
};

const installed = (machine: Machine): string[] => {
  const { platform, environment, home } = machine;
  const { join } = pathsOf(platform);
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => environment[name] ?? [],
    );
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => join(root, ...program)));
  }
  if (platform === 'darwin') {
    return MACOS_APPLICATIONS.flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((root) =>
        join(root, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const pathsOf = (platform: NodeJS.Platform) => (platform === 'win32' ? win32 : posix);
