/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

/** Half a screen of 2048 px, and a screen of 1280 px at 400 %. */
const WINDOWS = [
  { width: 1024, height: 768 },
  { width: 320, height: 256 },
];

let preview: TestPreview;
let { save, textOf, until, clickButton, violations } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview('none');
  ({ save, textOf, until, clickButton, violations } = drivePage(preview));
});
afterAll(() => preview.close());

/** What is wider than the window, and neither scrolls by itself nor stands in what does. */
const tooWide = (): Promise<string[]> =>
  preview.page.evaluate(() => {
    const isScrolled = (element: Element): boolean =>
      ['.scroller', '.wide', 'pre', '.skip', '.hidden'].some((each) => element.closest(each) !== null);
    const found = [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !isScrolled(each))
      .map((each) => `${each.tagName} ${each.className}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`, ...found] : found;
  });

/**
 * Leads to every control: none may be hidden under or beside something else. What is drawn close together overlaps as the
 * drawing does; the arrows lead to each part of it.
 */
const unreachable = (): Promise<string[]> =>
  preview.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button:not(.region), select, input, summary')]
      .filter((each) => each.getClientRects().length > 0)
      .filter((each) => {
        each.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = each.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return !(there && (each.contains(there) || there.contains(each)));
      })
      .map((each) => each.innerText),
  );

describe.each(WINDOWS)('the page in a window of $width px', ({ width, height }) => {
  beforeAll(async () => {
    await preview.page.setViewport({ width, height });
    await preview.show('family-letter', 'tracey');
  });

  it('shows a document without being scrolled to the side', async () => {
    expect(await tooWide()).toEqual([]);
    expect(await unreachable()).toEqual([]);
    const { page } = preview;
    expect(await page.$eval('.scroller', (each) => each.clientWidth)).toBeGreaterThan(width * 0.55);
    await preview.show('genogram');
    await page.waitForSelector('.sheet-of-paper canvas');
    await clickButton('Page thumbnails');
    await page.waitForSelector('.thumbnails canvas');
    expect(await tooWide()).toEqual([]);
    expect(await unreachable()).toEqual([]);
    expect(await violations()).toEqual([]);
    await clickButton('Page thumbnails');
  });

  it('shows a mistake, a trace and the whole case so, in light, dark and forced colours', async () => {
    const { page } = preview;
    await preview.show('family-letter', 'tracey');
    await page.$eval('.word', (word) => word.shadowRoot?.querySelectorAll('p')[9]?.click());
    await until('.trace', 'Where this comes from');
    save('case.yaml', 'salutation: Ms Brown', 'salutatoin: Ms Brown');
    await until('#case-problems', 'line 1006');
    expect(await tooWide()).toEqual([]);
    expect(await unreachable()).toEqual([]);
    for (const look of [
      [{ name: 'prefers-color-scheme', value: 'light' }],
      [{ name: 'prefers-color-scheme', value: 'dark' }],
      [{ name: 'forced-colors', value: 'active' }],
    ]) {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: look });
      expect(await tooWide()).toEqual([]);
      if (look[0]?.value !== 'active') expect(await violations()).toEqual([]);
      await session.detach();
    }
    save('case.yaml', 'salutatoin: Ms Brown', 'salutation: Ms Brown');
    await page.waitForFunction(() => document.querySelector('#case-problems')?.hasAttribute('hidden'));
    await clickButton('The whole case');
    await until('#case', 'What is due');
    expect(await tooWide()).toEqual([]);
    expect(await textOf('#case')).toContain('What has been made');
    expect(await violations()).toEqual([]);
    await clickButton('Documents');
  });
});

describe('forced colours', () => {
  it('still tell what is chosen from what is not', async () => {
    const { page } = preview;
    const session = await page.createCDPSession();
    const colours = (): Promise<string[]> =>
      page.evaluate(() =>
        [
          '[data-document="family-letter"]',
          '[data-document="genogram"]',
          '#show-documents',
          '#show-case',
        ].map((each) => {
          const found = document.querySelector(each);
          return found ? getComputedStyle(found).backgroundColor : 'none';
        }),
      );
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    const [current, other, pressed, notPressed] = await colours();
    expect(current).not.toBe(other);
    expect(pressed).not.toBe(notPressed);
    expect(preview.wrong).toEqual([]);
  });
});
