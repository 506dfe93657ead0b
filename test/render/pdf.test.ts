import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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
  return { ...made.value, warnings: made.warnings };
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

/** A server on this machine that counts who so much as knocks. */
const listen = async () => {
  let connections = 0;
  const server = createServer((_request, response) => response.end());
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  return { base, connections: () => connections, close: () => server.close() };
};

describe('a PDF made from hostile text', () => {
  it('loads nothing, runs nothing, and prints what was typed', async () => {
    const { base, connections, close } = await listen();
    const hostile = `
## <script>document.title='taken'</script>{{constructor.constructor}}

<script>fetch('${base}/script')</script>

<img src="${base}/picture" onerror="fetch('${base}/error')"> and ![a map](${base}/markdown-picture)

![the passwords](file:///etc/passwd)

<iframe src="file:///etc/passwd"></iframe>

<style>@import url('${base}/style'); p { background: url('${base}/background') }</style>

<svg onload="fetch('${base}/svg')"></svg>

<meta http-equiv="refresh" content="0;url=${base}/refresh"><link rel="prefetch" href="${base}/prefetch">

[run](javascript:alert(1)) [data](data:text/html,hello) [disk](file:///etc/passwd) [share](//server/share)

{{board.name}} {name} </w:t> & 😀
`;
    const made = await make(hostile).finally(() => close());
    const pdf = await readPdf(made.bytes);
    const text = pdf.pages.join('\n').replaceAll('\n', ' ');
    expect(connections()).toBe(0);
    expect(text).not.toContain('root:');
    expect(text).toContain('{{constructor.constructor}}');
    expect(text).toContain('{{board.name}} {name} </w:t> & ');
    expect(text).toContain('<svg onload=');
    expect(text).toContain('a map');
    expect(pdf.title).toContain('Executive Summary');
    expect(pdf.links.map(({ url }) => url).filter((url) => url !== undefined)).toEqual([
      'mailto:board@northmoor.example.org',
    ]);
    expect(made.warnings.map(({ code }) => code)).toEqual(['picture-left-out', 'picture-left-out']);
  });

  it('loads nothing even where a page asks for it', async () => {
    const { base, connections, close } = await listen();
    const printed = await browser
      .print(
        `<title>before</title><link rel="stylesheet" href="${base}/style"><link rel="preconnect" href="${base}">
        <script>document.body.append('SCRIPT RAN'); new Image().src = '${base}/script'</script>
        <img src="${base}/picture"><iframe src="${base}/frame"></iframe><object data="file:///etc/passwd"></object>
        <iframe src="file:///etc/passwd"></iframe><p style="background: url(${base}/background)">text</p>
        <meta http-equiv="refresh" content="0;url=${base}/refresh">`,
      )
      .finally(() => close());
    expect(connections()).toBe(0);
    const text = printed.ok ? (await readPdf(printed.value)).pages.join('') : '';
    expect(text).toContain('text');
    expect(text).not.toMatch(/SCRIPT RAN|root:/);
  });
});

describe('the browser of a batch', () => {
  it('says in one sentence what to install where there is none', async () => {
    const nowhere = openBrowser({ ...thisMachine(), isFile: () => false });
    const printed = await nowhere.print('<p>text</p>');
    await nowhere.close();
    expect(printed).toMatchObject({
      ok: false,
      problems: [
        { code: 'no-browser', hint: expect.stringMatching(/^Install Google Chrome, Microsoft Edge or/) },
      ],
    });
  });

  it('says which program it could not start', async () => {
    const environment = { ...process.env, SCR_BROWSER: process.execPath };
    const broken = openBrowser({ ...thisMachine(), environment });
    const printed = await broken.print('<p>text</p>');
    await broken.close();
    expect(printed).toMatchObject({ ok: false, problems: [{ code: 'browser-failed' }] });
    expect(!printed.ok && printed.problems[0]?.message).toContain(process.execPath);
  });

  it('leaves no profile behind', async () => {
    const temporary = mkdtempSync(join(scratch, 'temporary-'));
    vi.stubEnv('TMPDIR', temporary);
    const one = openBrowser(thisMachine());
    await one.print('<p>text</p>');
    const used = readdirSync(temporary);
    await one.close();
    vi.unstubAllEnvs();
    expect(used.length).toBeGreaterThan(0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
