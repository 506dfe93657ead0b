import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A program with all that it starts itself: they end together, at the latest when this program ends. */
export interface ProcessGroup {
  /** Comes when the program that was started has ended; others of its group may still run. */
  readonly ended: Promise<void>;
  /** Whether that program has not ended yet, as far as the system has told. */
  readonly isRunning: boolean;
  /** Ends all of them at once. Comes when none is left that could still write. */
  end(): Promise<void>;
}

const END_LIMIT_IN_MILLISECONDS = 3000;

/**
 * A watchman: starts the program, and ends the whole group when that has ended, or when what it hears from this program stops:
 * that comes also of an end that nobody sees coming.
 */
const WATCHMAN =
  'exec 3<&0; "$@" 3<&- </dev/null & ours=$!; (read -r _ <&3; kill -9 0) & wait $ours; kill -9 0';

/**
 * Starts a program in a group of its own. Rejects where it cannot be started. One that is `guarded` ends with this program
 * even where that is killed outright; not on Windows, which has no groups.
 */
export const startGroup = async (
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { guarded = false } = {},
): Promise<ProcessGroup> => {
  const isWatched = guarded && process.platform !== 'win32';
  const [file, given] = isWatched ? ['/bin/sh', ['-c', WATCHMAN, 'sh', program, ...args]] : [program, args];
  const child = spawn(file, given, {
    stdio: [isWatched ? 'pipe' : 'ignore', 'ignore', 'ignore'],
    env,
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const killNow = (): void => kill(child);
  // Before folders are removed at the end of this program: what still runs would write into them again.
  process.prependListener('exit', killNow);
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', resolve);
    });
  } catch (error) {
    process.off('exit', killNow);
    throw error;
  }
  return {
    ended,
    get isRunning() {
      return hasNotEnded(child);
    },
    async end() {
      kill(child);
      const limit = performance.now() + END_LIMIT_IN_MILLISECONDS;
      while (isAlive(child) && performance.now() < limit)
        await new Promise((resolve) => void setTimeout(resolve, 10));
      process.off('exit', killNow);
    },
  };
};

const kill = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have ended.
  }
};

const hasNotEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

const isAlive = (child: ChildProcess): boolean => {
  if (child.pid === undefined) return false;
  if (process.platform === 'win32') return hasNotEnded(child);
  try {
    process.kill(-child.pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || hasLiving(child.pid);
};

/**
 * Whether any of a group can still do something. What has ended but was not cleared away by the system yet, which in a
 * container may never happen, can’t.
 */
const hasLiving = (group: number): boolean =>
  readdirSync('/proc').some((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      // `PID (NAME) STATE PARENT GROUP …`, where a name may hold anything.
      const [, state, , ofGroup] =
        /\) (\S) (\d+) (\d+)[^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return Number(ofGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
