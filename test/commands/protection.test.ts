import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { make, type MakeOptions } from '../../src/commands/make.js';
import type { ReportJson } from '../../src/commands/made-report.js';
import { pack } from '../../src/commands/pack.js';
import { wordParagraphs } from '../render/word-text.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

const PASSWORD = 'a quiet harbour, 71 lamps';

describe('what protects a file that is made', () => {
  let example: ReturnType<typeof copyExample>;
  let passwordFile: string;
  beforeEach(() => {
    example = copyExample();
    passwordFile = join(example.root, 'password.txt');
    writeFileSync(passwordFile, `${PASSWORD}\n`);
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  const run = async (documents: string[], options: Partial<MakeOptions> = {}) => {
    const terminal = recordTerminal();
    const all = { out: example.out, asOf: '2009-11-30', json: true, unlocked: false, ...options };
    const exit = await make(example.folder, documents, all, terminal);
    return { exit, text: terminal.printed(), ...(JSON.parse(terminal.printed()) as ReportJson) };
  };
  const path = (name: string): string => join(example.out, 'jill-brown', name);
  const opened = (name: string): Uint8Array => {
    const target = join(example.root, 'opened');
    execFileSync('msoffcrypto-tool', ['-p', PASSWORD, path(name), target], { stdio: 'pipe' });
    return readFileSync(target);
  };

  it('is the case’s password, for every file but a public one', async () => {
    const { exit } = await run(['coroner-letter', 'timescale-guide', 'executive-summary'], { passwordFile });
    expect(exit).toBe(0);
    expect(wordParagraphs(opened('SCR-2009-01_coroner-letter.docx')).join(' ')).toContain('Jill Marie Brown');
    expect(opened('SCR-2009-01_timescale-guide.xlsx').length).toBeGreaterThan(1000);
    expect(readFileSync(path('SCR-2009-01_executive-summary.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('lets nothing confidential be written without one, unless that is meant', async () => {
    const { exit, made, problems } = await run(['coroner-letter', 'executive-summary']);
    expect(exit).toBe(1);
    expect(made.map(({ document }) => document)).toEqual(['executive-summary']);
    expect(problems).toMatchObject([{ code: 'no-password', hint: expect.stringContaining('--unlocked') }]);
    expect(existsSync(path('SCR-2009-01_coroner-letter.docx'))).toBe(false);
    expect(await run(['coroner-letter'], { unlocked: true })).toMatchObject({ exit: 0 });
  });

  it('locks the key to names, whatever is said', async () => {
    expect(await run(['naming-key'], { unlocked: true })).toMatchObject({ exit: 1, made: [] });
    const both = await run(['naming-key', 'coroner-letter'], { unlocked: true });
    expect(both).toMatchObject({
      exit: 0,
      made: [{ document: 'coroner-letter' }],
      problems: [{ code: 'always-locked' }],
    });
    await run(['naming-key', 'coroner-letter'], { unlocked: true, passwordFile });
    expect(wordParagraphs(opened('SCR-2009-01_naming-key.docx')).join(' ')).toContain('Social Worker 1');
    expect(readFileSync(path('SCR-2009-01_coroner-letter.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it.each(['kurz', 'aaaaaaaaaaaaaa', 'JillBrown1992', 'SCR-2009-01!x'])(
    'refuses a password that is too weak',
    async (weak) => {
      writeFileSync(passwordFile, weak);
      const { exit, text } = await run(['coroner-letter'], { passwordFile });
      expect(exit).toBe(1);
      expect(text).not.toContain(weak);
    },
  );

  it('stands in nothing that is written or printed', async () => {
    const { text } = await run(['coroner-letter', 'timescale-guide'], { passwordFile });
    expect(text).not.toContain(PASSWORD);
    for (const name of readdirSync(join(example.out, 'jill-brown'))) {
      const bytes = readFileSync(path(name));
      expect(bytes.includes(PASSWORD) || bytes.includes(Buffer.from(PASSWORD, 'utf16le'))).toBe(false);
    }
  });

  it('locks the files that a manifest lists as they are', async () => {
    const terminal = recordTerminal();
    const options = { out: example.out, asOf: '2009-11-30', json: true, unlocked: false, passwordFile };
    expect(await pack('ofsted', [example.folder], options, terminal)).toBe(0);
    const cwd = join(example.out, 'jill-brown', 'ofsted');
    execFileSync('sha256sum', ['--check', 'SCR-2009-01_manifest.txt'], { cwd, stdio: 'pipe' });
  });

  it('is coding, in what goes to Ofsted: the family by initials, professionals by role and number', async () => {
    await run(['integrated-chronology'], { unlocked: true });
    const text = wordParagraphs(readFileSync(path('SCR-2009-01_integrated-chronology.docx'))).join('\n');
    expect(text).toContain('Social Worker 1');
    expect(text).not.toMatch(/Whitworth|Sadiq|Denby|Brown|Tracey|Marlowe/);
  });

  it('leaves the names of staff in what is made for the panel, under a name that says so', async () => {
    await run(['integrated-chronology'], { unlocked: true, audience: 'panel' });
    const file = readFileSync(path('SCR-2009-01_integrated-chronology_for-panel.docx'));
    expect(wordParagraphs(file).join('\n')).toContain('Susan Whitworth');
  });
});
