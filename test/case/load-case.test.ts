import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAttachment } from '../../data-schema/case.js';
import { loadCase } from '../../src/case/load-case.js';
import { formatReport } from '../../src/diagnostics/format-report.js';
import { type MemoryFiles, readMemory } from './memory-files.js';

const BASE = join(import.meta.dirname, '../cases/base');

const base = (): Map<string, string> =>
  new Map(
    readdirSync(BASE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(BASE, path)}`, readFileSync(path, 'utf8')]),
  );

type Changes = Readonly<
  Record<string, MemoryFiles extends ReadonlyMap<string, infer Content> ? Content | undefined : never>
>;

const load = (changes: Changes = {}, folder = 'child-j') => {
  const files = new Map<string, NonNullable<Changes[string]>>(base());
  for (const [path, content] of Object.entries(changes)) {
    if (content === undefined) files.delete(path);
    else files.set(path, content);
  }
  return loadCase(folder, readMemory(files));
};

const codesOf = ({ diagnostics }: ReturnType<typeof load>): string[] => diagnostics.map(({ code }) => code);

const WORD_FILE = Buffer.from('PK\u0003\u0004 and the rest', 'latin1');

describe('a case folder', () => {
  test('is read into a case', () => {
    const { case: scr, diagnostics } = load();
    expect(diagnostics).toEqual([]);
    expect(scr?.reference).toBe('SCR-2009-02');
    expect(scr?.board.abbreviation).toBe('ASCB');
    expect(scr?.termsOfReference?.reason).toBe('She died in hospital.');
    expect([...(scr?.chronologies.keys() ?? [])]).toEqual(['anyshire-police']);
    expect(scr?.chronologies.get('anyshire-police')?.entries[0]?.significant).toBe(false);
    expect([...(scr?.actionPlans.keys() ?? [])]).toEqual(['anyshire-police']);
    expect(scr?.overviewReport).toBeUndefined();
    expect(scr?.agencies[0]?.contribution).toBe('imr');
  });

  test('may be that of a family called Child, whose public label says so of every child', () => {
    const called = (label: string) => {
      const text = base().get('/child-j/case.yaml') ?? '';
      const family = text.replaceAll(/^( +family: ).*$/gm, '$1Child');
      return codesOf(
        load({
          '/child-j/case.yaml': family.replace(/^publicLabel:.*\n/m, '').concat(`publicLabel: ${label}\n`),
        }),
      );
    };
    expect(called('Child J')).not.toContain('name-given-away');
    expect(called('J Child')).toContain('name-given-away');
  });

  test('gives each report its Markdown, its file and the line on which the Markdown begins', () => {
    const review = load().case?.reviews.get('anyshire-police');
    expect(review).toEqual({
      frontMatter: {
        agency: 'anyshire-police',
        date: '2009-03-23',
        sources: ['Incident log'],
        interviews: [],
      },
      markdown: '\n## Narrative\n\nOfficers were called to the house.\n',
      file: 'reviews/anyshire-police.md',
      line: 7,
    });
  });

  test('needs nothing but board.yaml and case.yaml', () => {
    const { case: scr, diagnostics } = load({
      '/child-j/terms-of-reference.yaml': undefined,
      '/child-j/chronologies/anyshire-police.yaml': undefined,
      '/child-j/reviews/anyshire-police.md': undefined,
      '/child-j/action-plans/anyshire-police.yaml': undefined,
      '/child-j/executive-summary.md': undefined,
    });
    expect(diagnostics).toEqual([]);
    expect(scr?.termsOfReference).toBeUndefined();
    expect(scr?.executiveSummary).toBeUndefined();
    expect(scr?.chronologies.size).toBe(0);
  });

  test('may hold Word files in place of a review and the Overview Report, which pass through as they are', () => {
    const { case: scr } = load({
      '/child-j/overview-report.docx': WORD_FILE,
      '/child-j/reviews/childrens-services.docx': WORD_FILE,
    });
    expect(scr?.overviewReport).toEqual({ file: 'overview-report.docx', bytes: WORD_FILE });
    const review = scr?.reviews.get('childrens-services');
    expect(review !== undefined && isAttachment(review)).toBe(true);
  });

  test('uses the nearest board.yaml at or above it', () => {
    const board = base().get('/board.yaml') ?? '';
    const nearer = board.replace('ASCB', 'NEAR');
    expect(load({ '/child-j/board.yaml': nearer }).case?.board.abbreviation).toBe('NEAR');
    const far = new Map(
      [...base()].map(([path, text]) => [path.replace('/child-j', '/2009/open/child-j'), text]),
    );
    expect(loadCase('2009/open/child-j', readMemory(far)).case?.board.abbreviation).toBe('ASCB');
  });

  test('gives the logo and the templates folder that stand beside board.yaml', () => {
    const board = (base().get('/board.yaml') ?? '').replace(
      'website',
      'logo: crest.svg\ntemplates: ours\nwebsite',
    );
    const loaded = load({
      '/board.yaml': board,
      '/crest.svg': '<svg xmlns="x"></svg>',
      '/ours/a.docx': WORD_FILE,
    });
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.case?.logo?.file).toBe('crest.svg');
    expect(loaded.templates).toBe('/ours');
  });

  test('may hold board.yaml and the logo itself', () => {
    const board = (base().get('/board.yaml') ?? '').replace('website', 'logo: crest.svg\nwebsite');
    const loaded = load({ '/child-j/board.yaml': board, '/child-j/crest.svg': '<svg></svg>' });
    expect(loaded.diagnostics).toEqual([]);
  });

  test('with warnings alone is still a case', () => {
    const loaded = load({ '/child-j/notes.txt': 'x' });
    expect(codesOf(loaded)).toEqual(['unread-file']);
    expect(loaded.case).toBeDefined();
  });

  test('with an error is none, and every other file is still checked', () => {
    const loaded = load({ '/board.yaml': '', '/child-j/executive-summary.md': 'Text' });
    expect(codesOf(loaded)).toEqual(['empty-file', 'no-front-matter']);
    expect(loaded.case).toBeUndefined();
  });

  test('keeps the text of each file for the lines under a diagnostic', () => {
    expect(load().sources.get('child-j/case.yaml')).toBe(base().get('/child-j/case.yaml'));
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['may not be read', { ok: false, reason: 'no-permission' }, 'cannot-read'],
    ['fails', { ok: false, reason: 'failed', detail: 'EIO: i/o error' }, 'cannot-read'],
    ['is too large', { ok: false, reason: 'too-large', bytes: 50_000_000 }, 'too-large'],
    ['is no file', { ok: false, reason: 'not-a-file' }, 'not-a-file'],
    ['has gone since the folder was listed', { ok: false, reason: 'missing' }, 'missing-file'],
  ] as const)('because it %s is a diagnostic at the file', (_why, failure, code) => {
    const { diagnostics, sources } = load({
      '/child-j/case.yaml': failure,
      '/child-j/overview-report.docx': failure,
    });
    expect(diagnostics).toMatchObject([
      { code, severity: 'error', location: { file: 'child-j/case.yaml' } },
      { code, severity: 'error', location: { file: 'child-j/overview-report.docx' } },
    ]);
    expect(formatReport(diagnostics, sources)).toContain('→');
  });

  test('of more than 10 MB is not read', () => {
    expect(
      codesOf(load({ '/child-j/terms-of-reference.yaml': new Uint8Array(10_000_001).fill(97) })),
    ).toEqual(['too-large']);
  });
});

describe('loading', () => {
  test('reads a chronology of 2,500 entries in about a second of processor time', () => {
    const entry = (index: number): string =>
      `  - date: 2006-05-${String((index % 28) + 1).padStart(2, '0')}
    time: "14:20"
    familyMembers: [JB, TB]
    event: >-
      ${'Some words about a visit that was made to the house. '.repeat(7)}
    source: Social work
    action: Telephone call to the school
    childSeen: JB
`;
    const text = `agency: anyshire-police\nentries:\n${Array.from({ length: 2_500 }, (_, index) => entry(index)).join('')}`;
    const { case: scr } = load({ '/child-j/chronologies/anyshire-police.yaml': text });
    expect(scr?.chronologies.get('anyshire-police')?.entries).toHaveLength(2_500);
  });

  test('tells 2,500 entries what is wrong with each of them', () => {
    const entries = '  - date: 2009-02-30\n    familyMembers: [QQ]\n    evnt: x\n'.repeat(2_500);
    const { diagnostics } = load({
      '/child-j/chronologies/anyshire-police.yaml': `agency: anyshire-police\nentries:\n${entries}`,
    });
    expect(diagnostics).toHaveLength(5_000);
  });

  test('never fails on a file that somebody has damaged, and locates each problem within it', () => {
    const files = [...base()];
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(12),
      put: fc.constantFrom(
        '',
        '\n',
        ' ',
        '  ',
        '\t',
        ':',
        ': ',
        '- ',
        '"',
        "'",
        '[',
        '{',
        '&a ',
        '*a',
        '#',
        '!',
        '---\n',
        '\n\n',
        '\u0000',
        '\uFFFD',
        '🙂',
        '__proto__:',
        '<<: ',
        'null',
        '~',
        '{}',
        '[]',
        '1',
        'yes',
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const changed = new Map(files);
        for (const { file, at, cut, put } of damages) {
          const text = changed.get(file[0]) ?? '';
          const position = Math.floor(at * text.length);
          changed.set(file[0], text.slice(0, position) + put + text.slice(position + cut));
        }
        const { case: scr, diagnostics, sources } = loadCase('child-j', readMemory(changed));
        expect(scr === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        for (const { location, message } of diagnostics) {
          expect(message).not.toMatch(/undefined|\[object|zod|regex|invalid input/i);
          const { file = '', line, column } = location as { file?: string; line?: number; column?: number };
          if (line === undefined || column === undefined) continue;
          const lines = (sources.get(file) ?? '').split('\n');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
        formatReport(diagnostics, sources);
      }),
      { numRuns: 400 },
    );
  });
});
