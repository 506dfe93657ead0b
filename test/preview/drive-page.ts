/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TestPreview } from './open-test-preview.js';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a test does with the page that a preview shows, and what it sees there. */
export interface PageDriver {
  /** Replaces a text in a file of the case, as an editor does. */
  save(file: string, from: string, to: string): void;
  textOf(selector: string): Promise<string>;
  /** Waits until these words are seen there. */
  until(selector: string, words: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
  clickButton(words: string): Promise<void>;
  /** What axe finds wrong with the page as it stands. */
  violations(): Promise<string[]>;
}

export const drivePage = ({ page, folder }: TestPreview): PageDriver => ({
  save(file, from, to) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  },
  textOf: (selector) => page.$eval(selector, (element) => (element as HTMLElement).innerText),
  async until(selector, words) {
    try {
      await page.waitForFunction(
        (where, what) => document.querySelector<HTMLElement>(where)?.innerText.includes(what),
        { timeout: 20_000 },
        selector,
        words,
      );
    } catch {
      // Then what stands there instead is worth more than how long was waited.
      expect(await page.$eval(selector, (element) => (element as HTMLElement).innerText)).toContain(words);
    }
  },
  async press(...keys) {
    for (const key of keys) await page.keyboard.press(key as 'Tab');
  },
  clickButton: (words) =>
    page.evaluate((what) => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent === what);
      if (!found) throw new Error(`no button ${what}`);
      found.click();
    }, words),
  async violations() {
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
    return page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const found = await (
        window as unknown as {
          axe: {
            run(
              where: object,
              how: object,
            ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        }
      ).axe.run(document, { runOnly: tags });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    });
  },
});
