/// <reference lib="dom" />
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { type FakePrograms, usePrograms } from './fake-programs.js';
import { expectFocus, tabTo } from './keyboard-focus.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

const PASSWORD = 'a quiet harbour, 71 lamps';

let preview: TestPreview;
let programs: FakePrograms;
let { save, textOf, until, press } = {} as PageDriver;

const tab = (words: string): Promise<void> => tabTo(preview.page, words);
const tabBack = (words: string): Promise<void> => tabTo(preview.page, words, true);
const focusIsOn = (words: string): Promise<void> => expectFocus(preview.page, words);
const type = (words: string): Promise<void> => preview.page.keyboard.type(words);
/** Waits until what is shown is another document, or the same one otherwise. */
const untilChosen = async (doing: () => Promise<void>, band: string): Promise<void> => {
  await doing();
  await until('.band', band);
  await preview.page.waitForFunction(() => document.body.dataset['shown'] !== undefined, {
    timeout: 30_000,
  });
};

beforeAll(async () => {
  preview = await openTestPreview();
  ({ save, textOf, until, press } = drivePage(preview));
  programs = usePrograms(preview.root);
  await preview.browser
    .defaultBrowserContext()
    .overridePermissions(new URL(preview.address).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  await preview.page.evaluate(() => {
    window.print = () => void (document.body.dataset['printed'] = 'once');
  });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await preview.close();
});

// Nothing here may use the mouse, or put the focus anywhere but by a key.
describe('the page by the keyboard alone', () => {
  it('leads from the first stop straight to the document', async () => {
    await press('Tab');
    await focusIsOn('To the document');
    await press('Enter');
    await focusIsOn('main');
  });

  it('finds a document by its words, and goes back to all of them', async () => {
    await tabBack('Find a document');
    await type('parents');
    await press('ArrowDown');
    await focusIsOn('Notification letter to parents and carers');
    await untilChosen(() => press('Enter'), 'The family: full names');
    await focusIsOn('Notification letter to parents and carers');
    await press('ArrowUp');
    await focusIsOn('Find a document');
    for (let sign = 0; sign < 'parents'.length; sign += 1) await press('Backspace');
    await focusIsOn('Find a document');
    expect((await preview.page.$$('button.document')).length).toBeGreaterThan(10);
  });

  it('chooses for whom and how people are named, and stays where it chose', async () => {
    const { page } = preview;
    const chosen = (id: string): Promise<string> =>
      page.$eval(id, (menu) => (menu as HTMLSelectElement).value);
    await tab('Recipient');
    const first = await chosen('#choose-recipient');
    let before = await preview.shown();
    await press('ArrowDown');
    await preview.untilOther(before);
    expect(await chosen('#choose-recipient')).not.toBe(first);
    await focusIsOn('Recipient');
    before = await preview.shown();
    await press('ArrowUp');
    await preview.untilOther(before);
    await focusIsOn('Recipient');
    await tab('Names as for');
    await press('o');
    await until('.band', 'Ofsted: names coded');
    await focusIsOn('Names as for');
    while ((await chosen('#choose-audience')) !== 'family') await press('ArrowUp');
    await until('.band', 'The family: full names');
    await focusIsOn('Names as for');
    await page.waitForSelector('.block');
  });

  it('makes the pages larger and smaller', async () => {
    const { page } = preview;
    const size = (): Promise<string> =>
      page.$eval('.stack', (stack) => (stack as HTMLElement).style.getPropertyValue('--zoom'));
    await tab('Smaller');
    const before = Number(await size());
    await press('Enter');
    expect(Number(await size())).toBeLessThan(before);
    await focusIsOn('Smaller');
    await tab('Size');
    await type('125');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.stack')?.style.getPropertyValue('--zoom') === '1.25',
    );
    await focusIsOn('Size');
    await tab('The document');
    await press('+');
    expect(await size()).toBe('1.5');
    await press('-');
    expect(await size()).toBe('1.25');
    await tabBack('Larger');
    await press('Enter');
    expect(await size()).toBe('1.5');
    await tabBack('Size');
    await type('Fit');
  });

  it('shows where a paragraph comes from, copies and opens the place, and goes back to the paragraph', async () => {
    const { page } = preview;
    const chosen = (): Promise<string> =>
      page.$$eval('.block.chosen', (all) => all.map((each) => each.textContent).join());
    await tab('The document');
    await press('Enter');
    while (!(await chosen()).startsWith('Dear')) await press('ArrowDown');
    await focusIsOn('The document');
    await press('Enter');
    await until('.trace', 'case.yaml, line 1006');
    await focusIsOn('Where this comes from');
    await tab('Copy this place');
    await press('Enter');
    await until('#status', 'Copied: ');
    await focusIsOn('Copy this place');
    await tab('Open it');
    await press('Space');
    await until('#status', 'Opened ');
    expect(await programs.opened()).toContain(`--goto ${join(preview.folder, 'case.yaml')}:1006`);
    await press('Escape');
    await focusIsOn('The document');
    expect(await page.$eval('.trace', (panel) => (panel as HTMLElement).hidden)).toBe(true);
    expect(await chosen()).toContain('Dear');
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await until('.trace', 'Where this comes from');
    await tab('Close');
    await press('Enter');
    await focusIsOn('The document');
    await press('Escape');
    expect(await chosen()).toBe('');
  });

  it('follows the changes of a file that is saved, and keeps the focus at each', async () => {
    let before = await preview.shown();
    save('case.yaml', 'salutation: Ms Brown', 'salutation: Ms Tracey Brown');
    before = await preview.untilOther(before);
    await until('#status', '1 paragraph changed');
    await focusIsOn('The document');
    await press('n');
    await until('#status', 'Change 1 of 1');
    await tabBack('Next change');
    await press('Enter');
    await focusIsOn('Next change');
    save('case.yaml', 'salutation: Ms Tracey Brown', 'salutation: Ms Brown');
    before = await preview.untilOther(before);
    await until('#status', '1 paragraph changed');
    await focusIsOn('Next change');
  });

  it('asks for a password, goes back at Esc, makes the document, and stays at the button', async () => {
    await tab('Make');
    await press('Enter');
    await preview.page.waitForSelector('dialog[open]');
    await focusIsOn('Password');
    await press('Escape');
    await until('#status', 'Nothing was made.');
    await focusIsOn('Make');
    await press('Enter');
    await preview.page.waitForSelector('dialog[open]');
    await tab('Back');
    await press('Enter');
    await until('#status', 'Nothing was made.');
    await focusIsOn('Make');
    await press('Space');
    await preview.page.waitForSelector('dialog[open]');
    await focusIsOn('Password');
    await type(PASSWORD);
    await press('Enter');
    await until('#status', 'Made:');
    await until('.note', 'the same as now');
    await focusIsOn('Make');
  });

  it('compares with what was made, and ends that', async () => {
    const { page } = preview;
    await tabBack('Compare with last made');
    await press('Enter');
    await page.waitForSelector('dialog[open]');
    await type(PASSWORD);
    await press('Enter');
    await until('#status', 'The words are the same');
    await focusIsOn('Compare with last made');
    await tab('As it was last made');
    await tabBack('Compare with last made');
    await press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.pane.other')?.hidden);
    await focusIsOn('Compare with last made');
  });

  it('prints, and opens the folder', async () => {
    const { page } = preview;
    await tab('Print');
    await press('Enter');
    await page.waitForFunction(() => document.body.dataset['printed'] === 'once');
    await focusIsOn('Print');
    await tab('Open the folder');
    await press('Enter');
    await until('#status', 'Opened ');
    await vi.waitFor(
      async () => expect(await programs.opened()).toContain(join(preview.out, 'jill-brown')),
      10_000,
    );
    await focusIsOn('Open the folder');
  });

  it('shows a mistake and its place, and keeps the focus when it is mended', async () => {
    save('case.yaml', 'salutation: Ms Brown', 'salutatoin: Ms Brown');
    await until('#case-problems', 'line 1006');
    await focusIsOn('Open the folder');
    await tabBack('Copy this place');
    await press('Enter');
    await until('#status', 'Copied: ');
    await tabBack('1 mistake');
    await press('Enter');
    await press('Enter');
    await tab('The lines around it');
    await tabBack('Open it');
    save('case.yaml', 'salutatoin: Ms Brown', 'salutation: Ms Brown');
    await preview.page.waitForFunction(() =>
      document.querySelector('#case-problems')?.hasAttribute('hidden'),
    );
    await focusIsOn('main');
  });

  it('shows the whole case, and goes back', async () => {
    const { page } = preview;
    await tabBack('The whole case');
    await press('Enter');
    await until('#case', 'What is due');
    await focusIsOn('The whole case');
    await tab('What is due');
    save('case.yaml', 'salutation: Ms Brown', 'salutation: Miss Brown');
    await page.waitForResponse((response) => response.url().endsWith('/api/case'));
    await focusIsOn('What is due');
    await tabBack('To the document');
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case');
    await tabBack('Documents');
    await press('Space');
    await focusIsOn('Documents');
    expect(await textOf('#document h1')).toContain('Notification letter to parents and carers');
  });

  it('goes to a page by its small picture, and keeps the focus there when the document changes', async () => {
    const { page } = preview;
    await tab('Find a document');
    await type('terms of');
    await press('ArrowDown', 'Enter');
    await until('#document h1', 'Terms of Reference');
    await page.waitForFunction(() => document.body.dataset['exact'] === 'true', { timeout: 30_000 });
    await tab('Page thumbnails');
    await press('Enter');
    await page.waitForSelector('.thumbnails canvas');
    await focusIsOn('Page thumbnails');
    await tab('Page 3');
    await press('Enter');
    await page.waitForFunction(() => (document.querySelector('#pages')?.scrollTop ?? 0) > 1000);
    await focusIsOn('Page 3');
    const before = await preview.shown();
    save('terms-of-reference.yaml', '  JB died on', '  A paragraph more.\n\n  JB died on');
    const longer = await preview.untilOther(before);
    await until('#status', '1 paragraph changed');
    await focusIsOn('Page 3');
    await tabBack('Next change');
    save('terms-of-reference.yaml', '  A paragraph more.\n\n', '');
    await preview.untilOther(longer);
    // With no change left there is no such button any more.
    await until('#status', '1 paragraph taken out');
    await focusIsOn('The document');
  });

  it('chooses the kind of file', async () => {
    const { page } = preview;
    await tabBack('Find a document');
    for (let sign = 0; sign < 'terms of'.length; sign += 1) await press('Backspace');
    await type('genogram');
    await press('ArrowDown');
    await focusIsOn('Genogram');
    await press('Enter');
    await page.waitForSelector('#choose-format');
    await tab('Kind of file');
    await type('Drawing');
    await page.waitForSelector('img.drawing');
    await focusIsOn('Kind of file');
    expect(preview.wrong).toEqual([]);
  });
});
