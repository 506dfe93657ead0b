/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What a page does not have of WCAG 2.2 AA, as far as a program can find out. */
export const findViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { axe: checker } = window as unknown as {
      axe: { run(where: object, how: object): Promise<Found> };
    };
    const { violations } = await checker.run(document, { runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }, TAGS);
};
