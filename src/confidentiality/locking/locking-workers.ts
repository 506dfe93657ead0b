import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openQpdf, type QpdfJob, type QpdfOutcome } from './open-qpdf.js';
import { type Spin, spinHash } from './spin-hash.js';

/** Workers that derive keys and run qpdf, so that other work goes on meanwhile. */
export interface LockingWorkers {
  /** Hashes a seed over and over; see `spinHash`. */
  spin(spin: Spin): Promise<Uint8Array>;
  /** Runs qpdf over a PDF in memory. A PDF that crashes qpdf gives code 2, and the next run starts a fresh qpdf. */
  qpdf(job: QpdfJob): Promise<QpdfOutcome>;
  /** Ends the workers. Call it once all that was asked for has come; what has not come by then fails. */
  close(): Promise<void>;
}

type Task = { readonly kind: 'spin'; readonly spin: Spin } | { readonly kind: 'qpdf'; readonly job: QpdfJob };
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

interface Pending {
  readonly task: Task;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * What a worker runs: its text is made of the text of two functions, so that the same code works compiled and from its
 * TypeScript source, where there is no file that a worker could load.
 */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { hash } = require('node:crypto');
const spinHash = ${spinHash.toString()};
const openQpdf = ${openQpdf.toString()};
let qpdf;
const runQpdf = async (job) => {
  const run = await (qpdf ??= openQpdf(require(workerData.qpdf)));
  try {
    return run(job);
  } catch {
    qpdf = undefined;
    return { code: 2, said: '' };
  }
};
parentPort.on('message', async (task) => {
  try {
    const value = task.kind === 'spin' ? spinHash(hash, task.spin) : await runQpdf(task.job);
    parentPort.postMessage({ ok: true, value });
  } catch (error) {
    parentPort.postMessage({ ok: false, error: String(error?.message) });
  }
});
`;

class WorkerPool implements LockingWorkers {
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Pending>();
  readonly #queue: Pending[] = [];
  #isClosed = false;

  constructor(size: number) {
    this.#size = Math.max(1, size);
  }

  spin(spin: Spin): Promise<Uint8Array> {
    return this.#ask({ kind: 'spin', spin }) as Promise<Uint8Array>;
  }

  qpdf(job: QpdfJob): Promise<QpdfOutcome> {
    return this.#ask({ kind: 'qpdf', job }) as Promise<QpdfOutcome>;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new Error('the locking workers were closed'));
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #ask(task: Task): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error('the locking workers were closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      this.#handOut();
    });
  }

  #handOut(): void {
    if (this.#queue.length === 0 || this.#isClosed) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#hire() : undefined);
    const next = worker && this.#queue.shift();
    if (worker === undefined || next === undefined) return;
    this.#busy.set(worker, next);
    worker.ref();
    // This is a thread of Node, not a window of a browser: there is no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(next.task);
  }

  #hire(): Worker {
    const qpdf = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm');
    // Neither the environment, which may hold the password, nor the flags of this process are a worker’s business.
    const worker = new Worker(PROGRAM, { eval: true, workerData: { qpdf }, env: {}, execArgv: [] });
    worker.on('message', (answer: Answer) => {
      const pending = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      // An idle worker must not keep the program from ending.
      worker.unref();
      if (answer.ok) pending?.resolve(answer.value);
      else pending?.reject(new Error(answer.error));
      this.#handOut();
    });
    const leave = (error: Error): void => {
      const pending = this.#busy.get(worker);
      this.#busy.delete(worker);
      const place = this.#idle.indexOf(worker);
      if (place !== -1) this.#idle.splice(place, 1);
      // A PDF can be made to crash what reads it; that is no fault of this program.
      if (pending?.task.kind === 'qpdf' && !this.#isClosed) pending.resolve({ code: 2, said: '' });
      else pending?.reject(error);
      this.#handOut();
    };
    worker.on('error', leave);
    worker.on('exit', () => leave(new Error('a locking worker ended before it answered')));
    return worker;
  }
}

/**
 * Workers for one batch, as many as there are cores. None is started before it is needed. The caller closes them at the
 * end, whatever became of the batch.
 */
export const openLockingWorkers = (size: number = availableParallelism()): LockingWorkers =>
  new WorkerPool(size);
