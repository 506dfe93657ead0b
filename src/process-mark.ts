import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const hostMark = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A mark for the names of what this process leaves behind if it is stopped: the machine and the process. */
export const processMark = (): string => `${hostMark()}-${process.pid}`;

/** A mark as it stands in a pattern for such names, in one group. */
export const PROCESS_MARK = String.raw`([0-9a-f]{8}-\d+)`;

/** Whether a process runs on another machine that shares the disk cannot be asked; none takes this long. */
const LONGEST_RUN_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Whether the process that a mark stands for has ended, so that what it left may go; `age` is that of what it left. */
export const hasEnded = (mark: string, ageInMilliseconds: number): boolean => {
  const [host, pid] = mark.split('-');
  return host === hostMark() ? !isRunning(Number(pid)) : ageInMilliseconds > LONGEST_RUN_IN_MILLISECONDS;
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
