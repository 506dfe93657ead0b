import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { copyExample } from '../../commands/copy-example.js';

const COMMAND = fileURLToPath(new URL('../../../dist/src/cli.js', import.meta.url));
const MEMORY = '/dev/shm';
/** One document needs LibreOffice, the other a browser: they then run while the preview is ended. */
const WITH_OFFICE = 'api/pages?document=family-letter&recipient=tracey';
const WITH_BROWSER = 'api/pages?document=genogram&recipient=case';

interface Running {
  readonly root: string;
  readonly child: ChildProcess;
  readonly address: string;
  /** Comes when the command has ended. */
  readonly exit: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Starts the command as a person does, with a home and a place for temporary files of its own. */
const start = async (): Promise<Running> => {
  const { root, folder, out } = copyExample();
  const [home, temporary] = [join(root, 'home'), join(root, 'temporary')];
  mkdirSync(home);
  mkdirSync(temporary);
  const child = spawn(process.execPath, [COMMAND, 'preview', folder, '--out', out], {
    env: { ...process.env, HOME: home, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    // As in a terminal of its own: nothing else gets the signal.
    detached: true,
  });
  const exit = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (piece: Buffer): void => {
      said += String(piece);
      const found = /(http\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`it ended: ${said}`)));
  });
  return { root, child, address, exit };
};

/** All processes that were started with this home, whoever their parent is by now. */
const processesOf = (root: string): string[] => {
  // Elsewhere the list of processes is a program’s; theirs are known by the folders in their command lines.
  if (process.platform !== 'linux')
    return execFileSync('ps', ['-A', '-ww', '-o', 'command='], { encoding: 'utf8' })
      .split('\n')
      .filter((each) => each.includes(root));
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`HOME=${join(root, 'home')}\0`)) return [];
      return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });
};
const foldersInMemory = (pid = 0): string[] =>
  existsSync(MEMORY) ? readdirSync(MEMORY).filter((name) => name.startsWith(`scr-preview-${pid}-`)) : [];

const BOTH = [WITH_OFFICE, WITH_BROWSER];
const SIGNALS = [
  { by: 'Ctrl+C', signals: ['SIGINT'], code: 0, shown: BOTH },
  { by: 'being told to end', signals: ['SIGTERM'], code: 0, shown: [WITH_BROWSER] },
  { by: 'the closing of its terminal', signals: ['SIGHUP'], code: 0, shown: [WITH_OFFICE] },
  { by: 'a second Ctrl+C at once', signals: ['SIGINT', 'SIGINT'], code: 1, shown: BOTH },
] as const;

describe('scr preview, ended', () => {
  let running: Running | undefined;
  afterEach(() => {
    running?.child.kill('SIGKILL');
    if (running) rmSync(running.root, { recursive: true, force: true });
  });

  it.each(SIGNALS)(
    'by $by leaves no program running and nothing in any folder',
    async ({ signals, code, shown }) => {
      running = await start();
      const { root, child, address, exit } = running;
      for (const path of shown) {
        const response = await fetch(address + path);
        expect(response.status).toBe(200);
        await response.arrayBuffer();
      }
      const before = processesOf(root);
      const runs = (what: string): boolean => before.some((each) => each.includes(what));
      expect(runs('soffice')).toBe(shown.some((each) => each === WITH_OFFICE));
      expect(runs('--user-data-dir=') || !shown.some((each) => each === WITH_BROWSER)).toBe(true);
      expect(foldersInMemory(child.pid)).toHaveLength(existsSync(MEMORY) ? 1 : 0);

      for (const signal of signals) {
        child.kill(signal);
        // Two of a kind that are not taken yet count as one.
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await exit).toEqual({ code, signal: null });
      // The kernel takes a moment to clear away what was killed.
      await expect.poll(() => processesOf(root), { timeout: 2000 }).toEqual([]);
      expect(foldersInMemory(child.pid)).toEqual([]);
      expect(readdirSync(join(root, 'temporary'))).toEqual([]);
      expect(existsSync(join(root, 'out'))).toBe(false);
      await expect(fetch(address)).rejects.toThrow('fetch failed');
    },
  );

  it('outright leaves no program running, and no folder to the next preview', async () => {
    running = await start();
    const { root, child, address, exit } = running;
    await (await fetch(address + WITH_OFFICE)).arrayBuffer();
    expect(processesOf(root).some((each) => each.includes('soffice'))).toBe(true);
    child.kill('SIGKILL');
    await exit;
    await expect.poll(() => processesOf(root), { timeout: 5000 }).toEqual([]);
    const next = await start();
    try {
      expect(foldersInMemory(child.pid)).toEqual([]);
    } finally {
      next.child.kill('SIGTERM');
      await next.exit;
      rmSync(next.root, { recursive: true, force: true });
    }
  });
});
