// From saving a file to the new picture on the screen of a real browser: a letter, the Executive Summary, a chronology
// of 2,000 rows. npm run build, then: node bench/preview/latency.mjs [saves] [--approximate]
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLongChronology } from './long-chronology.mjs';
import { startBrowser, startPreview } from './start-preview.mjs';

const saves = Number(process.argv[2] ?? 15);
if (process.argv.includes('--approximate')) process.env['SCR_OFFICE'] = 'none';
const root = mkdtempSync(join(tmpdir(), 'bench-preview-'));
cpSync(fileURLToPath(new URL('../../examples', import.meta.url)), root, { recursive: true });
const folder = join(root, 'jill-brown');
writeLongChronology(join(root, 'long'), folder);

const replaced = (file, from, to) => {
  const path = join(file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return (run) => writeFileSync(path, text.replace(from, to(run)));
};
const scenes = [
  {
    name: 'a letter',
    folder,
    shown: 'family-letter/tracey',
    save: replaced(join(folder, 'case.yaml'), 'salutation: Ms Brown', (run) => `salutation: Ms Brown ${run}`),
  },
  {
    name: 'the Executive Summary (PDF)',
    folder,
    shown: 'executive-summary/case',
    save: replaced(join(folder, 'executive-summary.md'), '\n## ', (run) => `\nSaved ${run} times.\n\n## `),
  },
  ...[
    ['a chronology of 2,000 rows', 'agency-chronology/rdash'],
    ['integrated with the others', 'integrated-chronology/case'],
    ['the same as a workbook', 'integrated-chronology/case//xlsx'],
  ].map(([name, shown]) => ({
    name,
    folder: join(root, 'long'),
    shown,
    save: replaced(
      join(root, 'long', 'chronologies', 'rdash.yaml'),
      'Session 0 ',
      (run) => `Session ${run} anew `,
    ),
  })),
];

const browser = await startBrowser();
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
console.log('milliseconds from save to picture\n');
console.log('document'.padEnd(30), 'min'.padStart(7), 'median'.padStart(7), 'max'.padStart(7), 'view');
for (const scene of scenes) {
  const { address, stop } = await startPreview(scene.folder, root);
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${address}#${scene.shown}`);
  await page.waitForFunction('document.body.dataset.shown && document.body.dataset.following', {
    timeout: 120_000,
  });
  await page.evaluate(() => {
    window.pictures = [];
    new MutationObserver(() => {
      const { shown, exact } = document.body.dataset;
      requestAnimationFrame(() =>
        window.pictures.push({ shown, exact, at: performance.timeOrigin + performance.now() }),
      );
    }).observe(document.body, { attributes: true, attributeFilter: ['data-shown'] });
  });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const times = [];
  let exact;
  for (let run = 1; run <= saves; run += 1) {
    const before = await page.evaluate('document.body.dataset.shown');
    await page.evaluate('window.pictures.length = 0');
    const start = performance.timeOrigin + performance.now();
    scene.save(run);
    const seen = await page.waitForFunction(
      (old) => window.pictures.find(({ shown }) => shown !== old),
      { timeout: 120_000 },
      before,
    );
    const picture = await seen.jsonValue();
    times.push(picture.at - start);
    exact = picture.exact;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const figures = [Math.min(...times), median(times), Math.max(...times)];
  console.log(
    scene.name.padEnd(30),
    ...figures.map((figure) => figure.toFixed(0).padStart(7)),
    exact === 'true' ? 'exact' : 'approximate',
  );
  await page.close();
  await stop();
}
await browser.close();
rmSync(root, { recursive: true, force: true });
