import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** A copy of the examples that a test may change: the folder of the case and a folder for what is made. */
export const copyExample = (): { root: string; folder: string; out: string } => {
  const root = mkdtempSync(join(tmpdir(), 'example-'));
  cpSync(EXAMPLES, root, { recursive: true });
  return { root, folder: join(root, 'jill-brown'), out: join(root, 'out') };
};
