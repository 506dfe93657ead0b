import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { processMark } from '../../src/process-mark.js';
import { type BatchBrowser, openBrowser } from '../../src/render/browser.js';
import { renderPdf } from '../../src/render/pdf.js';
import { thisMachine } from '../../src/render/this-machine.js';
import { readPdf } from './read-pdf.js';
import { sampleMergeData, summaryTemplate } from './sample-summary.js';

let browser: BatchBrowser;

beforeAll(() => {
  browser = openBrowser(thisMachine());
});

afterAll(() => browser.close());

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
    const made = await renderPdf(browser, await summaryTemplate(), await sampleMergeData(hostile)).finally(
      close,
    );
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const pdf = await readPdf(made.value.bytes);
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
    const temporary = mkdtempSync(join(tmpdir(), 'scr-browser-test-'));
    vi.stubEnv('TMPDIR', temporary);
    const one = openBrowser(thisMachine());
    await one.print('<p>text</p>');
    const used = readdirSync(temporary);
    await one.close();
    vi.unstubAllEnvs();
    expect(used.length).toBeGreaterThan(0);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
  });

  it('ends at once while it opens pages, and starts no other browser', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'scr-browser-test-'));
    vi.stubEnv('TMPDIR', temporary);
    const one = openBrowser(thisMachine());
    await one.print('<p>text</p>');
    const before = performance.now();
    const printing = Array.from({ length: 3 }, () => one.print('<p>text</p>'));
    // Then the browser has been asked for the pages and has not opened them.
    await new Promise((resolve) => setTimeout(resolve, 2));
    await one.close();
    await Promise.all(printing);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(await one.print('<p>text</p>')).toMatchObject({
      ok: false,
      problems: [{ code: 'browser-closed' }],
    });
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
  });

  it('keeps no page and no PDF on the disk, not even while it prints', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'scr-browser-test-'));
    vi.stubEnv('TMPDIR', temporary);
    const one = openBrowser(thisMachine());
    const seen = new Set<string>();
    const look = (paths: readonly string[]): void => {
      for (const path of paths) if (/Larkspur|%PDF/.test(readIfThere(path))) seen.add(path);
    };
    let printing = true;
    // Whatever stands there for the shortest while: the folder is looked at whenever there is nothing else to do.
    const watch = (): void => {
      look(readdirSync(temporary).map((name) => join(temporary, name)));
      if (printing) setImmediate(watch);
    };
    watch();
    const printed = await one.print(`<title>Larkspur</title><p>${'Larkspur lane '.repeat(20_000)}</p>`);
    printing = false;
    look(filesBelow(temporary));
    await one.close();
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true });
    expect(printed.ok).toBe(true);
    expect([...seen]).toEqual([]);
  });

  it('takes away the profile of a program that was killed, and no other', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'scr-browser-test-'));
    vi.stubEnv('TMPDIR', temporary);
    const host = processMark().split('-')[0] ?? '';
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const others = [`scr-browser-${processMark()}-aaaaaa`, 'scr-browser-00000000-1-aaaaaa', 'another'];
    for (const name of [...others, `scr-browser-${host}-${gone}-aaaaaa`]) {
      mkdirSync(join(temporary, name, 'Default'), { recursive: true });
      writeFileSync(join(temporary, name, 'Default', 'Preferences'), '{}');
    }
    const one = openBrowser(thisMachine());
    await one.print('<p>text</p>');
    await one.close();
    vi.unstubAllEnvs();
    expect(readdirSync(temporary).toSorted()).toEqual(others.toSorted());
    rmSync(temporary, { recursive: true });
  });
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Nothing for a file that the browser has taken away meanwhile. */
const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};
