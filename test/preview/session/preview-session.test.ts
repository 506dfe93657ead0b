import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDefinition } from '../../../src/documents/registry.js';
import { readFiles } from '../../../src/io/read-files.js';
import { openTemplates, ourTemplates } from '../../../src/io/template-files.js';
import { loadCase } from '../../../src/case/load-case.js';
import { renderPrepared, prepareDocument } from '../../../src/pipeline.js';
import type { PagePrinter } from '../../../src/render/browser.js';
import { openRenderers } from '../../../src/render/open-renderers.js';
import { PreviewSession } from '../../../src/preview/session/preview-session.js';
import { copyExample } from '../../commands/copy-example.js';

let root: string;
let folder: string;
let session: PreviewSession;
/** A printer that counts, and prints nothing: what a PDF looks like is not asked here. */
let printed: string[];

const printer: PagePrinter = {
  print: async (html) => {
    printed.push(html);
    return { ok: false, problems: [] };
  },
};

beforeEach(async () => {
  ({ root, folder } = copyExample());
  printed = [];
  cpSync(ourTemplates(), join(root, 'our-templates'), { recursive: true });
  const ids = ['family-letter', 'coroner-letter', 'executive-summary', 'integrated-chronology'];
  session = new PreviewSession(folder, '2009-11-30', await Promise.all(ids.map(loadDefinition)), {
    files: readFiles(root),
    printer,
    ourTemplates: join(root, 'our-templates'),
  });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const see = async (document: string, recipient = 'case') => {
  const selection = session.find({ document, recipient });
  if (!selection) throw new Error(`no ${document}`);
  const sight = await session.sight(selection);
  if (!sight) throw new Error('no case');
  return sight;
};
const change = (file: string, from: string, to: string): void => {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  session.reload([path]);
};
/** Which of these documents are made again, when all are looked at. */
const madeAgain = async (): Promise<string[]> => {
  const again: string[] = [];
  for (const [document, recipient] of [
    ['family-letter', 'tracey'],
    ['family-letter', 'kevin'],
    ['coroner-letter', 'case'],
    ['executive-summary', 'case'],
  ] as const) {
    const before = session.renderings;
    await see(document, recipient);
    if (session.renderings > before) again.push(`${document} ${recipient}`);
  }
  return again;
};

describe('a previewed case', () => {
  it('shows the very bytes that the pipeline makes', async () => {
    const files = readFiles(root);
    const scr = loadCase(folder, files).case;
    const selection = session.find({ document: 'integrated-chronology', recipient: 'case' });
    if (!scr || !selection) throw new Error('no case');
    const prepared = prepareDocument(scr, selection, '2009-11-30');
    if (!prepared.ok) throw new Error('not prepared');
    const renderers = openRenderers(openTemplates([ourTemplates()], files.display), printer);
    const made = await renderPrepared(prepared.value, selection, renderers);
    const sight = await see('integrated-chronology');
    expect(made.ok && Buffer.from(made.value.bytes).equals(sight.picture?.bytes ?? new Uint8Array())).toBe(
      true,
    );
  });

  it('makes again only what depends on the file that changed', async () => {
    expect(await madeAgain()).toHaveLength(4);
    expect(await madeAgain()).toEqual([]);

    change('jill-brown/case.yaml', 'salutation: Ms Brown', 'salutation: Ms T Brown');
    expect(await madeAgain()).toEqual(['family-letter tracey']);

    change('jill-brown/executive-summary.md', '## About this review', '## What this is');
    expect(await madeAgain()).toEqual(['executive-summary case']);

    change('board.yaml', 'name: Rotherham Safeguarding Children Board', 'name: Rotherham Board for Children');
    expect(await madeAgain()).toHaveLength(4);

    for (const part of ['partials/about-this-document.hbs', 'styles/report.css', 'executive-summary.hbs']) {
      const path = join(root, 'our-templates', part);
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
      session.reload([path]);
      expect(await madeAgain()).toEqual(['executive-summary case']);
    }
    const font = 'fonts/source-sans-3-latin-400-normal.woff2';
    const other = 'fonts/source-sans-3-latin-600-normal.woff2';
    copyFileSync(join(root, 'our-templates', other), join(root, 'our-templates', font));
    session.reload([join(root, 'our-templates', font)]);
    expect(await madeAgain()).toEqual(['executive-summary case']);

    copyFileSync(
      join(root, 'our-templates/cps-letter.docx'),
      join(root, 'our-templates/coroner-letter.docx'),
    );
    session.reload([join(root, 'our-templates/coroner-letter.docx')]);
    expect(await madeAgain()).toEqual(['coroner-letter case']);
  });

  it('keeps the last version while there is a mistake in the case, and says where it is', async () => {
    const before = await see('family-letter', 'tracey');
    change('jill-brown/case.yaml', 'salutation: Ms Brown', 'salutatoin: Ms Brown');
    const during = await see('family-letter', 'tracey');
    expect(before.isCurrent).toBe(true);
    expect(during).toMatchObject({ isCurrent: false, picture: before.picture });
    expect(session.loaded.diagnostics).toMatchObject([
      { code: 'unknown-key', location: { file: 'jill-brown/case.yaml', line: 1006 } },
    ]);
    change('jill-brown/case.yaml', 'salutatoin: Ms Brown', 'salutation: Ms B');
    expect(await see('family-letter', 'tracey')).toMatchObject({ isCurrent: true });
  });

  it('keeps the last version while there is a mistake in a template', async () => {
    const before = await see('coroner-letter');
    const path = join(root, 'our-templates/coroner-letter.docx');
    const bytes = readFileSync(path);
    writeFileSync(path, 'half saved');
    session.reload([path]);
    const during = await see('coroner-letter');
    expect(during).toMatchObject({
      isCurrent: false,
      picture: before.picture,
      problems: [{ code: 'template-not-word' }],
    });
    writeFileSync(path, bytes);
    session.reload([path]);
    expect(await see('coroner-letter')).toMatchObject({ isCurrent: true, problems: [] });
  });

  it('keeps the last version where a template is damaged within, and goes on', async () => {
    const before = await see('coroner-letter');
    const path = join(root, 'our-templates/coroner-letter.docx');
    const bytes = readFileSync(path);
    // Still a zip file, by its beginning and its end.
    const damaged = Buffer.from(bytes);
    for (let at = 0; at < 20; at += 1) damaged[(7919 + at * 104_729) % damaged.length] = (31 + at) & 255;
    writeFileSync(path, damaged);
    session.reload([path]);
    const during = await see('coroner-letter');
    expect(during).toMatchObject({ isCurrent: false, picture: before.picture });
    expect(during.problems).not.toEqual([]);
    writeFileSync(path, bytes);
    session.reload([path]);
    expect(await see('coroner-letter')).toMatchObject({ isCurrent: true, problems: [] });
  });

  it('keeps the last version where a folder takes the place of a template, and says so', async () => {
    const before = await see('coroner-letter');
    const path = join(root, 'our-templates/coroner-letter.docx');
    const bytes = readFileSync(path);
    rmSync(path);
    mkdirSync(path);
    session.reload([path]);
    expect(await see('coroner-letter')).toMatchObject({
      isCurrent: false,
      picture: before.picture,
      problems: [{ code: 'template-unreadable' }],
    });
    rmSync(path, { recursive: true });
    writeFileSync(path, bytes);
    session.reload([path]);
    expect(await see('coroner-letter')).toMatchObject({ isCurrent: true, problems: [] });
  });

  it('keeps the last version where templates of the Board’s own come with a mistake', async () => {
    const own = 'templates: own-templates\n';
    change('board.yaml', own, '');
    const before = await see('coroner-letter');
    writeFileSync(join(root, 'own-templates/coroner-letter.docx'), 'half saved');
    const board = join(root, 'board.yaml');
    writeFileSync(board, `${readFileSync(board, 'utf8')}\n${own}`);
    session.reload([board]);
    expect(await see('coroner-letter')).toMatchObject({
      isCurrent: false,
      picture: before.picture,
      problems: [{ code: 'template-not-word' }],
    });
  });

  it('keeps the newer of two versions, whichever is finished first', async () => {
    const seen: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => void (release = resolve));
    const slowOnce = new PreviewSession(folder, '2009-11-30', [await loadDefinition('executive-summary')], {
      files: readFiles(root),
      ourTemplates: join(root, 'our-templates'),
      printer: {
        async print(html) {
          const number = seen.push(html);
          if (number === 1) await held;
          const message = `print ${number}`;
          return { ok: false, problems: [{ code: 'test', severity: 'error', message }] };
        },
      },
    });
    const selection = slowOnce.find({ document: 'executive-summary', recipient: 'case' });
    if (!selection) throw new Error('no summary');
    const older = slowOnce.sight(selection);
    while (seen.length < 1) await new Promise((resolve) => void setTimeout(resolve, 5));
    const path = join(folder, 'executive-summary.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('## About this review', '## What this is'));
    slowOnce.reload([path]);
    const newer = await slowOnce.sight(selection);
    release();
    await older;
    expect(newer?.problems).toMatchObject([{ message: 'print 2' }]);
    expect(slowOnce.lastSight(selection)).toBe(newer);
  });

  it('takes a template of the Board’s own as soon as it is there', async () => {
    expect(await see('coroner-letter')).toMatchObject({ isCurrent: true });
    copyFileSync(
      join(root, 'our-templates/cps-letter.docx'),
      join(root, 'own-templates/coroner-letter.docx'),
    );
    session.reload([join(root, 'own-templates/coroner-letter.docx')]);
    const after = await see('coroner-letter');
    expect(JSON.stringify(after.problems)).toContain('own-templates/coroner-letter.docx');
    expect(session.watched()).toContainEqual({ path: join(root, 'own-templates'), deep: true });
  });

  it('gives the path of a file of the case or a template by its name, and of nothing else', () => {
    expect(session.fileNamed('jill-brown/case.yaml')).toBe(join(folder, 'case.yaml'));
    expect(session.fileNamed('executive-summary.hbs')).toBe(
      join(root, 'our-templates/executive-summary.hbs'),
    );
    for (const name of ['/etc/passwd', '../../etc/passwd', 'our-templates/../board.yaml', 'jill-brown', ''])
      expect(session.fileNamed(name)).toBeUndefined();
  });

  it('watches the folders that the case names, also one that is not there yet', () => {
    const board = join(root, 'board.yaml');
    writeFileSync(
      board,
      `${readFileSync(board, 'utf8').replace(/^templates:.*\n/m, '')}\ntemplates: to-come\n`,
    );
    session.reload([board]);
    expect(session.isCurrent).toBe(false);
    expect(session.watched()).toContainEqual({ path: join(root, 'to-come'), deep: true });
  });
});
