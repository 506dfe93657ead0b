import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with `package.json`. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Runs a program in the project's folder and waits for it. Its output is shown as it comes, unless it is captured.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, limit?: number }} [options] `limit` in milliseconds
 * @returns {{ succeeded: boolean, status: number, output: string }}
 */
export const run = (command, args, { capture = false, limit, ...options } = {}) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(limit === undefined ? {} : { timeout: limit }),
    ...options,
  });
  const output = [stdout, stderr, error?.message].filter(Boolean).join('\n').trim();
  return { succeeded: status === 0, status: status ?? 1, output };
};

/**
 * The program file of an installed package, so that it runs alike on every system and without npm.
 * @param {string} name of a package that has one program
 */
const programOf = (name) => {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]));
};

/**
 * Runs an installed package's program.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runTool = (name, args, options) => run(process.execPath, [programOf(name), ...args], options);

/**
 * Runs `scr` and gives its exit code.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export const runScr = (args, cwd) => {
  const options = { cwd, stdio: /** @type {const} */ ('inherit') };
  return spawnSync(process.execPath, [join(root, 'dist', 'src', 'cli.js'), ...args], options).status ?? 1;
};
