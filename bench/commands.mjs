// Times whole commands on the example, in turn (A B C, A B C …), so that a machine that slows down slows all of them.
// npm run build, then: node bench/commands.mjs [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/jill-brown', import.meta.url));
const runs = Number(process.argv[2] ?? 5);
const out = mkdtempSync(join(tmpdir(), 'bench-'));
const open = ['--out', out, '--unlocked'];
const commands = {
  'start-up alone (scr --help)': ['--help'],
  'check the case': ['check', example],
  'one letter': ['make', example, 'coroner-letter', ...open],
  'sixteen letters': ['make', example, 'agency-notification-letter', ...open],
  'the integrated chronology': ['make', example, 'integrated-chronology', ...open],
  'the Executive Summary': ['make', example, 'executive-summary', ...open],
  'the pack for Ofsted': ['pack', 'ofsted', example, ...open],
  everything: ['pack', 'all', example, ...open],
  'everything, locked': ['pack', 'all', example, '--out', out],
};

const env = { ...process.env, SCR_PASSWORD: 'a quiet harbour, 71 lamps' };
const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (let run = 0; run <= runs; run += 1) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    // The first round warms the disk's cache and is not counted.
    if (run > 0) times.get(name).push(performance.now() - start);
  }
}
rmSync(out, { recursive: true, force: true });

console.log(`milliseconds of a whole process, ${runs} runs in turn\n`);
console.log('command'.padEnd(30), 'min'.padStart(7), 'median'.padStart(7), 'max'.padStart(7));
for (const [name, all] of times) {
  const sorted = all.toSorted((a, b) => a - b);
  const figures = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(name.padEnd(30), ...figures.map((figure) => String(Math.round(figure)).padStart(7)));
}
