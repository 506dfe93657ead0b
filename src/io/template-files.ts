import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnreadableTemplate } from '../diagnostics/unreadable-template.js';

/** The templates that a case uses: the Board’s own where it has one, else ours. Each file is read once. */
export interface TemplateFiles {
  /**
   * The bytes of a file of the templates folder, such as `partials/contact.hbs`; nothing where there is none. Throws
   * `UnreadableTemplate`.
   */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Where that file lies; nothing where there is none. */
  pathOf(file: string): string | undefined;
  /** Where that file stands, as a person is shown it. */
  shownAs(file: string): string;
}

/** Our templates folder: beside `package.json`, wherever the program was built to. */
export const ourTemplates = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'templates');
  }
  throw new Error('the templates folder of this program is gone');
};

/** Our templates as they were delivered, whatever a Board uses in their place. */
export const deliveredTemplates = (): { readonly name: string; readonly bytes: Uint8Array }[] => {
  const folder = ourTemplates();
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:docx|xlsx|hbs|md)$/.test(name))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
};

/** Reads templates from the first of these folders that has them. `display` shortens a path for a person. */
export const openTemplates = (
  folders: readonly string[],
  display: (path: string) => string,
): TemplateFiles => {
  const read = new Map<string, Uint8Array | undefined>();
  const find = (file: string): string | undefined =>
    folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
  return {
    async read(file) {
      if (!read.has(file)) {
        const path = find(file);
        read.set(file, path === undefined ? undefined : readTemplate(path, display(path)));
      }
      return read.get(file);
    },
    pathOf: find,
    shownAs: (file) => display(find(file) ?? join(folders.at(-1) ?? '', file)),
  };
};

const readTemplate = (path: string, shown: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UnreadableTemplate(shown, error);
  }
};
