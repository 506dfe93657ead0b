import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ReadTemplateFile } from './read-template-file.js';

const FONT = /url\(["']?\.\.\/(fonts\/[\w.-]+\.woff2)["']?\)/g;

/** A style sheet with its fonts in it as `data:` addresses, so that a page fetches nothing. Adds `unknown-font` to the problems. */
export const embedFonts = async (
  stylesheet: string,
  source: string,
  read: ReadTemplateFile,
  problems: Diagnostic[],
): Promise<string> => {
  const fonts = new Map<string, string>();
  for (const path of new Set(Array.from(source.matchAll(FONT), (match) => match[1] ?? ''))) {
    const bytes = await read(path);
    if (bytes) fonts.set(path, Buffer.from(bytes).toString('base64'));
    else problems.push(unknownFont(stylesheet, path));
  }
  return source.replace(FONT, (_, path: string) => `url(data:font/woff2;base64,${fonts.get(path) ?? ''})`);
};

const unknownFont = (stylesheet: string, path: string): Diagnostic => ({
  code: 'unknown-font',
  severity: 'error',
  message: `There is no ${path} in the templates folder.`,
  hint: 'Correct the name in the style sheet, or add the file.',
  location: { template: `styles/${stylesheet}`, tag: path },
});
