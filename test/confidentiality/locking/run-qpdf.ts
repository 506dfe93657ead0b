import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the qpdf of this machine over a PDF: what it says, its exit code, and the PDF that it makes where it makes one. */
export const runQpdf = (
  pdf: Uint8Array,
  options: readonly string[],
  makes = false,
): { code: number | null; said: string; output: Buffer } => {
  const folder = mkdtempSync(join(tmpdir(), 'qpdf-'));
  try {
    const [input, output] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
    writeFileSync(input, pdf);
    const run = spawnSync('qpdf', [...options, input, ...(makes ? [output] : [])], { encoding: 'utf8' });
    if (run.error !== undefined) throw run.error;
    const made = makes && run.status === 0 ? readFileSync(output) : Buffer.alloc(0);
    return { code: run.status, said: run.stdout + run.stderr, output: made };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
