import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A file that the page is made of. */
export interface PageFile {
  readonly type: string;
  readonly path: string;
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const require = createRequire(import.meta.url);
const inPackage = (name: string, ...path: string[]): string =>
  join(dirname(require.resolve(`${name}/package.json`)), ...path);

const ownFolder = (): string => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'src', 'preview', 'page');
  }
  throw new Error('the page of this program is gone');
};

/** Every file that may be asked for, by its path below the key. Nothing else on this machine is ever served. */
export const pageFiles = (): ReadonlyMap<string, PageFile> => {
  const folder = ownFolder();
  const script = TYPES['js'] ?? '';
  const files = new Map<string, PageFile>(
    readdirSync(folder).flatMap((name) => {
      const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
      const address = name === 'index.html' ? '/' : `/${name}`;
      return type === undefined ? [] : [[address, { type, path: join(folder, name) }] as const];
    }),
  );
  files.set('/vendor/pdf.mjs', {
    type: script,
    path: inPackage('pdfjs-dist', 'legacy', 'build', 'pdf.min.mjs'),
  });
  files.set('/vendor/pdf.worker.mjs', {
    type: script,
    path: inPackage('pdfjs-dist', 'legacy', 'build', 'pdf.worker.min.mjs'),
  });
  files.set('/vendor/jszip.js', { type: script, path: inPackage('jszip', 'dist', 'jszip.min.js') });
  files.set('/vendor/docx-preview.js', {
    type: script,
    // This package does not say where its package.json is.
    path: join(dirname(require.resolve('docx-preview')), 'docx-preview.min.js'),
  });
  return files;
};

export const readPageFile = ({ path }: PageFile): Uint8Array => readFileSync(path);
