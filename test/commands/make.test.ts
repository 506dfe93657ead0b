import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { make, type MakeOptions } from '../../src/commands/make.js';
import type { ReportJson } from '../../src/commands/made-report.js';
import { sha256 } from '../../src/io/output-folder.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

describe('scr make', () => {
  let example: ReturnType<typeof copyExample>;
  beforeEach(() => {
    example = copyExample();
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  const run = async (documents: string[], options: Partial<MakeOptions> = {}) => {
    const terminal = recordTerminal();
    const exit = await make(
      example.folder,
      documents,
      { out: example.out, asOf: '2009-11-30', json: true, unlocked: true, ...options },
      terminal,
    );
    return { exit, printed: terminal.printed(), complained: terminal.complained() };
  };
  const report = async (documents: string[], options: Partial<MakeOptions> = {}) => {
    const { exit, printed } = await run(documents, options);
    return { exit, ...(JSON.parse(printed) as ReportJson) };
  };
  const caseFile = (): string => join(example.folder, 'case.yaml');
  const changeCase = (change: (text: string) => string): void =>
    writeFileSync(caseFile(), change(readFileSync(caseFile(), 'utf8')));

  it('makes a document and says what it made: document, recipient, path, size, SHA-256, time', async () => {
    const { exit, made, problems } = await report(['coroner-letter']);
    expect(exit).toBe(0);
    expect(problems).toEqual([]);
    const path = join(example.out, 'jill-brown', 'SCR-2009-01_coroner-letter.docx');
    const bytes = readFileSync(path);
    expect(made).toEqual([
      {
        document: 'coroner-letter',
        recipient: 'case',
        path,
        bytes: bytes.length,
        sha256: sha256(bytes),
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('makes a document for one recipient', async () => {
    const { made } = await report(['agency-notification-letter'], { recipient: 'rdash' });
    expect(made.map(({ recipient }) => recipient)).toEqual(['rdash']);
  });

  it('makes nothing of a case with a mistake, and says where it is', async () => {
    changeCase((text) => text.replace(/^reference:/m, 'refrence:'));
    const { exit, made, problems } = await report(['coroner-letter']);
    expect(exit).toBe(1);
    expect(made).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'unknown-key',
        hint: expect.stringContaining('reference'),
        location: expect.objectContaining({ line: expect.any(Number), column: 1 }),
      }),
    );
  });

  it('reports a document that it was asked for and that does not apply', async () => {
    changeCase((text) => text.replace(/^( *)kind: death$/m, '$1kind: serious-incident'));
    expect(await report(['coroner-letter'])).toMatchObject({
      exit: 1,
      problems: [{ code: 'document-not-applicable' }],
    });
  });

  it('leaves a file that stands there when the case cannot be read any more', async () => {
    await run(['coroner-letter']);
    changeCase(() => 'reference: [');
    await run(['coroner-letter']);
    expect(readdirSync(join(example.out, 'jill-brown'))).toContain('SCR-2009-01_coroner-letter.docx');
  });

  it('keeps a letter that was edited in Word, and says so', async () => {
    await run(['coroner-letter']);
    const path = join(example.out, 'jill-brown', 'SCR-2009-01_coroner-letter.docx');
    writeFileSync(path, 'edited in Word');
    const { exit, problems } = await report(['coroner-letter']);
    expect(exit).toBe(0);
    expect(problems).toMatchObject([{ code: 'edited-file-kept', severity: 'warning' }]);
    const kept = readdirSync(join(example.out, 'jill-brown')).find((name) => name.includes('(kept '));
    expect(readFileSync(join(example.out, 'jill-brown', kept ?? ''), 'utf8')).toBe('edited in Word');
  });

  it('says of a template that cannot be read why', async () => {
    mkdirSync(join(example.root, 'own-templates', 'coroner-letter.docx'));
    const { exit, problems } = await report(['coroner-letter']);
    expect(exit).toBe(1);
    expect(problems).toMatchObject([{ code: 'template-unreadable' }]);
    expect(JSON.stringify(problems)).toContain('a folder stands in its place');
  });

  it('uses the Board’s own template in place of ours', async () => {
    const own = join(example.root, 'own-templates', 'coroner-letter.docx');
    writeFileSync(own, 'not a Word file');
    const { exit, problems } = await report(['coroner-letter']);
    expect(exit).toBe(1);
    expect(problems).toMatchObject([{ code: 'template-not-word' }]);
    expect(JSON.stringify(problems)).toContain('own-templates');
  });

  it.each([
    ['a document that there is not', ['coroner-leter'], {}, 'Did you mean \\"coroner-letter\\"?'],
    [
      'a recipient that there is not',
      ['agency-notification-letter'],
      { recipient: 'rdsh' },
      'Did you mean \\"rdash\\"?',
    ],
  ])(
    'does not understand %s, and says what may have been meant',
    async (_what, documents, options, meant) => {
      const { exit, printed } = await run(documents, options);
      expect(exit).toBe(2);
      expect(printed).toContain(meant);
    },
  );

  it('shows people a table, and problems apart from it', async () => {
    const { printed, complained } = await run(['coroner-letter'], { json: false });
    expect(printed).toMatch(/Document +Recipient +File +Pages or rows +Time\n/);
    expect(printed).toContain('SCR-2009-01_coroner-letter.docx');
    expect(complained).toBe('');
  });
});
