import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivePage, type PageDriver } from './drive-page.js';
import { openTestPreview, type TestPreview } from './open-test-preview.js';

let preview: TestPreview;
let { save, textOf, until, clickButton } = {} as PageDriver;

beforeAll(async () => {
  preview = await openTestPreview('none');
  ({ save, textOf, until, clickButton } = drivePage(preview));
});
afterAll(() => preview.close());

const file = (name: string): string => join(preview.folder, name);
const recipients = (): Promise<string[]> =>
  preview.page.$$eval('#choose-recipient option', (all) =>
    all.map((each) => each.getAttribute('value') ?? ''),
  );

describe('a document whose data comes and goes', () => {
  it('is shown by itself as soon as it can be made', async () => {
    const { page } = preview;
    renameSync(file('overview-report.md'), join(preview.root, 'away.md'));
    await until('button[data-document="overview-report"]', 'Waiting for data');
    await page.click('button[data-document="overview-report"]');
    await until('#document', 'It cannot be made yet. It needs:');
    renameSync(join(preview.root, 'away.md'), file('overview-report.md'));
    await until('.band', 'Ofsted');
    expect(await textOf('#document h1')).toContain('Overview Report');
  });

  it('says why it cannot be made any more while it is shown', async () => {
    renameSync(file('overview-report.md'), join(preview.root, 'away.md'));
    await until('#document', 'It cannot be made yet. It needs:');
    renameSync(join(preview.root, 'away.md'), file('overview-report.md'));
    await until('.band', 'Ofsted');
  });

  it('is shown for others where the one for whom it was shown is gone, and says so', async () => {
    await preview.show('agency-chronology', 'rdash');
    const all = await recipients();
    expect(all).toContain('rdash');
    renameSync(file('chronologies/rdash.yaml'), join(preview.root, 'away.yaml'));
    await until('#status', 'is not for whom it was shown any more');
    expect(await recipients()).toEqual(all.filter((id) => id !== 'rdash'));
    renameSync(join(preview.root, 'away.yaml'), file('chronologies/rdash.yaml'));
    await preview.page.waitForFunction(
      (count) => document.querySelectorAll('#choose-recipient option').length === count,
      {},
      all.length,
    );
    expect(await recipients()).toEqual(all);
  });
});

describe('what the list says of a made document', () => {
  it('claims nothing of it after a save until it was looked at again', async () => {
    const { page } = preview;
    await preview.show('coroner-letter');
    await clickButton('Make');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog input', 'a quiet harbour, 71 lamps');
    await page.keyboard.press('Enter');
    await until('button[data-document="coroner-letter"]', 'Made, and as it was');
    await preview.show('family-letter', 'tracey');
    save('case.yaml', 'salutation: Ms Brown', 'salutation: Miss Brown');
    await until('button[data-document="coroner-letter"]', 'Made before');
    await until('button[data-document="coroner-letter"]', 'Made, and as it was');
  });

  it('breaks none of its own rules', () => {
    expect(preview.wrong).toEqual([]);
  });
});
