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

  it('breaks none of its own rules', () => {
    expect(preview.wrong).toEqual([]);
  });
});
