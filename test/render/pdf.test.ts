import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchBrowser, openBrowser } from '../../src/render/browser.js';
import { renderPdf } from '../../src/render/pdf.js';
import { thisMachine } from '../../src/render/this-machine.js';
import { readPdf, type ReadPdf } from './read-pdf.js';
import { sampleMergeData, summaryTemplate } from './sample-summary.js';

const LONG_PARAGRAPH = 'Staff worked hard, and nobody put together what each of them knew. '.repeat(40);

const SUMMARY = `
## The review process

Four agencies wrote an IMR. Tŷ Gŵyr, Łódź, Wójcik and Ó Súilleabháin come out as they were typed.

### How the family took part

${LONG_PARAGRAPH}

## Lessons learned

${LONG_PARAGRAPH}

| When | What was known |
| --- | --- |
| Autumn 2006 | Absent from school |

## Recommendations and actions

> **Recommendation 1** A child who tells somebody that she is not safe is seen alone within two days.

- See [the lessons](#lessons-learned).
- Read [the guidance](https://www.example.org/guidance).
`;

let browser: BatchBrowser;
let scratch: string;

beforeAll(() => {
  browser = openBrowser(thisMachine());
  scratch = mkdtempSync(join(tmpdir(), 'scr-pdf-test-'));
});

afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

const make = async (markdown: string, changes: object = {}, printer = browser) => {
  const made = await renderPdf(printer, await summaryTemplate(), await sampleMergeData(markdown, changes));
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
};

const saved = (bytes: Uint8Array): string => {
  const path = join(scratch, 'summary.pdf');
  writeFileSync(path, bytes);
  return path;
};

describe('the Executive Summary as a PDF', () => {
  let bytes: Uint8Array;
  let pages: number;
  let pdf: ReadPdf;

  beforeAll(async () => {
    ({ bytes, pages } = await make(SUMMARY));
    pdf = await readPdf(bytes);
  });

  it('has a cover with Board, child’s label, date and the standard description', () => {
    const cover = pdf.pages[0];
    expect(cover).toContain('Northmoor Safeguarding Children Board');
    expect(cover).toContain('Serious Case Review');
    expect(cover).toContain('In respect of Child K');
    expect(cover).toContain('14 September 2009');
    expect(cover).toContain('What a Serious Case Review is for');
    expect(cover).not.toMatch(/draft/i);
    expect(cover).not.toContain('Page 1');
  });

  it('says that it is a draft on the cover and on every page, while it is one', async () => {
    const executiveSummary = {
      frontMatter: { title: 'Executive Summary', date: '2009-09-14', status: 'draft' },
      markdown: SUMMARY,
    };
    const draft = await readPdf((await make(SUMMARY, { executiveSummary })).bytes);
    for (const page of draft.pages) expect(page).toContain('Draft: not for publication');
  });

  it('numbers its pages but for the cover', () => {
    expect(pdf.pages).toHaveLength(pages);
    pdf.pages.slice(1).forEach((page, index) => expect(page).toContain(`Page ${index + 2} of ${pages}`));
  });

  it('lists its contents with links and the page that each leads to', () => {
    const contents = pdf.pages[1] ?? '';
    const linesByTitle = [
      ['The review at a glance', 'Decision to hold the review'],
      ['The review process', 'Four agencies wrote'],
      ['How the family took part', 'Staff worked hard'],
      ['Recommendations and actions', 'Recommendation 1'],
      ['Abbreviations', 'Individual Management Review'],
      ['About this document', '01632 960 500'],
    ] as const;
    const targets = pdf.links.filter(({ page }) => page === 2).map(({ target }) => target);
    expect(targets).toHaveLength(7);
    for (const [title, text] of linesByTitle) {
      const number = pdf.pages.findIndex((page, index) => index > 0 && page.includes(text)) + 1;
      expect(contents.replaceAll('\n', ' ')).toMatch(new RegExp(`${title}\\s*${number}`));
      expect(targets).toContain(number);
    }
    expect(targets).toEqual(targets.toSorted((a, b) => Number(a) - Number(b)));
    expect(Math.max(...targets.map(Number))).toBeGreaterThan(3);
  });

  it('leads from the text to its own parts and to addresses on the web, and says where', () => {
    const inText = pdf.links.filter(({ page }) => page > 2);
    const lessons = pdf.links.find(({ page, target }) => page > 2 && target !== undefined);
    expect(lessons?.description).toBe(`Page ${lessons?.target}`);
    expect(inText.map(({ url }) => url)).toContain('https://www.example.org/guidance');
    expect(inText.map(({ url }) => url)).toContain('mailto:board@northmoor.example.org');
    expect(pdf.links.every(({ description }) => description !== '')).toBe(true);
  });

  it('has an outline of its headings', () => {
    const [cover] = pdf.outline;
    expect(cover?.title).toBe('Executive Summary');
    expect(cover?.items.map(({ title }) => title)).toEqual([
      'Contents',
      'The review at a glance',
      'The review process',
      'Lessons learned',
      'Recommendations and actions',
      'Abbreviations',
      'About this document',
    ]);
    expect(cover?.items[2]?.items.map(({ title }) => title)).toEqual(['How the family took part']);
  });

  it('is tagged, for readers who cannot see it', () => {
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'BlockQuote']) {
      expect(pdf.tags).toContain(role);
    }
  });

  it('carries language, title, author and the day on which it was made', () => {
    expect(pdf.language).toBe('en-GB');
    expect(pdf.title).toBe('Executive Summary: Serious Case Review in respect of Child K');
    expect(pdf.author).toBe('Northmoor Safeguarding Children Board');
    expect(pdf.created).toBe('D:20091130000000Z');
  });

  it('prints Welsh, Polish and Irish letters with the fonts that it brings', () => {
    expect(pdf.pages.join('\n')).toContain('Tŷ Gŵyr, Łódź, Wójcik and Ó Súilleabháin');
    const fonts = execFileSync('pdffonts', [saved(bytes)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+Source(Sans|Serif)/);
      expect(font).toMatch(/yes yes yes/);
    }
  });

  it('is a sound file', () => {
    expect(execFileSync('qpdf', ['--check', saved(bytes)], { encoding: 'utf8' })).toContain(
      'No syntax or stream',
    );
  });

  it('is A4', () => {
    expect(execFileSync('pdfinfo', [saved(bytes)], { encoding: 'utf8' })).toMatch(/Page size:.*A4/);
  });

  it('names nobody in the family', () => {
    expect(pdf.pages.join('\n')).not.toMatch(/Nia|Pritchard|Olwen|Vaughan/);
  });

  it('is the same to the byte when it is made again, in the same browser or in another', async () => {
    await make('## Another document\n\n| a | b |\n| --- | --- |\n| c | d |\n');
    const again = await make(SUMMARY);
    const other = openBrowser(thisMachine());
    const elsewhere = await make(SUMMARY, {}, other).finally(() => other.close());
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    expect(Buffer.compare(elsewhere.bytes, bytes)).toBe(0);
  });
});
