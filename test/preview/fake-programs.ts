import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, vi } from 'vitest';

/** Programs in place of those of this machine, which write down what they are started with. */
export interface FakePrograms {
  /** What they were started with, a line for each time; waits for the first. */
  opened(): Promise<string>;
}

/**
 * Puts an editor that goes to lines, and a program that opens anything, in the place of this machine’s. To be taken back by
 * `vi.unstubAllEnvs`.
 */
export const usePrograms = (root: string): FakePrograms => {
  const folder = join(root, 'programs');
  const written = join(root, 'opened');
  mkdirSync(folder);
  for (const name of ['code', 'xdg-open', 'open']) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "$@" >> "${written}"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('SCR_EDITOR', join(folder, 'code'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return {
    async opened() {
      await vi.waitFor(() => expect(readFileSync(written, 'utf8')).toContain('\n'), 10_000);
      return readFileSync(written, 'utf8').trim();
    },
  };
};
