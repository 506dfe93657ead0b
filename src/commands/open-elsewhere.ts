import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
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

/** Programs that take `--goto FILE:LINE`. */
const GOES_TO_LINES = /^(code|code-insiders|codium|cursor)(\.exe)?$/i;

/**
 * Opens a text file in the editor that `SCR_EDITOR` names, else in Visual Studio Code where it is installed, at a line where
 * the editor can; a Word file or a workbook, and where there is no such editor any file, in the program meant for it.
 */
export const openInEditor = async (path: string, line: number | undefined): Promise<Result<string>> => {
  if (/\.(docx|xlsx)$/i.test(path)) return openElsewhere(path);
  const editor = process.env['SCR_EDITOR'] ?? findCode();
  if (editor === undefined) return openElsewhere(path);
  if (line === undefined || !GOES_TO_LINES.test(basename(editor)))
    return run(editor, [path], `Opened ${path}.`);
  return run(editor, ['--goto', `${path}:${line}`], `Opened ${path} at line ${line}.`);
};

/** On Windows what is on the path is a script, which can't be started like a program; the program lies above it. */
const findCode = (): string | undefined => {
  if (process.platform !== 'win32') return findOnPath('code');
  const script = findOnPath('code.cmd');
  const program = script === undefined ? undefined : join(dirname(script), '..', 'Code.exe');
  return program !== undefined && existsSync(program) ? program : undefined;
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
