// Locks a pack of 60 files one after another in one worker, and all at once over the workers of all cores, in turn, so that
// a machine that slows down slows both. Beside them: one file alone, and for how long this thread was held up meanwhile.
// npm run build, then: node bench/lock.mjs [rounds]
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { lockDocument } from '../dist/src/confidentiality/locking/lock-document.js';
import { openLockingWorkers } from '../dist/src/confidentiality/locking/locking-workers.js';
import { Password } from '../dist/src/confidentiality/locking/password.js';

const rounds = Number(process.argv[2] ?? 5);
const password = new Password('a quiet harbour, 71 lamps');
const template = (name) => readFile(new URL(`../templates/${name}`, import.meta.url));

const document = await PDFDocument.create();
for (let page = 0; page < 20; page += 1)
  document.addPage().drawText(`Page ${page + 1}. `.repeat(20), { size: 8, y: 500 });
const kinds = {
  docx: await template('imr.docx'),
  xlsx: await template('timescale-guide.xlsx'),
  pdf: await document.save(),
};
/** Fifty Word files, five workbooks, five PDFs. */
const pack = Array.from({ length: 60 }, (_, index) =>
  index % 12 === 0 ? 'pdf' : index % 12 === 6 ? 'xlsx' : 'docx',
);

const lock = async (format, workers) => {
  const locked = await lockDocument(format, kinds[format], password, workers);
  if (!locked.ok) throw new Error(JSON.stringify(locked.problems));
};

const timed = async (size, work) => {
  const workers = openLockingWorkers(size);
  const start = performance.now();
  await work(workers);
  const milliseconds = performance.now() - start;
  await workers.close();
  return milliseconds;
};

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
const cores = availableParallelism();
const times = {
  'one Word file, workers started': [],
  'one after another, one worker': [],
  'all at once, all cores': [],
};
const [one, sequential, pooled] = Object.values(times);
/** The longest that a turn of the event loop had to wait, in each round. */
const heldUp = [];
for (let round = 0; round <= rounds; round += 1) {
  const workers = openLockingWorkers(1);
  await lock('docx', workers);
  const start = performance.now();
  await lock('docx', workers);
  const alone = performance.now() - start;
  await workers.close();
  const inTurn = await timed(1, async (started) => {
    for (const format of pack) await lock(format, started);
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const atOnce = await timed(cores, (started) => Promise.all(pack.map((format) => lock(format, started))));
  delay.disable();
  // The first round warms the caches and is not counted.
  if (round > 0) [one, sequential, pooled].forEach((all, index) => all.push([alone, inTurn, atOnce][index]));
  if (round > 0) heldUp.push(delay.max / 1e6);
}

console.log(`60 files (50 Word, 5 Excel, 5 PDF), ${cores} cores, ${rounds} rounds in turn, milliseconds\n`);
console.log(''.padEnd(34), 'min'.padStart(7), 'median'.padStart(7), 'max'.padStart(7));
for (const [name, all] of Object.entries(times)) {
  const figures = [Math.min(...all), median(all), Math.max(...all)];
  console.log(name.padEnd(34), ...figures.map((figure) => figure.toFixed(0).padStart(7)));
}
const ideal = (median(one) * pack.length) / cores;
console.log(
  `\none file’s time for each file, shared by the cores: ${ideal.toFixed(0)}; all at once took ${(median(pooled) / ideal).toFixed(2)} times that`,
);
console.log(
  `this thread was held up for at most: median ${median(heldUp).toFixed(0)}, worst ${Math.max(...heldUp).toFixed(0)}`,
);
