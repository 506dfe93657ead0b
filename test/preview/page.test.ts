import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

const PASSWORD = 'a quiet harbour, 71 lamps';

let preview: TestPreview;
let { save, textOf, until, press, clickButton, violations } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview();
  ({ save, textOf, until, press, clickButton, violations } = drivePage(preview));
});
afterAll(() => preview.close());

const focusOn = (selector: string): Promise<void> => preview.page.focus(selector);

describe('the page of the preview', () => {
  it('lists every document by stage, and finds one by its words', async () => {
    const { page } = preview;
    const headings = await page.$$eval('#documents h2', (all) => all.map((each) => each.textContent));
    expect(headings).toEqual([
      'Referral and decision',
      'Letters of notification',
      'Reviews by the agencies',
      'Overview Report',
      'Action plans',
      'To Ofsted, and after',
    ]);
    expect(await textOf('button[data-document="disclosure-record"]')).toContain('Waiting for data');
    await focusOn('#search');
    await page.keyboard.type('parents');
    const found = await page.$$eval('button.document .title', (all) => all.map((each) => each.textContent));
    expect(found).toEqual(['Notification letter to parents and carers']);
  });

  it('shows a document by the keyboard alone', async () => {
    await press('ArrowDown', 'Enter');
    await preview.untilOther('');
    expect(await textOf('#document h1')).toContain('Notification letter to parents and carers');
    expect(await textOf('.band')).toContain('The family: full names');
    await preview.page.waitForSelector('.block');
    const words = await preview.page.$$eval('.block, .word', (all) =>
      all.map((each) => each.textContent).join('\n'),
    );
    expect(words).toContain('Dear Ms Brown,');
  });

  it('follows a file that is saved, keeps its place and marks what changed', async () => {
    const { page } = preview;
    await page.$eval('#pages', (element) => void (element.scrollTop = 320));
    const before = await preview.shown();
    save('case.yaml', 'salutation: Ms Brown', 'salutation: Ms Tracey Brown');
    await preview.untilOther(before);
    expect(await page.$eval('#pages', (element) => element.scrollTop)).toBe(320);
    await until('#status', '1 paragraph changed');
    expect(await page.$$eval('.change-mark', (all) => all.length)).toBe(1);
    expect(await violations()).toEqual([]);
  });

  it('tells from which line of which file a paragraph comes, by the keyboard and by a click', async () => {
    const { page } = preview;
    await page.$$eval('.block', (all) =>
      (all.find((each) => each.textContent.includes('Dear Ms Tracey')) as HTMLElement | undefined)?.click(),
    );
    await until('.trace', 'case.yaml, line 1006');
    expect(await textOf('.trace')).toContain('{to.salutation}');
    expect(await textOf('.trace')).toContain('family-letter.docx, paragraph 8');
    await clickButton('Close');
    await focusOn('#pages');
    await press('Enter', 'ArrowDown', 'ArrowUp', 'Enter');
    await until('.trace', 'Where this comes from');
    expect(await violations()).toEqual([]);
    await clickButton('Close');
  });

  it('shows a mistake with the lines around it, beside the last good version', async () => {
    const before = await preview.shown();
    save('case.yaml', 'salutation: Ms Tracey Brown', 'salutatoin: Ms Tracey Brown');
    await until('#case-problems', 'mistake');
    const problems = await textOf('#case-problems');
    expect(problems).toContain('case.yaml, line 1006');
    expect(problems).toMatch(/> 1006 \|\s+salutatoin/);
    expect(problems).toContain('Did you mean "salutation"?');
    await until('.note', 'last version without mistakes');
    expect(await preview.shown()).toBe(before);
    expect(await violations()).toEqual([]);
    save('case.yaml', 'salutatoin: Ms Tracey Brown', 'salutation: Ms Brown');
    await preview.untilOther(before);
    await preview.page.waitForFunction(() =>
      document.querySelector('#case-problems')?.hasAttribute('hidden'),
    );
  });

  it('shows the same document for another recipient and another audience', async () => {
    const { page } = preview;
    const before = await preview.shown();
    await page.select('#choose-recipient', 'kevin');
    await preview.untilOther(before);
    await page.select('#choose-audience', 'ofsted');
    await until('.band', 'Ofsted: names coded');
    expect(await textOf('.band')).toContain('meant for somebody else');
    // Whom a name means has to be decided before such a letter can be made.
    await until('#document .problems', 'It is not clear whom "Mr Brown" means');
  });

  it('makes a locked file with the password that it asks for, and compares it with what it would be now', async () => {
    const { page } = preview;
    await preview.show('family-letter', 'tracey');
    await clickButton('Make');
    await page.waitForSelector('dialog[open] input');
    expect(await violations()).toEqual([]);
    await page.type('dialog input', 'short');
    await press('Enter');
    await until('dialog .wrong', 'fewer than 10 characters');
    await page.type('dialog input', PASSWORD);
    await press('Enter');
    await until('#status', 'Made:');
    await until('.note', 'the same as now');
    const made = join(preview.out, 'jill-brown');
    expect(readdirSync(made)).toContain('SCR-2009-01_family-letter_TB.docx');
    const bytes = readFileSync(join(made, 'SCR-2009-01_family-letter_TB.docx'));
    expect(bytes.subarray(0, 4).toString('hex')).toBe('d0cf11e0');

    const before = await preview.shown();
    save('case.yaml', 'salutation: Ms Brown', 'salutation: Miss Brown');
    await preview.untilOther(before);
    await until('.note', 'it would be another file now');
    await clickButton('Compare with last made');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog input', PASSWORD);
    await press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.pane.other .change-mark').length === 1);
    expect(await violations()).toEqual([]);
    await until('button[data-document="family-letter"]', 'Changed since made');
  });

  it('shows a PDF with thumbnails, and says what stops it', async () => {
    const { page } = preview;
    await preview.show('executive-summary');
    await clickButton('Page thumbnails');
    await page.waitForSelector('.thumbnails canvas');
    const pages = await page.$$eval('.thumbnails button', (all) => all.length);
    expect(pages).toBe(await page.$$eval('.sheet-of-paper', (all) => all.length));
    expect(await violations()).toEqual([]);
    let before = await preview.shown();
    save(
      'executive-summary.md',
      'We call her Child J.',
      'We call her Child J. She was born on 13 July 1992.',
    );
    before = await preview.untilOther(before);
    await until('#document .problems', 'An exact date can be looked up in a newspaper');
    save('executive-summary.md', 'She was born on 13 July 1992.', 'Brown was sad.');
    await until('#document .problems', 'It is not clear whom "Brown" means');
    await until('.note', 'last version without mistakes');
    expect(await preview.shown()).toBe(before);
  });

  it('shows a workbook as a sheet', async () => {
    await preview.show('timescale-guide');
    expect(await textOf('table.sheet')).toMatch(/Day 0\s+5 Jan 2009/);
    expect(await violations()).toEqual([]);
  });

  it('shows the genogram as the picture that it is', async () => {
    const { page } = preview;
    await preview.show('genogram');
    await page.waitForSelector('.sheet-of-paper canvas');
    await page.select('#choose-format', 'svg');
    await page.waitForSelector('img.drawing');
    const width = await page.$eval('img.drawing', (picture) => picture.clientWidth);
    expect(width).toBeGreaterThan(300);
    expect(await violations()).toEqual([]);
  });

  it('shows the whole case: what is missing, due, made and shared', async () => {
    const { page } = preview;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.click('#show-case');
    await until('#case', 'What is due');
    const text = await textOf('#case');
    expect(text).toContain('Record of documents shared');
    expect(text).toMatch(/Agencies informed.*9 February 2009.*Done on 6 February 2009/s);
    expect(text).toContain('SCR-2009-01_family-letter_TB.docx');
    expect(text).toContain('Nothing has been recorded as shared.');
    expect(await violations()).toEqual([]);
    await page.click('#show-documents');
    expect(await violations()).toEqual([]);
  });

  it('asks nothing of anybody else, and breaks none of its own rules', () => {
    expect(preview.wrong).toEqual([]);
  });

  it('leaves nothing of the case in memory that looks like a folder', async () => {
    const { address, folder } = preview;
    await preview.close();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    const left = existsSync('/dev/shm')
      ? readdirSync('/dev/shm').filter((name) => name.startsWith(`scr-preview-${process.pid}-`))
      : [];
    expect(left).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    preview = { ...preview, close: async () => undefined };
  });
});
