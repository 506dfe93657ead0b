import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../src/render/find-browser.js';

const machine = (
  platform: NodeJS.Platform,
  files: string[],
  environment: Machine['environment'],
): Machine => {
  const separator = platform === 'win32' ? '\\' : '/';
  return {
    platform,
    environment,
    home: platform === 'win32' ? 'C:\\Users\\Ann Lee' : '/home/ann',
    isFile: (path) => files.includes(path),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(folder + separator))
          .flatMap((file) => file.slice(folder.length + 1).split(separator)[0] ?? []),
      ),
    ],
  };
};

const SHELLS = '/home/ann/.cache/puppeteer/chrome-headless-shell';

describe('finding a browser', () => {
  it.each(['SCR_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'])('takes the one that %s names', (name) => {
    const environment = { PATH: '/usr/bin', [name]: '/opt/mine' };
    expect(findBrowser(machine('linux', ['/opt/mine', '/usr/bin/chromium'], environment))).toBe('/opt/mine');
  });

  it('takes no other than the one named', () => {
    const environment = { PATH: '/usr/bin', SCR_BROWSER: '/opt/gone' };
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], environment))).toBeUndefined();
  });

  it('takes a headless shell before a whole browser, and the newest download first', () => {
    const old = `${SHELLS}/linux-99.0.1/chrome-headless-shell-linux64/chrome-headless-shell`;
    const newest = `${SHELLS}/linux-147.0.2/chrome-headless-shell-linux64/chrome-headless-shell`;
    const debian = '/usr/bin/chromium-headless-shell';
    const environment = { PATH: '/usr/local/bin:/usr/bin' };
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', debian, old, newest], environment))).toBe(
      newest,
    );
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', debian], environment))).toBe(debian);
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], environment))).toBe('/usr/bin/chromium');
  });

  it('finds Chrome and Edge where Windows keeps them', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\Ann Lee\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const environment = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\Ann Lee\\AppData\\Local',
    };
    expect(findBrowser(machine('win32', [edge], environment))).toBe(edge);
    expect(findBrowser(machine('win32', [edge, chrome], environment))).toBe(chrome);
  });

  it('finds applications where macOS keeps them', () => {
    const edge = '/home/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine('darwin', [edge], {}))).toBe(edge);
  });

  it('finds none where there is none', () => {
    expect(findBrowser(machine('linux', [], { PATH: '/usr/bin' }))).toBeUndefined();
    expect(findBrowser(machine('win32', [], {}))).toBeUndefined();
  });
});
