import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeExample } from './made-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
const made = (await makeExample()).filter(
  ({ definition, format }, index, all) =>
    all.findIndex((each) => each.definition === definition && each.format === format) === index,
);
const office = made.filter(({ format }) => format === 'docx' || format === 'xlsx');
/** A document may be made as a Word file and as a workbook. */
const nameHere = ({ format, fileName }: (typeof made)[number]): string => `${format}-${fileName}`;
for (const each of office) writeFileSync(join(folder, nameHere(each)), each.bytes);
execFileSync(
  'soffice',
  [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'pdf'),
    ...office.map((each) => join(folder, nameHere(each))),
  ],
  { stdio: 'ignore', timeout: 280_000 },
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of a PDF’s text, as poppler reads them. */
const linesOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

describe('in LibreOffice', () => {
  it.each(office)('$fileName opens and has its pages numbered', (each) => {
    const text = linesOf(join(folder, 'pdf', nameHere(each).replace(/\.\w+$/, '.pdf')));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    pages.forEach((page, index) => expect(page).toMatch(new RegExp(`Page ${index + 1} of ${pages.length}`)));
  });
});
