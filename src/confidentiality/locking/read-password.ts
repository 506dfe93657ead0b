import { explainReadFailure } from '../../case/explain-read-failure.js';
import type { FileReader } from '../../case/file-reader.js';
import type { Result } from '../../diagnostics/diagnostic.js';
import { Password } from './password.js';

/** Asks a person for a line that is not shown; nothing comes of it where they give up. */
export type AskHidden = (question: string) => Promise<string | undefined>;

/** Where a password may come from; never from an argument, which other programs can read, nor from the case. */
export interface PasswordSources {
  /** What `--password-file` names. */
  readonly passwordFile?: string | undefined;
  /** Where `SCR_PASSWORD` may stand. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: Pick<FileReader, 'readFile' | 'display'>;
  /** Left out where nobody can be asked. */
  readonly ask?: AskHidden | undefined;
}

/** A password file has one short line; anything longer is another file. */
const MOST_BYTES = 4096;

const fail = (code: string, message: string, hint: string, file?: string): Result<Password> => ({
  ok: false,
  problems: [
    { code, severity: 'error', message, hint, ...(file === undefined ? {} : { location: { file } }) },
  ],
});

const take = (text: string): Result<Password> => ({ ok: true, value: new Password(text), warnings: [] });

/** UTF-8, or UTF-16 where the file begins with its mark, as some programs of Windows write. */
const decode = (bytes: Uint8Array): string | undefined => {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const readFromFile = (path: string, files: PasswordSources['files']): Result<Password> => {
  const file = files.display(path);
  const read = files.readFile(path, MOST_BYTES);
  if (!read.ok) return { ok: false, problems: [explainReadFailure(read, file, MOST_BYTES)] };
  const text = decode(read.value)?.replace(/\r?\n$/, '');
  const wanted = 'Put the password, and nothing else, on the first line of a text file saved as UTF-8.';
  if (text === undefined)
    return fail('password-file-unreadable', 'The password file is no text in UTF-8.', wanted, file);
  if (text === '') return fail('password-file-empty', 'The password file is empty.', wanted, file);
  if (/[\r\n]/.test(text))
    return fail('password-file-too-long', 'The password file has more than one line.', wanted, file);
  return take(text);
};

const GIVE_IT =
  'Run this in a terminal and type it when asked, or set SCR_PASSWORD, or name a file that holds it with --password-file.';

const readFromPerson = async (ask: AskHidden, twice: boolean): Promise<Result<Password>> => {
  const text = await ask('Password: ');
  if (text === undefined || text === '') return fail('no-password', 'No password was given.', GIVE_IT);
  if (!twice) return take(text);
  const again = await ask('The same password again: ');
  if (again === undefined) return fail('no-password', 'No password was given.', GIVE_IT);
  if (again !== text) {
    return fail(
      'passwords-differ',
      'The two passwords are not the same.',
      'Begin again, and type it slowly.',
    );
  }
  return take(text);
};

/**
 * The password, exactly as it was typed, from the first of: the file that `--password-file` names (without the line break
 * at its end or a byte order mark), `SCR_PASSWORD`, a person. Whoever locks files asks for it `twice`, because a slip of
 * the finger would lock them for good. The reasons why there is none never quote what was read.
 */
export const readPassword = async (
  { passwordFile, environment, files, ask }: PasswordSources,
  { twice }: { readonly twice: boolean },
): Promise<Result<Password>> => {
  if (passwordFile !== undefined) return readFromFile(passwordFile, files);
  const given = environment['SCR_PASSWORD'] ?? '';
  if (given !== '') return take(given);
  if (ask !== undefined) return readFromPerson(ask, twice);
  return fail('no-password', 'A password is needed, and none was given.', GIVE_IT);
};
