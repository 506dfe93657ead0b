import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeExample } from './made-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
const made = (await makeExample()).filter(
  ({ definition }, index, all) => all.findIndex((each) => each.definition === definition) === index,
);
const office = made.filter(({ definition }) => definition.format !== 'pdf');
for (const { fileName, bytes } of made) writeFileSync(join(folder, fileName), bytes);
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'pdf'),
    ...office.map(({ fileName }) => join(folder, fileName)),
  ],
  { stdio: 'ignore', timeout: 280_000 },
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a PDF’s text, as poppler reads them. */
const linesOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

describe('in LibreOffice', () => {
  it.each(office)('$fileName opens and has its pages numbered', ({ fileName }) => {
    const text = linesOf(join(folder, 'pdf', fileName.replace(/\.\w+$/, '.pdf')));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    pages.forEach((page, index) => expect(page).toMatch(new RegExp(`Page ${index + 1} of ${pages.length}`)));
  });
});
