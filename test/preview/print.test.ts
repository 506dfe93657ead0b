/// <reference lib="dom" />
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

let preview: TestPreview;
let { clickButton, until } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview();
  ({ clickButton, until } = drivePage(preview));
  await preview.page.evaluate(() => {
    // The page cleans up as soon as this is done: what it hands over is kept, as a printer would.
    window.print = () => {
      const kept = window as unknown as { kept: object };
      kept.kept = {
        pages: [...document.querySelectorAll('#printed canvas')],
        sheets: [...document.adoptedStyleSheets],
        classes: document.body.className,
      };
      document.body.dataset['handedOver'] = String(Number(document.body.dataset['handedOver'] ?? '0') + 1);
    };
  });
});
afterAll(() => preview.close());

/** Presses “Print”, and what comes out of the printer, as a file. */
const print = async (name: string): Promise<string> => {
  const { page, root } = preview;
  const before = await page.evaluate(() => document.body.dataset['handedOver']);
  await clickButton('Print');
  await page.waitForFunction(
    (old) => document.body.dataset['handedOver'] !== old,
    { timeout: 30_000 },
    before,
  );
  await page.waitForFunction(() => document.querySelector('#printed')?.childElementCount === 0);
  expect(await page.evaluate(() => [document.body.className, document.adoptedStyleSheets.length])).toEqual([
    '',
    0,
  ]);
  await page.evaluate(() => {
    const { kept } = window as unknown as {
      kept: { pages: HTMLElement[]; sheets: CSSStyleSheet[]; classes: string };
    };
    document.querySelector('#printed')?.replaceChildren(...kept.pages);
    document.adoptedStyleSheets = kept.sheets;
    document.body.className = kept.classes;
  });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => {
    document.querySelector('#printed')?.replaceChildren();
    document.adoptedStyleSheets = [];
    document.body.className = '';
  });
  mkdirSync(join(root, 'printed'), { recursive: true });
  const path = join(root, 'printed', `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
};

/** The exact pages, as the page has them on the screen. */
const pagesOnScreen = async (document: string, recipient: string): Promise<string> => {
  const response = await fetch(
    `${preview.address}api/pages?document=${document}&recipient=${recipient}&audience=&format=`,
  );
  const path = join(preview.root, `${document}.pdf`);
  writeFileSync(path, new Uint8Array(await response.arrayBuffer()));
  return path;
};

const wordsOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
const sizesOf = (pdf: string): number[][] =>
  [
    ...execFileSync('pdfinfo', ['-l', '-1', pdf], { encoding: 'utf8' }).matchAll(
      /size:\s+([\d.]+) x ([\d.]+)/g,
    ),
  ].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);

const [WIDE, HIGH, FINE] = [60, 85, 10];

/** A page in shades of grey, in dots so large that another way of smoothing letters is no difference. */
const shades = (pdf: string, page: number): number[] => {
  const size = ['-scale-to-x', String(WIDE * FINE), '-scale-to-y', String(HIGH * FINE)];
  const picture = execFileSync('pdftoppm', ['-gray', ...size, '-f', String(page), '-l', String(page), pdf], {
    maxBuffer: 10_000_000,
  });
  const fine = picture.subarray(picture.length - WIDE * HIGH * FINE * FINE);
  const sums = Array.from({ length: WIDE * HIGH }, () => 0);
  fine.forEach((shade, at) => {
    const dot = Math.floor(at / (WIDE * FINE * FINE)) * WIDE + Math.floor((at % (WIDE * FINE)) / FINE);
    sums[dot] = (sums[dot] ?? 0) + shade;
  });
  return sums.map((sum) => sum / FINE ** 2);
};
const meanDifference = (one: number[], other: number[]): number =>
  one.reduce((sum, shade, at) => sum + Math.abs(shade - (other[at] ?? 0)), 0) / one.length;

/** Nothing of the page around the document is on the paper. */
const expectDocumentAlone = (words: string): void => {
  for (const word of ['Find a document', 'Open the folder', 'Names as for', 'Compare with', 'Make', 'view:'])
    expect(words).not.toContain(word);
};

describe('what is printed', () => {
  it.each([
    ['family-letter', 'tracey'],
    ['terms-of-reference', 'case'],
    ['genogram', 'case'],
  ])('of %s is its pages as they are shown, each on a sheet of its size', async (name, recipient) => {
    await preview.show(name, recipient);
    await preview.page.waitForFunction(() => document.body.dataset['exact'] === 'true');
    const shown = await pagesOnScreen(name, recipient);
    const printed = await print(name);
    expect(sizesOf(printed)).toEqual(sizesOf(shown));
    expect(await preview.page.$$eval('.sheet-of-paper', (all) => all.length)).toBe(sizesOf(printed).length);
    expect(wordsOf(printed).trim()).toBe('');
    for (const page of new Set([1, sizesOf(shown).length]))
      expect(meanDifference(shades(printed, page), shades(shown, page))).toBeLessThan(4);
    // Another page is another picture: the measure can tell them apart.
    if (sizesOf(shown).length > 1)
      expect(meanDifference(shades(printed, 1), shades(shown, 2))).toBeGreaterThan(8);
  });

  it('of a workbook is its sheets, without the page around them, black on white also in the dark', async () => {
    const { page } = preview;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await preview.show('timescale-guide');
    const words = wordsOf(await print('workbook'));
    expect(words).toMatch(/Day 0\s+5 Jan/);
    expectDocumentAlone(words);
    await page.emulateMediaType('print');
    const ink = await page.$eval('.tab', (tab) => getComputedStyle(tab).color);
    await page.emulateMediaType();
    expect(ink).toBe('rgb(27, 31, 36)');
  });

  it('of a drawing is the drawing, whole and on one sheet, however large it is shown', async () => {
    const { page } = preview;
    await preview.show('genogram');
    await page.select('#choose-format', 'svg');
    await page.waitForSelector('img.drawing');
    await page.select('#choose-zoom', '3');
    const printed = await print('drawing');
    expect(sizesOf(printed)).toHaveLength(1);
    expectDocumentAlone(wordsOf(printed));
    // Nothing is cut off, the paper around it is white, and all of it is there: its key at the left and the right.
    const page1 = shades(printed, 1);
    const column = (at: number): number[] => page1.filter((_shade, dot) => dot % WIDE === at);
    expect(Math.min(...column(WIDE - 1))).toBeGreaterThan(250);
    expect(Math.min(...page1.slice(-WIDE * 10))).toBeGreaterThan(250);
    expect(page1.filter((shade, dot) => dot % WIDE > WIDE * 0.7 && shade < 240).length).toBeGreaterThan(10);
  });

  it('is the last version without mistakes while there are some', async () => {
    await preview.show('family-letter', 'tracey');
    const before = wordsOf(await pagesOnScreen('family-letter', 'tracey'));
    const path = join(preview.folder, 'case.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('salutation: Ms Brown', 'salutatoin: Miss Brown'));
    await until('.note', 'last version without mistakes');
    const printed = await print('last-good');
    expect(wordsOf(await pagesOnScreen('family-letter', 'tracey'))).toBe(before);
    expect(sizesOf(printed)).toEqual(sizesOf(join(preview.root, 'family-letter.pdf')));
    expect(preview.wrong).toEqual([]);
  });
});
