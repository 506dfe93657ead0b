/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

let preview: TestPreview;
let { violations } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview('none');
  ({ violations } = drivePage(preview));
});
afterAll(() => preview.close());

/** Shows a document as another kind of file, or as for somebody else. */
const choose = async (key: string, value: string): Promise<void> => {
  const before = await preview.shown();
  await preview.page.select(`#choose-${key}`, value);
  await preview.untilOther(before);
  await preview.page.waitForFunction(() => (document.body.dataset['shown'] ?? '') !== '');
};
const until = (words: string): Promise<unknown> =>
  preview.page.waitForFunction(
    (what) => document.querySelector<HTMLElement>('.trace')?.innerText.includes(what),
    { timeout: 30_000 },
    words,
  );
const panel = (): Promise<string> =>
  preview.page.$eval('.trace', (section) => (section as HTMLElement).innerText);
/** The lines of the copied case that the panel names. */
const linesTold = async (): Promise<string[]> =>
  [...(await panel()).matchAll(/(\S+\.yaml), line (\d+)/g)].map(([, file = '', line]) => {
    const name = file.replace(/^.*jill-brown\//, '');
    return readFileSync(join(preview.folder, name), 'utf8').split('\n')[Number(line) - 1]?.trim() ?? '';
  });
const focused = (): Promise<string> => preview.page.evaluate(() => document.activeElement?.textContent ?? '');
const labels = (): Promise<string[]> =>
  preview.page.$$eval('.region', (all) => all.map((each) => each.textContent ?? ''));

describe('where things come from that are no paragraphs', () => {
  it('is told of a cell of a workbook, with the mouse', async () => {
    await preview.show('timescale-guide');
    await preview.page.click('td[data-at="B5"]');
    await until('sheet Timescale, cell B5');
    expect(await panel()).toContain('{day0}');
    expect(await linesTold()).toEqual(['date: 2009-01-05']);
  });

  it('says of a cell that the workbook works out from what it counts', async () => {
    await preview.page.click('td[data-at="B7"]');
    await until('cell B7');
    expect(await panel()).toContain('works it out by its formula');
    expect(await linesTold()).toEqual(['date: 2009-01-05']);
  });

  it('is told of a cell by the keyboard alone', async () => {
    const { page } = preview;
    await preview.show('timescale-guide');
    await page.focus('#pages');
    for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await until('Case: SCR-2009-01');
    expect(await linesTold()).toEqual(['reference: SCR-2009-01']);
    expect(await violations()).toEqual([]);
  });

  it('is told of a person in a drawing, with the mouse where the person is drawn', async () => {
    const { page } = preview;
    await preview.show('genogram');
    await choose('format', 'svg');
    await page.waitForSelector('.region');
    const at = (await labels()).findIndex((label) => label.startsWith('Kevin John Brown'));
    const box = await (await page.$(`[data-region="${at}"]`))?.boundingBox();
    const { x = 0, y = 0, width = 0 } = box ?? {};
    await page.mouse.click(x + width / 2, y + 8);
    await until('Kevin John Brown');
    expect(await linesTold()).toEqual([
      '- id: kevin',
      'given: Kevin John',
      'family: Brown',
      'born: 1970-11-22',
    ]);
  });

  it('is told of a couple by the keyboard: one stop for Tab, then the arrows', async () => {
    const { page } = preview;
    await page.focus('#pages');
    await page.keyboard.press('Tab');
    const all = await labels();
    expect(await focused()).toBe(all[0]);
    const wanted = all.findIndex((label) => label.startsWith('Living together'));
    for (let step = 0; step < wanted; step += 1) await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Living together: Kevin John Brown and Agnieszka Wójcik, from June 2005');
    await page.keyboard.press('Enter');
    await until('Living together');
    expect(await linesTold()).toEqual([
      '- partners: [kevin, agnieszka]',
      'from: { words: June 2005, sort: 2005-06-01 }',
    ]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('What the drawing shows, in words');
  });

  it('describes a drawing to whoever cannot see it, in the words that the file itself has', async () => {
    const { page } = preview;
    for (const kind of ['svg', 'png']) {
      if (kind === 'png') await choose('format', kind);
      const words = await page.$eval('img.drawing', (picture) => ({
        alternative: picture.alt,
        description: [
          ...(document.getElementById(picture.getAttribute('aria-describedby') ?? '')?.children ?? []),
        ]
          .map((line) => line.textContent)
          .join('\n'),
      }));
      const svg = await page.evaluate(async () =>
        (await fetch('api/file?document=genogram&recipient=case&format=svg')).text(),
      );
      const own = await page.evaluate((text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          alternative: drawing.querySelector('title')?.textContent,
          description: drawing.querySelector('desc')?.textContent,
        };
      }, svg);
      expect(words).toEqual(own);
      expect(words.description.length).toBeGreaterThan(500);
    }
    await page.click('.words summary');
    expect(await violations()).toEqual([]);
  });

  it('calls nobody by a name that the drawing does not show its readers', async () => {
    await choose('audience', 'public');
    const all = (await labels()).join('\n');
    expect(all).toContain('Child J');
    expect(all).not.toMatch(/Brown|Jill|Marlowe|\d{2}\/\d{2}\/\d{4}/);
    expect(await preview.page.$eval('#drawing-words', (words) => words.textContent)).not.toMatch(
      /Brown|Jill/,
    );
  });

  it('is told of a person on the page of a PDF, where the drawing stands on it', async () => {
    const { page } = preview;
    await preview.show('genogram');
    await page.waitForSelector('.region', { timeout: 30_000 });
    const at = (await labels()).findIndex((label) => label.startsWith('Sheila Hollis'));
    const box = await (await page.$(`[data-region="${at}"]`))?.boundingBox();
    const { x = 0, y = 0, width = 0 } = box ?? {};
    await page.mouse.click(x + width / 2, y + 8);
    await until('Sheila Hollis');
    expect(await linesTold()).toContain('- id: sheila');
    expect(await page.$eval('.figure [role=img]', (figure) => figure.getAttribute('aria-label'))).toMatch(
      /^Genogram of the family of .*Sheila Hollis: female/,
    );
    expect(await violations()).toEqual([]);
  });

  it('is told of a person on either of two days side by side', async () => {
    const { page, address } = preview;
    await page.goto('about:blank');
    await page.goto(`${address}#genogram/case//?asAt=2006-06-06&andAsAt=2008-08-08`);
    await page.waitForSelector('.region', { timeout: 30_000 });
    const people = (await labels()).flatMap((label, index) =>
      /2006: Chloe Pike|2008: Chloe Pike/.test(label) ? [index] : [],
    );
    expect(people).toHaveLength(2);
    const centre = await page.$eval('.figure', (figure) => {
      const { left, width } = figure.getBoundingClientRect();
      return left + width / 2;
    });
    const sides: boolean[] = [];
    for (const index of people) {
      const box = await (await page.$(`[data-region="${index}"]`))?.boundingBox();
      sides.push((box?.x ?? 0) < centre);
      await page.$eval('.trace', (section) => section.replaceChildren());
      await page.click(`[data-region="${index}"]`);
      await until('Chloe Pike');
      expect(await linesTold()).toContain('- id: chloe');
    }
    expect(sides).toEqual([true, false]);
  });

  it('is told of an entry in the timeline by its number, and of a time without an entry', async () => {
    const { page } = preview;
    await preview.show('chronology-timeline');
    await page.waitForSelector('.region', { timeout: 30_000 });
    const all = await labels();
    const press = (label: string): Promise<void> =>
      page.$eval(`[data-region="${all.indexOf(label)}"]`, (button) => (button as HTMLElement).click());
    await press('Entry 26, RDaSH NHS Trust');
    await until('rdash.yaml');
    expect(await linesTold()).toEqual(['- date: 2006-12-04']);
    await press('RDaSH NHS Trust: states no contact from 12/06/2008 to 23/12/2008');
    await until('states no contact');
    expect(await linesTold()).toEqual(['- from: 2008-06-12', 'to: 2008-12-23']);
    expect(await violations()).toEqual([]);
  });

  it('is told of the very number that is clicked, however close others stand', async () => {
    const { page } = preview;
    const missed = await page.$$eval('.region', (all) =>
      all.flatMap((button) => {
        const own = button.textContent ?? '';
        if (!own.startsWith('Entry ')) return [];
        button.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.region');
        return hit === button ? [] : [`${own}: ${hit?.textContent ?? 'nothing'}`];
      }),
    );
    expect(missed).toEqual([]);
    expect((await labels()).filter((label) => label.startsWith('Entry ')).length).toBeGreaterThan(30);
  });

  it('asks nobody else for anything, and the page complains of nothing', () => {
    expect(preview.wrong).toEqual([]);
  });
});
