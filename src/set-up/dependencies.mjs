import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * What a lockfile says of a package.
 * @typedef {{ version?: string, optional?: boolean }} Locked
 */

/**
 * The packages of a lockfile by folder; none where it cannot be read.
 * @param {string[]} path
 * @returns {Record<string, Locked>}
 */
const readLock = (...path) => {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
};

/**
 * Whether the packages that npm last installed are those of the lockfile. Npm keeps its own account of what it
 * installed, and writes it last; packages for other machines are not in it.
 */
const areInstalled = () => {
  const installed = readLock('node_modules', '.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(
    ([folder, { version, optional }]) =>
      folder === '' || (optional && !installed[folder]) || installed[folder]?.version === version,
  );
};

/** Installs the packages of the lockfile, unless they are installed. Says whether they are there now. */
export const ensureDependencies = () => {
  if (areInstalled()) return true;
  console.log('Installing the packages of the lockfile …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { succeeded } = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!succeeded) console.error('The packages could not be installed: see what npm says above.');
  return succeeded;
};
