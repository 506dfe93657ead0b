import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, installPackages, missingPackages } from './debian.mjs';

/** What the tests open documents with: the Debian package, a program of it, and what a person elsewhere installs. */
const NEEDED = [
  {
    name: 'poppler-utils',
    program: 'pdffonts',
    called: 'Poppler’s programs (pdffonts, pdfinfo, pdftoppm, pdftotext)',
  },
  { name: 'qpdf', program: 'qpdf', called: 'qpdf' },
  {
    name: 'libreoffice-writer-nogui',
    full: 'libreoffice-writer',
    program: 'soffice',
    called: 'LibreOffice Writer',
  },
  {
    name: 'libreoffice-calc-nogui',
    full: 'libreoffice-calc',
    program: 'soffice',
    called: 'LibreOffice Calc',
  },
  {
    name: 'python3-msoffcrypto-tool',
    program: 'msoffcrypto-tool',
    called: 'msoffcrypto-tool (Python)',
  },
  { name: 'fonts-liberation', called: 'the Liberation fonts' },
  { name: 'fonts-dejavu-core', called: 'the DejaVu fonts' },
];

/** @param {string} program */
const isOnPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => ['', '.exe'].some((ending) => existsSync(join(folder, program + ending))));

/** What is missing of what the tests need. Fonts can only be asked after where Debian's own list tells. */
const findMissing = () => {
  const absent = missingPackages(NEEDED.flatMap(({ name, full }) => (full ? [name, full] : [name])));
  return NEEDED.filter(({ name, full, program }) =>
    absent ? absent.includes(name) && (!full || absent.includes(full)) : program && !isOnPath(program),
  );
};

/**
 * Gets the programs that the tests need, where that is possible. Names those that are missing still.
 * @returns {readonly string[]}
 */
export const ensurePrograms = () => {
  const missing = findMissing();
  if (missing.length > 0 && canInstallPackages()) {
    console.log(`Installing what the tests need: ${missing.map(({ name }) => name).join(', ')} …`);
    installPackages(missing.map(({ name }) => name));
  }
  return findMissing().map(({ called }) => called);
};
