// Saves, one after another, before a real browser and a warm LibreOffice: does any of the three grow? A letter is shown, then a
// chronology of 600 rows in parts, then a workbook. npm run build, then: node --expose-gc bench/preview/soak-page.mjs [saves of each]
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLongChronology } from './long-chronology.mjs';
import { startBrowser, startPreview } from './start-preview.mjs';

const saves = Number(process.argv[2] ?? 1000);
const root = mkdtempSync(join(tmpdir(), 'bench-soak-'));
cpSync(fileURLToPath(new URL('../../examples', import.meta.url)), root, { recursive: true });
writeLongChronology(join(root, 'long'), join(root, 'jill-brown'), 600);
const folder = join(root, 'long');
const letter = { file: join(folder, 'case.yaml'), from: 'salutation: Ms Brown' };
const row = { file: join(folder, 'chronologies', 'rdash.yaml'), from: 'Session 3 with' };
const scenes = [
  { name: 'letter', shown: 'family-letter/tracey', ...letter },
  { name: 'chronology', shown: 'agency-chronology/rdash', ...row },
  { name: 'workbook', shown: 'integrated-chronology/case//xlsx', ...row },
];

const { address, stop } = await startPreview(folder, root);
const browser = await startBrowser();
const page = await browser.newPage();
const session = await page.createCDPSession();
await session.send('Performance.enable');

const officeMegabytes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((id) => {
      try {
        const isOffice = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('soffice.bin');
        return isOffice
          ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1000
          : 0;
      } catch {
        return 0;
      }
    })
    .reduce((sum, each) => sum + each, 0);

const look = async (name, save) => {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (key) => metrics.find((each) => each.name === key)?.value ?? 0;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  console.log(
    name.padEnd(12),
    String(save).padStart(6),
    ((heapUsed + external) / 1e6).toFixed(1).padStart(12),
    (metric('JSHeapUsedSize') / 1e6).toFixed(1).padStart(10),
    String(metric('Nodes')).padStart(8),
    officeMegabytes().toFixed(0).padStart(12),
  );
};

console.log(
  'shown'.padEnd(12),
  'saves'.padStart(6),
  'preview, MB'.padStart(12),
  'page, MB'.padStart(10),
  'nodes'.padStart(8),
  'LibreOffice'.padStart(12),
);
for (const { name, shown, file, from } of scenes) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  await page.goto('about:blank');
  await page.goto(`${address}#${shown}`);
  await page.waitForFunction('document.body.dataset.shown && document.body.dataset.following', {
    timeout: 60_000,
  });
  for (let save = 1; save <= saves; save += 1) {
    const before = await page.evaluate('document.body.dataset.shown');
    writeFileSync(file, text.replace(from, `${from} ${save}`));
    await page.waitForFunction(
      (old) => document.body.dataset.shown !== old,
      { timeout: 60_000, polling: 20 },
      before,
    );
    if (save === 1 || save % Math.max(1, Math.floor(saves / 8)) === 0) await look(name, save);
  }
  writeFileSync(file, text);
}
await browser.close();
await stop();
rmSync(root, { recursive: true, force: true });
