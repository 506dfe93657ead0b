import { rmSync, writeFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.js';
import { list } from '../../src/commands/list.js';
import { copyExample } from './copy-example.js';
import { recordTerminal } from './record-terminal.js';

describe('looking at a case', () => {
  let example: ReturnType<typeof copyExample>;
  beforeEach(() => {
    example = copyExample();
  });
  afterEach(() => rmSync(example.root, { recursive: true, force: true }));

  it('scr list shows every document with its reference, audience and format', async () => {
    const terminal = recordTerminal();
    expect(await list(undefined, { json: false }, terminal)).toBe(0);
    expect(terminal.printed()).toMatch(
      /^coroner-letter +Notification letter to the Coroner +3\.5 +docx +agency +case$/m,
    );
  });

  it('scr list CASE says which can be made, for whom, and what is missing', async () => {
    rmSync(join(example.folder, 'executive-summary.md'));
    const terminal = recordTerminal();
    await list(example.folder, { json: true }, terminal);
    const { documents } = JSON.parse(terminal.printed()) as { documents: object[] };
    expect(documents).toContainEqual(
      expect.objectContaining({
        id: 'coroner-letter',
        state: 'ready',
        recipients: [{ id: 'case', name: 'The case' }],
      }),
    );
    expect(documents).toContainEqual(
      expect.objectContaining({
        id: 'executive-summary',
        state: 'waiting',
        missing: [expect.stringContaining('executive-summary.md')],
        recipients: [],
      }),
    );
  });

  it('scr check finds nothing wrong with the example', () => {
    const terminal = recordTerminal();
    expect(check(example.folder, { json: true }, terminal)).toBe(0);
    expect(JSON.parse(terminal.printed())).toEqual({ made: [], problems: [] });
  });

  it('scr check shows what is wrong with its place and lines, and writes nothing', () => {
    writeFileSync(join(example.folder, 'terms-of-reference.yaml'), 'reason: text\nraeson: text\n');
    const before = readdirSync(example.root, { recursive: true });
    const terminal = recordTerminal();
    expect(check(example.folder, { json: false }, terminal)).toBe(1);
    expect(terminal.complained()).toMatch(/terms-of-reference\.yaml:2:1 +error +unknown-key/);
    expect(terminal.complained()).toContain('raeson: text');
    expect(readdirSync(example.root, { recursive: true })).toEqual(before);
  });
});
