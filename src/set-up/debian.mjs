import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
let isListCurrent = false;

/** Whether this is Debian, or made from it, and packages may be installed. */
export const canInstallPackages = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * Which of these packages Debian has not installed; undefined where this is not Debian.
 * @param {readonly string[]} names
 * @returns {string[] | undefined}
 */
export const missingPackages = (names) => {
  if (!existsSync('/var/lib/dpkg/status')) return undefined;
  const { output } = run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    capture: true,
  });
  return names.filter((name) => !output.split('\n').includes(`${name} installed`));
};

/**
 * Installs Debian packages. Says whether that went well.
 * @param {readonly string[]} names
 */
export const installPackages = (names) => {
  isListCurrent ||= run('apt-get', ['update', '-qq'], { env: environment }).succeeded;
  const args = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...names];
  const { succeeded, output } = run('apt-get', args, { env: environment, capture: true });
  if (!succeeded) console.error(output);
  return succeeded;
};
