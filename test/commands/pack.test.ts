import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/commands/made-report.js';
import { pack } from '../../src/commands/pack.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

describe('scr pack', () => {
  let example: ReturnType<typeof copyExample>;
  beforeEach(() => {
    example = copyExample();
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  const run = async (id: string, folders: string[] = [example.folder], recipient?: string) => {
    const terminal = recordTerminal();
    const options = {
      out: example.out,
      asOf: '2009-11-30',
      json: true,
      unlocked: true,
      ...(recipient ? { recipient } : {}),
    };
    const exit = await pack(id, folders, options, terminal);
    return { exit, ...(JSON.parse(terminal.printed()) as ReportJson) };
  };
  const filesIn = (folder: string): string[] =>
    readdirSync(join(example.out, 'jill-brown', folder)).toSorted();

  it('makes the pack for Ofsted with a manifest that checks', async () => {
    const { exit, problems } = await run('ofsted');
    expect(problems).toEqual([]);
    expect(exit).toBe(0);
    expect(filesIn('ofsted')).toEqual([
      'SCR-2009-01_composite-action-plan.docx',
      'SCR-2009-01_executive-summary.pdf',
      'SCR-2009-01_imr_cyps-inclusion.docx',
      'SCR-2009-01_imr_cyps-locality-services.docx',
      'SCR-2009-01_imr_rdash.docx',
      'SCR-2009-01_imr_south-yorkshire-police.docx',
      'SCR-2009-01_integrated-chronology.docx',
      'SCR-2009-01_manifest.txt',
      'SCR-2009-01_ofsted-covering-letter.docx',
      'SCR-2009-01_overview-report.docx',
    ]);
    const folder = join(example.out, 'jill-brown', 'ofsted');
    const checked = execFileSync('sha256sum', ['--check', 'SCR-2009-01_manifest.txt'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(checked.match(/: OK$/gm)).toHaveLength(9);
  });

  it('gives each agency a folder with its own letter and forms', async () => {
    await run('commissioning', [example.folder], 'rdash');
    expect(filesIn('commissioning')).toEqual(['rdash']);
    expect(filesIn('commissioning/rdash')).toEqual([
      'SCR-2009-01_action-plan-form_rdash.docx',
      'SCR-2009-01_agency-notification-letter_rdash.docx',
      'SCR-2009-01_chronology-form_rdash.docx',
      'SCR-2009-01_imr-form_rdash.docx',
      'SCR-2009-01_terms-of-reference.docx',
    ]);
  });

  it('gives each member of the family a folder named by initials', async () => {
    await run('family');
    expect(filesIn('family')).toEqual(['KB', 'SH', 'TB']);
    expect(filesIn('family/TB')).toEqual([
      'SCR-2009-01_family-leaflet.docx',
      'SCR-2009-01_family-letter_TB.docx',
    ]);
  });

  it('stops a case with a problem, and makes the others', async () => {
    const other = join(example.root, 'other');
    cpSync(example.folder, other, { recursive: true });
    writeFileSync(join(other, 'case.yaml'), 'reference: [');
    const { exit, made, problems } = await run('family', [other, example.folder]);
    expect(exit).toBe(1);
    expect(problems.length).toBeGreaterThan(0);
    expect(made.length).toBeGreaterThan(0);
    expect(existsSync(join(example.out, 'other'))).toBe(false);
  });

  it('makes nothing of a pack in which a document is missing, and says what it needs', async () => {
    rmSync(join(example.folder, 'executive-summary.md'));
    const { exit, made, problems } = await run('ofsted');
    expect(exit).toBe(1);
    expect(made).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'document-waiting',
        hint: expect.stringContaining('executive-summary.md'),
      }),
    );
  });

  it('warns where an Individual Management Review has not come, and makes the pack', async () => {
    rmSync(join(example.folder, 'reviews', 'rdash.md'));
    const { exit, made, problems } = await run('ofsted');
    expect(exit).toBe(0);
    expect(made.length).toBeGreaterThan(0);
    expect(problems).toMatchObject([
      { code: 'review-not-received', severity: 'warning', paragraph: '1 §12.1' },
    ]);
  });

  it('does not understand a pack that there is not', async () => {
    expect(await run('ofstead')).toMatchObject({
      exit: 2,
      problems: [{ code: 'usage', message: expect.stringContaining('Did you mean "ofsted"?') }],
    });
  });
});
