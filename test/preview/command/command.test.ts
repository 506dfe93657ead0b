import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preview, type PreviewOptions } from '../../../src/commands/preview.js';
import { copyExample } from '../../commands/copy-example.js';
import { recordTerminal } from '../../commands/record-terminal.js';
import { usePrograms } from '../fake-programs.js';

vi.mock('node:fs', async (load) => {
  const fs = await load<{ watch: typeof watch }>();
  return { ...fs, watch: vi.fn<typeof watch>(fs.watch) };
});

let example: ReturnType<typeof copyExample>;
let end: () => Promise<unknown>;

beforeEach(() => {
  example = copyExample();
  vi.stubEnv('SCR_OFFICE', 'none');
  end = async () => undefined;
});
afterEach(async () => {
  await end();
  vi.unstubAllEnvs();
  rmSync(example.root, { recursive: true, force: true });
});

const start = async (more: Partial<PreviewOptions> = {}) => {
  const terminal = recordTerminal();
  let stop: (value?: unknown) => void = () => undefined;
  const stopped = new Promise((resolve) => void (stop = resolve));
  const { folder, out } = example;
  const exit = preview(
    folder,
    { port: 0, open: false, poll: false, out, asOf: '2009-11-30', unlocked: false, ...more },
    terminal,
    stopped,
  );
  end = async () => {
    stop();
    return exit;
  };
  const address = (): string => /http\S+/.exec(terminal.printed())?.[0] ?? '';
  await Promise.race([exit, vi.waitFor(() => expect(address()).not.toBe(''), 20_000)]);
  const ask = (path: string, body?: object): Promise<Response> =>
    fetch(
      address() + path,
      body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
  return { terminal, exit, address: address(), ask };
};

describe('scr preview', () => {
  it('says that the number in the address is taken, and ends', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { exit, terminal } = await start({ port });
    expect(await exit).toBe(1);
    expect(terminal.complained()).toContain(String(port));
    expect(terminal.complained()).toContain('--port');
    expect(terminal.printed()).toBe('');
    await new Promise((resolve) => void other.close(resolve));
  });

  it('uses the number that it is given, and opens the page in the program for pages', async () => {
    const { opened } = usePrograms(example.root);
    const free = createServer();
    await new Promise<void>((resolve) => void free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => void free.close(resolve));
    const { address } = await start({ open: true, port });
    expect(address).toContain(`http://127.0.0.1:${port}/`);
    expect(await opened()).toBe(address);
    expect(await end()).toBe(0);
  });

  it('goes on where there is no program to open the page, and says so', async () => {
    vi.stubEnv('PATH', example.root);
    const { terminal, ask } = await start({ open: true });
    await vi.waitFor(() => expect(terminal.complained()).toContain('This machine has no program'), 10_000);
    expect((await ask('')).status).toBe(200);
  });

  it.each([
    ['of which the system tells', false],
    ['of which no system tells, by looking for it', true],
  ])('tells the page of a change %s', async (_how, poll) => {
    vi.mocked(watch).mockClear();
    const { ask } = await start({ poll });
    expect(vi.mocked(watch).mock.calls.length > 0).toBe(!poll);
    const events = (await ask('api/events')).body!.getReader();
    const path = join(example.folder, 'case.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('salutation: Ms Brown', 'salutation: Miss Brown'));
    let heard = '';
    while (!heard.includes('event: changed')) heard += new TextDecoder().decode((await events.read()).value);
    const state = await (await ask('api/state')).json();
    expect(state).toMatchObject({ revision: 2, isCurrent: true });
  });

  it('opens a place in the editor, and no file that is not of the case or its templates', async () => {
    const { opened } = usePrograms(example.root);
    const { ask } = await start();
    for (const file of ['/etc/passwd', '../board.yaml', '../../etc/passwd', '', 'logo.svg', example.root])
      expect((await ask('api/open-place', { file, line: 1 })).status).toBe(404);
    const { stages } = await (await ask('api/state')).json();
    expect(stages.length).toBeGreaterThan(0);
    const traced = await (
      await ask('api/trace', {
        document: 'family-letter',
        recipient: 'tracey',
        text: 'Dear Ms Brown,',
        ordinal: 0,
        count: 1,
      })
    ).json();
    const [place] = traced.places;
    expect((await ask('api/open-place', { file: place.file, line: place.line })).status).toBe(200);
    expect(await opened()).toBe(`--goto ${join(example.folder, 'case.yaml')}:1006`);
  });

  it('opens the folder of what was made, whatever is asked for, and says so where there is none', async () => {
    const { opened } = usePrograms(example.root);
    const { ask } = await start();
    const none = await ask('api/open-folder', { path: '/etc' });
    expect(none.status).toBe(422);
    expect(JSON.stringify(await none.json())).toContain('Nothing was made of this case yet');
    const made = await ask('api/make', {
      document: 'family-letter',
      recipient: 'tracey',
      password: 'a quiet harbour, 71 lamps',
    });
    expect(made.status).toBe(200);
    const there = await ask('api/open-folder', { path: '/etc' });
    expect(there.status).toBe(200);
    expect(await opened()).toBe(join(example.out, 'jill-brown'));
  });
});
