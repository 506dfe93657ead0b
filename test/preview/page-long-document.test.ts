import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

const ROWS = 1200;
let preview: TestPreview;
let { until, clickButton } = {} as PageDriver;
let file: string;

beforeAll(async () => {
  preview = await openTestPreview('none');
  ({ until, clickButton } = drivePage(preview));
  file = join(preview.folder, 'chronologies', 'rdash.yaml');
  const rows = Array.from({ length: ROWS }, (_none, row) =>
    [
      `  - date: ${new Date(Date.UTC(2004, 0, 1) + row * 86_400_000).toISOString().slice(0, 10)}`,
      '    familyMembers: [JB]',
      `    event: Session ${row} with the worker; JB spoke of school and of what she would like to do there.`,
      '    source: CAMHS, clinical record',
      '    action: Another session was offered for the week after.',
    ].join('\n'),
  );
  writeFileSync(
    file,
    `agency: rdash\nauthor: Ms Fiona Marr\nrevised: 2009-03-09\nentries:\n${rows.join('\n')}\n`,
  );
  await preview.show('agency-chronology', 'rdash');
});
afterAll(() => preview.close());

const save = async (from: string, to: string): Promise<void> => {
  const before = await preview.shown();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  await preview.untilOther(before);
};
/** The sessions whose rows stand in the window now, with where the first of them stands. */
const inSight = (): Promise<{ sessions: number[]; top: number }> =>
  preview.page.$eval('#pages', (scroller) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const seen = [...(scroller.querySelector('.word')?.shadowRoot?.querySelectorAll('p') ?? [])]
      .map((each) => ({
        box: each.getBoundingClientRect(),
        session: /^Session (\d+)/.exec(each.textContent)?.[1],
      }))
      .filter(({ box, session }) => session !== undefined && box.top >= top && box.bottom <= bottom);
    return { sessions: seen.map(({ session }) => Number(session)), top: Math.round(seen[0]?.box.top ?? 0) };
  });
const scrollTo = async (part: number): Promise<void> => {
  await preview.page.$eval(
    '#pages',
    (scroller, to) => void (scroller.scrollTop = scroller.scrollHeight * to),
    part,
  );
  await preview.page.waitForFunction(
    (least) => {
      const scroller = document.querySelector('#pages');
      const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
      const all = [...(scroller?.querySelector('.word')?.shadowRoot?.querySelectorAll('p') ?? [])];
      return (
        all.filter((each) => {
          const box = each.getBoundingClientRect();
          return box.top >= top && box.bottom <= bottom && each.textContent.startsWith('Session');
        }).length >= least
      );
    },
    {},
    4,
  );
};
const rowsLaidOut = (): Promise<number> =>
  preview.page.$eval('.word', (word) => word.shadowRoot?.querySelectorAll('tr').length ?? 0);
describe('a long chronology on the page', () => {
  it('is laid out where it is seen, and further on as it is scrolled', async () => {
    expect(await rowsLaidOut()).toBeLessThan(ROWS / 4);
    await scrollTo(0.5);
    const { sessions } = await inSight();
    expect(sessions).toEqual(sessions.map((_none, index) => (sessions[0] ?? 0) + index));
    expect(Math.abs((sessions[0] ?? 0) - ROWS / 2)).toBeLessThan(ROWS / 5);
    expect(await rowsLaidOut()).toBeLessThan(ROWS / 2);
  });

  it('keeps its place when rows far above become higher, are put in or go', async () => {
    const before = await inSight();
    await save('Session 1 with', `Session 1, ${'of which much was written, '.repeat(30)} with`);
    expect(await inSight()).toEqual(before);
    await until('#status', '1 paragraph changed');
    await save(
      '  - date: 2004-01-05\n',
      '  - date: 2004-01-04\n    event: A row more.\n    source: None\n  - date: 2004-01-05\n',
    );
    expect(await inSight()).toEqual(before);
    await save('  - date: 2004-01-04\n    event: A row more.\n    source: None\n', '');
    expect(await inSight()).toEqual(before);
  });

  it('marks a change where it is seen, and takes the mark away with the next one', async () => {
    const { sessions } = await inSight();
    const seen = sessions[1] ?? 0;
    await save(`Session ${seen} with`, `Session ${seen} again with`);
    const marked = (): Promise<string[]> =>
      preview.page.$eval('.word', (word) =>
        [...(word.shadowRoot?.querySelectorAll('.changed') ?? [])].map((each) => each.textContent),
      );
    await until('#status', '1 paragraph changed');
    expect(await marked()).toEqual([expect.stringContaining(`Session ${seen} again with`)]);
    await save('Session 1190 with', 'Session 1190 at last with');
    await until('#status', '1 paragraph changed');
    expect(await marked()).toEqual([]);
  });

  it('leads by the keyboard to a change that was not laid out yet', async () => {
    const { page } = preview;
    await page.focus('#pages');
    await page.keyboard.press('n');
    await page.waitForFunction(() => {
      const mark = document.querySelector('.word')?.shadowRoot?.querySelector('.changed');
      const pages = document.querySelector('#pages')?.getBoundingClientRect();
      const box = mark?.getBoundingClientRect();
      return (
        mark?.textContent.startsWith('Session 1190 at last') &&
        box &&
        pages &&
        box.top > pages.top &&
        box.bottom < pages.bottom
      );
    });
    expect((await inSight()).sessions).toContain(1190);
  });

  it('tells where a paragraph comes from, and one of the same words from another', async () => {
    const { page } = preview;
    const click = (words: string): Promise<unknown> =>
      page.$eval(
        '.word',
        (word, what) => {
          const rows = [...(word.shadowRoot?.querySelectorAll('tr') ?? [])];
          const row = rows.find((each) => each.textContent.includes('Session 1190 at last'));
          [...(row?.querySelectorAll('p') ?? [])].find((each) => each.textContent.startsWith(what))?.click();
        },
        words,
      );
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((each) => each.includes('Session 1190')) + 1;
    await click('Session');
    await until('.trace', `rdash.yaml, line ${line}`);
    await click('Another session');
    await until('.trace', `rdash.yaml, line ${line + 2}`);
  });

  it('is compared with the version that was made, part by part', async () => {
    const { page } = preview;
    const password = 'a quiet harbour, 71 lamps';
    const givePassword = async (): Promise<void> => {
      await page.waitForSelector('dialog[open] input');
      await page.type('dialog input', password);
      await page.keyboard.press('Enter');
    };
    await clickButton('Make');
    await givePassword();
    await until('#status', 'Made:');
    await save('Session 1190 at last with', 'Session 1190, the last but nine, with');
    await clickButton('Compare with last made');
    await givePassword();
    await until('#status', '1 paragraph other than when it was made');
    await page.waitForSelector('.pane.other .word');
    await clickButton('Compare with last made');
  });

  it('breaks none of its own rules', () => {
    expect(preview.wrong).toEqual([]);
  });
});
