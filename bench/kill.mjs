// Stops the program at random moments (kill -9) while it makes locked files, and looks at what is left: in its temporary
// folder, in the home folder, in the case and in the output folder.
// npm run build, then: node bench/kill.mjs [times] [seed]
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLockingWorkers } from '../dist/src/confidentiality/locking/locking-workers.js';
import { Password } from '../dist/src/confidentiality/locking/password.js';
import { unlockDocument } from '../dist/src/confidentiality/locking/unlock-document.js';
import { findBrowser } from '../dist/src/render/find-browser.js';
import { thisMachine } from '../dist/src/render/this-machine.js';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));
const PASSWORD = 'a quiet harbour, 71 lamps';
const CONFIDENTIAL = ['Jill', 'Tracey', 'Marlowe', PASSWORD];
const times = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? 1);

const root = mkdtempSync(join(tmpdir(), 'kill-'));
const folder = (name) => {
  mkdirSync(join(root, name));
  return join(root, name);
};
const [temporary, home, out] = [folder('temporary'), folder('home'), folder('out')];
cpSync(examples, join(root, 'cases'), { recursive: true });
const scr = join(root, 'cases', 'jill-brown');

/** What is stopped: the key to names and the reviews, the pack with the PDF, and one of each format. */
const COMMANDS = [
  ['make', scr, 'naming-key', 'imr', 'integrated-chronology'],
  ['pack', 'ofsted', scr],
  ['make', scr, 'agency-notification-letter', 'timescale-guide', 'executive-summary'],
  ['make', scr, 'executive-summary', 'overview-report', '--audience', 'panel'],
].map((args) => ({ args: [...args, '--out', out], whole: 0 }));
const env = {
  PATH: process.env.PATH,
  SCR_BROWSER: findBrowser(thisMachine()),
  SCR_PASSWORD: PASSWORD,
  TMPDIR: temporary,
  HOME: home,
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_CONFIG_HOME: join(home, '.config'),
};

const filesBelow = (path) =>
  readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile());

/** A browser that outlives the program by a moment still takes away files of its own. */
const readIfThere = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.of();
  }
};

const isUnlocked = (bytes) =>
  bytes.subarray(0, 2).toString() === 'PK' ||
  bytes.includes('%PDF') ||
  CONFIDENTIAL.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));

/** Runs a command and stops it after `limit` milliseconds; counted, where `fromWriting`, from the first file written. */
const run = ({ args }, limit, fromWriting = false) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], { env, cwd: home, stdio: 'ignore' });
    const start = performance.now();
    const stop = () => void wait(limit).then(() => child.kill('SIGKILL'));
    const watcher = fromWriting
      ? watch(out, { recursive: true }, () => (watcher.close(), stop()))
      : undefined;
    if (limit !== undefined && !fromWriting) stop();
    child.on('exit', (code, signal) => {
      watcher?.close();
      resolve({ took: performance.now() - start, code, signal });
    });
  });

const workers = openLockingWorkers();
const isWhole = async (path, bytes) => {
  if (bytes.subarray(0, 4).toString() === '%PDF' && !bytes.includes('/Encrypt'))
    return bytes.subarray(-8).includes('%%EOF');
  return (await unlockDocument(bytes, new Password(PASSWORD), workers, path)).ok;
};
/** The public summary and lists of files are not locked; all else is. */
const isConfidential = (path) => /\.(docx|xlsx)$|panel.*\.pdf$/.test(path);

const problems = [];
for (const command of COMMANDS) {
  const first = await run(command);
  if (first.code !== 0) problems.push(`${command.args.join(' ')} ends with ${first.code}`);
  command.whole = Math.min(first.took, (await run(command)).took);
}
const caseFiles = filesBelow(join(root, 'cases')).length;
const checked = new Map();
const seen = { stopped: 0, half: 0, unlocked: 0, partial: 0, profile: 0 };

const lookOutside = () => {
  for (const path of [...filesBelow(temporary), ...filesBelow(home)]) {
    if (!isUnlocked(readIfThere(path))) continue;
    seen.unlocked += 1;
    problems.push(`unlocked outside the output folder: ${path}`);
  }
  if (readdirSync(temporary).some((name) => name.startsWith('scr-browser-'))) seen.profile += 1;
  if (filesBelow(join(root, 'cases')).length !== caseFiles) problems.push('a file was left in the case');
};

const lookInside = async () => {
  for (const path of filesBelow(out)) {
    const { mtimeMs, size, ino } = statSync(path);
    const version = `${mtimeMs} ${size} ${ino}`;
    if (checked.get(path) === version) continue;
    checked.set(path, version);
    const bytes = readFileSync(path);
    const isPartial = path.endsWith('.partial');
    if (isPartial) seen.partial += 1;
    // A partial file of the record begins with a brace; one of the summary can be the public one.
    if (
      isPartial
        ? bytes.subarray(0, 2).toString() === 'PK'
        : isConfidential(path) && isUnlocked(bytes) && !bytes.includes('/Encrypt')
    ) {
      seen.unlocked += 1;
      problems.push(`unlocked: ${path}`);
    }
    if (!isPartial && /\.(docx|xlsx|pdf)$/.test(path) && !(await isWhole(path, bytes))) {
      seen.half += 1;
      problems.push(`half a file: ${path}`);
    }
  }
};

for (let time = 0; seen.stopped < times && time < times * 2; time += 1) {
  const command = COMMANDS[time % COMMANDS.length];
  // The points are spread evenly over each command, with a jitter that the seed fixes; every fifth is while it writes.
  const jitter = (((time + 1) * 7919 + seed * 104_729) % 1000) / 1000;
  const part = ((time % times) + jitter) / times;
  const { signal } = await run(command, ...(time % 5 === 4 ? [jitter * 60, true] : [part * command.whole]));
  if (signal === 'SIGKILL') seen.stopped += 1;
  lookOutside();
  await lookInside();
}
// A browser that lost its program ends by itself, and gives back what it holds.
await wait(1000);
for (const command of COMMANDS) await run(command);
await workers.close();
const left = {
  partial: filesBelow(out).filter((path) => path.endsWith('.partial')),
  kept: filesBelow(out).filter((path) => path.includes('(kept ')),
  temporary: readdirSync(temporary),
};
rmSync(root, { recursive: true, force: true });

const wholes = COMMANDS.map(({ whole }) => Math.round(whole)).join(', ');
console.log(`stopped ${seen.stopped} times before the end (whole runs take ${wholes} ms)`);
console.log(`half files under a document’s name: ${seen.half}`);
console.log(`files with confidential bytes that are not locked: ${seen.unlocked}`);
console.log(
  `hidden partial files seen: ${seen.partial}; left after the next whole runs: ${left.partial.length}`,
);
console.log(
  `times that a browser’s folder was left: ${seen.profile}; left after the next whole runs: ${left.temporary.length}`,
);
console.log(`files of ours taken for edited ones: ${left.kept.length}`);
for (const problem of [...problems, ...left.temporary]) console.log(`  ${problem}`);
process.exitCode =
  problems.length + left.partial.length + left.kept.length + left.temporary.length > 0 ? 1 : 0;
