/// <reference lib="dom" />
import { expect } from 'vitest';
import type { Page } from 'puppeteer';

/** Where the focus is, as a person sees it. */
export interface Focus {
  /** The words by which it is known; nothing where the focus is lost. */
  readonly name: string;
  /** Whether something is drawn around it, where the window shows it. */
  readonly isSeen: boolean;
}

export const focusOf = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isInside =
      box.width > 1 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    return {
      name:
        element.getAttribute('aria-label') ??
        (label ? element.labels?.[0]?.innerText : element.id === 'document' ? 'main' : element.innerText) ??
        '',
      isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && isInside,
    };
  });

/**
 * Presses Tab, or Shift+Tab, until the focus is on what begins with these words. At each stop on the way the focus has to be
 * seen; between the last stop and the first it is the browser’s own.
 */
export const tabTo = async (page: Page, words: string, isBack = false): Promise<void> => {
  const passed: string[] = [];
  let timesAtBrowser = 0;
  for (let stop = 0; stop < 120; stop += 1) {
    if (isBack) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (isBack) await page.keyboard.up('Shift');
    const { name, isSeen } = await focusOf(page);
    passed.push(name);
    if (name === '') expect((timesAtBrowser += 1)).toBeLessThan(3);
    else expect({ name, isSeen }).toEqual({ name, isSeen: true });
    if (name.startsWith(words)) return;
  }
  expect(passed).toContain(words);
};

/** The focus is here, and seen. */
export const expectFocus = async (page: Page, words: string): Promise<void> => {
  const { name, isSeen } = await focusOf(page);
  expect({ name: name.startsWith(words) ? words : name, isSeen }).toEqual({ name: words, isSeen: true });
};
