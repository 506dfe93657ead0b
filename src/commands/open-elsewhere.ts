import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';

/** Shows a folder, file or web address in the program that this machine has for it. */
export const openElsewhere = async (what: string): Promise<Result<string>> => {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['explorer.exe', what]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', what];
  return run(program ?? '', args, `Opened ${what}.`);
};

/** Opens the folder of what was made; it is there once something was made. */
export const openMadeFolder = async (folder: string): Promise<Result<string>> =>
  existsSync(folder)
    ? openElsewhere(folder)
    : failed('Nothing was made of this case yet, so there is no folder.', 'Make a document first.');

/** Opens a text file in Visual Studio Code at a line, where it is installed; else in the program meant for such files. */
export const openInEditor = async (path: string, line: number | undefined): Promise<Result<string>> => {
  const code = process.env['SCR_EDITOR'] ?? findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code === undefined) return openElsewhere(path);
  const args = ['--goto', line === undefined ? path : `${path}:${line}`];
  return run(code, args, `Opened ${path}${line === undefined ? '' : ` at line ${line}`}.`);
};

const findOnPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** Not told the case’s password. Whatever it opens goes on when the preview ends. */
const run = (program: string, args: readonly string[], said: string): Promise<Result<string>> =>
  new Promise((resolve) => {
    const { SCR_PASSWORD: _password, ...env } = process.env;
    const child = spawn(program, args, { detached: true, stdio: 'ignore', env, windowsHide: true });
    child.once('error', () =>
      resolve(
        failed(`This machine has no program ${program}.`, 'Open it yourself: its place is shown above.'),
      ),
    );
    child.once('spawn', () => {
      child.unref();
      resolve({ ok: true, value: said, warnings: [] });
    });
  });

const failed = (
  message: string,
  hint: string,
): { readonly ok: false; readonly problems: readonly Diagnostic[] } => ({
  ok: false,
  problems: [{ code: 'not-opened', severity: 'error', message, hint }],
});
