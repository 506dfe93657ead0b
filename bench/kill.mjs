// Stops the program at random moments (kill -9) while it makes locked files, and looks at what is left.
// npm run build, then: node bench/kill.mjs [times]
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLockingWorkers } from '../dist/src/confidentiality/locking/locking-workers.js';
import { Password } from '../dist/src/confidentiality/locking/password.js';
import { unlockDocument } from '../dist/src/confidentiality/locking/unlock-document.js';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/jill-brown', import.meta.url));
const PASSWORD = 'a quiet harbour, 71 lamps';
const CONFIDENTIAL = ['Jill', 'Tracey', 'Marlowe', PASSWORD];
const times = Number(process.argv[2] ?? 100);

const root = mkdtempSync(join(tmpdir(), 'kill-'));
const out = join(root, 'out');
const temporary = join(root, 'temporary');
mkdirSync(temporary);
const args = [
  'make',
  example,
  'agency-notification-letter',
  'timescale-guide',
  'naming-key',
  'imr',
  'executive-summary',
  '--out',
  out,
];
const env = { ...process.env, SCR_PASSWORD: PASSWORD, TMPDIR: temporary };

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());

/** A browser that outlives the program by a moment still takes away files of its own. */
const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.of();
  }
};

const run = (limit) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { env, stdio: 'ignore' });
    const start = performance.now();
    if (limit !== undefined) void wait(limit).then(() => child.kill('SIGKILL'));
    child.on('exit', () => resolve(performance.now() - start));
  });

const workers = openLockingWorkers();
const whole = await run();
let [stopped, halfFiles, unlockedBytes, leftovers] = [0, 0, 0, 0];
const seed = Number(process.argv[3] ?? 1);
for (let time = 1; time <= times; time += 1) {
  // The points are spread evenly, with a jitter that the seed fixes.
  const jitter = ((time * 7919 + seed * 104_729) % 1000) / 1000;
  const took = await run(((time - 1 + jitter) / times) * whole);
  if (took < whole) stopped += 1;
  for (const path of filesBelow(temporary)) {
    const bytes = readIfThere(path);
    if (bytes.subarray(0, 2).toString() === 'PK') unlockedBytes += 1;
    if (CONFIDENTIAL.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
      unlockedBytes += 1;
  }
  for (const path of filesBelow(out)) {
    if (path.endsWith('.partial')) {
      leftovers += 1;
      if (readFileSync(path).subarray(0, 2).toString() === 'PK') unlockedBytes += 1;
    }
    if (!/\.(docx|xlsx)$/.test(path)) continue;
    const opened = await unlockDocument(readFileSync(path), new Password(PASSWORD), workers, path);
    if (!opened.ok) halfFiles += 1;
  }
}
await run();
const profiles = readdirSync(temporary).filter((name) => name.startsWith('scr-browser-'));
const left = filesBelow(out).filter((path) => path.endsWith('.partial')).length;
await workers.close();
rmSync(root, { recursive: true, force: true });

console.log(
  `stopped ${times} times, ${stopped} of them before the end (a whole run takes ${Math.round(whole)} ms)`,
);
console.log(`half files under a document’s name: ${halfFiles}`);
console.log(`temporary files with a confidential word: ${unlockedBytes}`);
console.log(`hidden partial files seen: ${leftovers}; left after the next whole run: ${left}`);
console.log(`browser profiles left after the next whole run: ${profiles.length}`);
process.exitCode = halfFiles + unlockedBytes + left + profiles.length > 0 ? 1 : 0;
