import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

let preview: TestPreview;

beforeAll(async () => {
  preview = await openTestPreview('none');
});
afterAll(() => preview.close());

/** The words that a Word file shows, which stand apart from the words of the page. */
const paragraphs = (): Promise<string[]> =>
  preview.page.$eval('.word', (word) =>
    [...(word.shadowRoot?.querySelectorAll('p') ?? [])].map((each) => each.textContent),
  );

describe('the page where there is no LibreOffice', () => {
  it('shows a Word file approximately, and says so', async () => {
    await preview.show('family-letter', 'tracey');
    expect(await paragraphs()).toContain('Dear Ms Brown,');
    const note = await preview.page.$eval('.note', (element) => element.textContent);
    expect(note).toContain('Approximate view');
  });

  it('marks what changed', async () => {
    const before = await preview.shown();
    const path = join(preview.folder, 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('salutation: Ms Brown', 'salutation: Miss Brown'));
    await preview.untilOther(before);
    await preview.page.waitForFunction(
      () =>
        document.querySelector('.word')?.shadowRoot?.querySelector('.changed')?.textContent ===
        'Dear Miss Brown,',
    );
  });

  it('tells where a paragraph comes from', async () => {
    await preview.page.$eval('.word', (word) => {
      const found = [...(word.shadowRoot?.querySelectorAll('p') ?? [])];
      found.find((each) => each.textContent.startsWith('Dear'))?.click();
    });
    await preview.page.waitForFunction(() =>
      document.querySelector('.trace')?.textContent.includes('case.yaml, line 1006'),
    );
  });

  it('marks the place to be copied where the browser does not let the page copy, else copies it', async () => {
    const { page, browser, address } = preview;
    const press = (): Promise<void> =>
      page.$$eval('.trace button', (all) =>
        all.find((each) => each.textContent === 'Copy this place')?.click(),
      );
    const status = (words: string): Promise<unknown> =>
      page.waitForFunction(
        (what) => document.querySelector('#status')?.textContent.startsWith(what),
        {},
        words,
      );
    const place = await page.$eval('.trace code', (each) => each.textContent);
    expect(place).toMatch(/case\.yaml, line 1006$/);
    const { origin } = new URL(address);
    await press();
    await status('The browser does not let this page copy.');
    expect(await page.evaluate(() => String(getSelection()))).toBe(place);
    await browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
    await press();
    await status('Copied: ');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(place);
  });

  it('prints the document as it is, without the page around it and the marks in it', async () => {
    const { page, root } = preview;
    await page.select('#choose-zoom', '0.5');
    await page.evaluate(() => {
      window.print = () => void (document.body.dataset['printed'] = document.body.className);
    });
    await page.$$eval('button', (all) => all.find((each) => each.textContent === 'Print')?.click());
    await page.waitForFunction(() => document.body.dataset['printed'] === '');
    const path = join(root, 'printed.pdf');
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true }));
    const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    expect(words).toContain('Dear Miss Brown,');
    for (const other of ['Approximate', 'Where this comes from', 'Find a document', 'Open the folder'])
      expect(words).not.toContain(other);
    await page.emulateMediaType('print');
    const [size, mark] = await page.$eval('.word', (word) => {
      const changed = word.shadowRoot?.querySelector('.changed');
      return [getComputedStyle(word).zoom, changed ? getComputedStyle(changed).outlineStyle : 'no such mark'];
    });
    await page.emulateMediaType();
    expect([size, mark]).toEqual(['1', 'none']);
  });

  it('shows no small pages where it does not know where pages end', async () => {
    const { page } = preview;
    const toggle = (): Promise<void> =>
      page.evaluate(() => {
        [...document.querySelectorAll('button')]
          .find((each) => each.textContent === 'Page thumbnails')
          ?.click();
      });
    await preview.show('family-letter', 'tracey');
    await toggle();
    await page.waitForFunction(() =>
      document.querySelector('.thumbnails')?.textContent.includes('not known in this view'),
    );
    expect(await page.$$('.thumbnails button')).toEqual([]);
    await toggle();
  });

  it('breaks none of its own rules', () => {
    expect(preview.wrong).toEqual([]);
  });
});
