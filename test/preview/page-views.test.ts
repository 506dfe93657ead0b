import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { make } from '../../src/commands/make.js';
import { recordTerminal } from '../commands/record-terminal.js';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

const PASSWORD = 'a quiet harbour, 71 lamps';
const BONDS = `
bonds:
  - people: [tracey, kevin]
    kind: conflict
`;

let preview: TestPreview;
let { save, textOf, until, press, clickButton, violations } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview();
  ({ save, textOf, until, press, clickButton, violations } = drivePage(preview));
  const path = join(preview.folder, 'case.yaml');
  writeFileSync(path, readFileSync(path, 'utf8') + BONDS);
});
afterAll(() => preview.close());

const focused = (): Promise<string> => preview.page.evaluate(() => document.activeElement?.id ?? '');
/** A field of a day has several stops. */
const tabTo = async (id: string): Promise<void> => {
  for (let stops = 0; stops < 12 && (await focused()) !== id; stops += 1) await press('Tab');
  expect(await focused()).toBe(id);
};
const valueOf = (id: string): Promise<string> =>
  preview.page.$eval(`#${id}`, (input) => (input as HTMLInputElement).value);
const isTicked = (): Promise<boolean> =>
  preview.page.$eval('#choose-bonds', (input) => (input as HTMLInputElement).checked);
const problemBeside = (id: string): Promise<string> => textOf(`#${id}-problem`);
const goTo = async (name: string): Promise<void> => {
  await preview.page.goto('about:blank');
  await preview.page.goto(`${preview.address}#${name}`);
};
/** The words on the pages that are drawn; a drawing has them in its description. */
const words = async (): Promise<string> => {
  await preview.page.waitForSelector('.block, .figure [role=img]');
  return preview.page.$$eval('.block, .figure [role=img]', (all) =>
    all.map((each) => each.getAttribute('aria-label') ?? each.textContent).join('\n'),
  );
};
const untilDrawn = (text: string): Promise<unknown> =>
  preview.page.waitForFunction(
    (what) =>
      [...document.querySelectorAll('.block, .figure [role=img]')].some((each) =>
        (each.getAttribute('aria-label') ?? each.textContent).toLowerCase().includes(what),
      ),
    { timeout: 30_000 },
    text.toLowerCase(),
  );
describe('the ways in which a document can be shown', () => {
  it('are offered for those documents alone that take them', async () => {
    await preview.show('coroner-letter');
    expect(await preview.page.$$('[data-view-field]')).toEqual([]);
    await preview.show('genogram');
    const labels = await preview.page.$$eval('[data-view-field]', (all) =>
      all.map((each) => (each as HTMLInputElement).labels?.[0]?.textContent),
    );
    expect(labels).toEqual(['As at', 'and as at', 'Show emotional bonds']);
    await untilDrawn('as at 27 December 2008');
  });

  it('are chosen by the keyboard, and the person stays in the field', async () => {
    let before = await preview.shown();
    await preview.page.focus('#choose-format');
    await tabTo('choose-asAt');
    // The same in whatever order day and month are asked for.
    await preview.page.keyboard.type('06062006');
    before = await preview.untilOther(before);
    expect(await focused()).toBe('choose-asAt');
    expect(await valueOf('choose-asAt')).toBe('2006-06-06');
    await untilDrawn('as at 6 June 2006');
    expect(await preview.page.$$('.change-mark')).toEqual([]);

    await tabTo('choose-andAsAt');
    await preview.page.keyboard.type('08082008');
    before = await preview.untilOther(before);
    await untilDrawn('as at 8 August 2008');
    expect(await words()).toMatch(/As at 6 June 2006[^]*Tracey Ann Brown/);

    await tabTo('choose-bonds');
    await press('Space');
    await preview.untilOther(before);
    await untilDrawn('Conflict');
    expect(await focused()).toBe('choose-bonds');
    expect(preview.page.url()).toMatch(/#genogram\/case\/\/\?asAt=2006-06-06&andAsAt=2008-08-08&bonds=yes$/);
    expect(await violations()).toEqual([]);
  });

  it('are kept when the page is loaded anew, and when another kind of file is chosen', async () => {
    const before = await preview.shown();
    await preview.page.reload();
    expect(await preview.untilOther('')).toBe(before);
    expect([await valueOf('choose-asAt'), await valueOf('choose-andAsAt')]).toEqual([
      '2006-06-06',
      '2008-08-08',
    ]);
    expect(await isTicked()).toBe(true);
    await preview.page.select('#choose-format', 'svg');
    await preview.page.waitForSelector('img.drawing');
    expect(await valueOf('choose-andAsAt')).toBe('2008-08-08');
    await preview.page.select('#choose-format', 'pdf');
    await preview.page.waitForSelector('.sheet-of-paper canvas');
    await preview.page.focus('.skip');
    await press('Enter');
    expect(await focused()).toBe('document');
    expect(preview.page.url()).toContain('bonds=yes');
  });

  it('are kept when a file is saved, and what changed is marked', async () => {
    const before = await preview.shown();
    save('case.yaml', 'kind: conflict', 'kind: distant');
    await preview.untilOther(before);
    await until('#status', 'changed');
    await untilDrawn('Distant');
    expect(await words()).toMatch(/as at 6 June 2006/i);
    expect(await isTicked()).toBe(true);
  });

  it('are made as they are shown, under a name of their own', async () => {
    const { page } = preview;
    await until('.note', 'Not made yet.');
    await clickButton('Make');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog input', PASSWORD);
    await press('Enter');
    await until('.note', 'the same as now');
    const name = 'SCR-2009-01_genogram_2006-06-06-2008-08-08-bonds.pdf';
    expect(readdirSync(join(preview.out, 'jill-brown'))).toContain(name);

    // What is shown has the bytes that the command makes of the same days.
    const days = ['2006-06-06', '2008-08-08'];
    const out = join(preview.root, 'by-command');
    const options = { out, days, asOf: '2008-08-08', bonds: true, json: true, unlocked: true };
    await make(preview.folder, ['genogram'], options, recordTerminal());
    const bytes = readFileSync(join(out, 'jill-brown', name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(await preview.shown());

    expect(await textOf('button[data-document="genogram"]')).not.toMatch(/Made|Changed/);
    await preview.show('genogram');
    await until('.note', 'Not made yet.');
  });

  it('say beside the field why a day cannot be followed, and show nothing for it', async () => {
    const { page } = preview;
    await goTo('genogram/case//?asAt=2009-02-31&andAsAt=2008-12-27');
    await until('#choose-asAt-problem', '“2009-02-31” is not a day of the calendar');
    await until('#document .problems', 'It cannot be shown so');
    expect(await problemBeside('choose-andAsAt')).toBe('');
    expect(await page.$eval('#choose-asAt', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    expect(await page.$$('.sheet-of-paper')).toEqual([]);
    expect(await violations()).toEqual([]);
    await clickButton('Make');
    await until('#status', 'It could not be made');
    await clickButton('Compare with last made');
    await until('#status', 'Nothing is shown that could be compared.');

    await page.focus('#choose-asAt');
    await page.keyboard.type('06062006');
    await preview.untilOther('');
    expect(await problemBeside('choose-asAt')).toBe('');
    await untilDrawn('as at 6 June 2006');
    expect(await words()).toMatch(/As at 6 June 2006[^]*As at 27 December 2008/);
    expect(await page.$eval('#document .problems', (section) => section.hasAttribute('hidden'))).toBe(true);
  });

  it('say of half a day that it is none yet, and stay as they were', async () => {
    const before = await preview.shown();
    await preview.page.focus('#choose-andAsAt');
    await press('Backspace');
    await tabTo('choose-bonds');
    expect(await problemBeside('choose-andAsAt')).toContain('not a whole day');
    expect(await preview.shown()).toBe(before);
    expect(preview.page.url()).toContain('andAsAt=2008-12-27');
    expect(await violations()).toEqual([]);
  });

  it('choose entries of a chronology, and refuse days the wrong way round', async () => {
    const { page } = preview;
    await preview.show('chronology-timeline');
    let before = await preview.shown();
    await page.select('#choose-person', 'AB');
    before = await preview.untilOther(before);
    expect(await words()).toContain('about AB');
    await page.select('#choose-agency', 'rdash');
    await preview.untilOther(before);
    expect(page.url()).toMatch(/\?person=AB&agency=rdash$/);
    await goTo('chronology-timeline/case//?from=2008-01-01&to=2007-01-01');
    await until('#choose-to-problem', 'before the first one');
    await goTo('chronology-timeline/case//?person=ZZ&have=1&bonds=yes');
    await until('#choose-person-problem', 'There is no person "ZZ"');
    expect(page.url()).toMatch(/\?person=ZZ$/);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await violations()).toEqual([]);
    await page.select('#choose-person', 'JB');
    await preview.untilOther('');
    expect(await violations()).toEqual([]);
  });

  it('break no rule of the page', () => {
    expect(preview.wrong).toEqual([]);
  });
});
