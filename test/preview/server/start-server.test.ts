import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  type Question,
  type RunningServer,
  startServer,
} from '../../../src/preview/server/start-server.js';

const asked: Question[] = [];
let server: RunningServer;

beforeAll(async () => {
  const started = await startServer(0, async (question): Promise<Answer> => {
    asked.push(question);
    if (question.path === '/stream') return { stream: (response) => void response.write('told') };
    return { status: 200, type: 'text/plain; charset=utf-8', body: 'shown' };
  });
  if (!started.ok) throw new Error('the server did not start');
  server = started.value;
});

afterAll(() => server.close());

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const call = (options: {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { pathname } = new URL(server.address);
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: server.port,
        path: options.path ?? pathname,
        method: options.method ?? 'GET',
        headers: options.headers ?? {},
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => void (body += piece));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });

/** What comes back of bytes as they stand, until the server ends the connection. */
const send = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: server.port, timeout: 5000 });
    let received = '';
    socket.on('data', (piece) => void (received += piece.toString()));
    socket.on('error', () => undefined);
    socket.on('timeout', () => socket.destroy());
    socket.on('close', () => resolve(received));
    socket.write(text);
  });
const raw = (method: string, headers: string, body = ''): Promise<string> =>
  send(`${method} ${new URL(server.address).pathname} HTTP/1.1\r\n${headers}\r\n${body}`);
const host = () => `Host: 127.0.0.1:${server.port}\r\n`;

const json = { 'Content-Type': 'application/json' };

describe('the preview’s server', () => {
  it('answers at an address with a key that nobody guesses', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    expect(await call({})).toMatchObject({ status: 200, body: 'shown' });
  });

  it('lets nothing be kept, guessed, framed or told elsewhere', async () => {
    const { headers } = await call({});
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    ['another name for this machine', { headers: { Host: 'evil.example' } }, 403],
    ['a page of another origin', { headers: { Origin: 'https://evil.example' } }, 403],
    ['a link from another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
    ['an address without the key', { path: '/' }, 403],
    ['an address with another key', { path: '/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/' }, 403],
    ['a method that nothing here has', { method: 'DELETE' }, 405],
    ['a form', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' }, 415],
    ['what is no JSON', { method: 'POST', headers: json, body: '{' }, 400],
    ['JSON that is no object', { method: 'POST', headers: json, body: '[]' }, 400],
    ['more than anybody asks', { method: 'POST', headers: json, body: `{"a":"${'x'.repeat(70_000)}"}` }, 413],
  ])('refuses %s', async (_what, request, status) => {
    asked.length = 0;
    const answered = await call(request);
    expect(answered.status).toBe(status);
    expect(answered.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['no host at all', () => raw('GET', ''), 403],
    ['two hosts, the first of them right', () => raw('GET', `${host()}Host: evil.example\r\n`), 403],
    ['two hosts, the second of them right', () => raw('GET', `Host: evil.example\r\n${host()}`), 403],
    ['something else that is to be kept to', () => raw('GET', `${host()}Expect: a-miracle\r\n`), 417],
    ['what is no request', () => send('\u0016\u0003\u0001 hello\r\n\r\n'), 400],
    [
      'two lengths of one body',
      () => raw('POST', `${host()}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\n'),
      400,
    ],
    ['headers without an end', () => raw('GET', `${host()}X: ${'x'.repeat(20_000)}\r\n`), 431],
    [
      'a length that nobody sends, at once',
      () => raw('POST', `${host()}Content-Type: application/json\r\nContent-Length: 99999999\r\n`, '{'),
      413,
    ],
    [
      'a question that may not go on, before it does',
      () =>
        raw('POST', 'Host: evil.example\r\nExpect: 100-continue\r\nContent-Length: 2\r\n').then((all) =>
          all.includes('100 Continue') ? 'told to go on' : all,
        ),
      403,
    ],
  ])('refuses %s, with the same headers as ever', async (_what, asking, status) => {
    asked.length = 0;
    const received = await asking();
    expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(received).toContain('Cache-Control: no-store');
    expect(received).toContain('X-Content-Type-Options: nosniff');
    expect(received).toContain("Content-Security-Policy: default-src 'none'");
    expect(asked).toEqual([]);
  });

  it('tells whoever sends far too much that it is, before the connection ends', async () => {
    const sent = `{"a":"${'x'.repeat(5_000_000)}"}`;
    const length = `Content-Length: ${sent.length}\r\n`;
    expect(await raw('POST', `${host()}Content-Type: application/json\r\n${length}`, sent)).toMatch(
      /^HTTP\/1\.1 413 /,
    );
    const pieces = `Transfer-Encoding: chunked\r\n`;
    const chunk = `${sent.length.toString(16)}\r\n${sent}\r\n0\r\n\r\n`;
    expect(await raw('POST', `${host()}Content-Type: application/json\r\n${pieces}`, chunk)).toMatch(
      /^HTTP\/1\.1 413 /,
    );
  });

  it('says nothing in the terminal of a page that is closed while it asks', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { pathname } = new URL(server.address);
    await new Promise<void>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port: server.port });
      socket.write(
        `POST ${pathname} HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
      );
      setTimeout(() => socket.destroy(), 50);
      setTimeout(resolve, 150);
    });
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('leads from the address without its last slash to the page', async () => {
    const { pathname } = new URL(server.address);
    expect(await call({ path: pathname.slice(0, -1) })).toMatchObject({
      status: 308,
      headers: { location: pathname },
    });
  });

  it('takes JSON however its type is written, and answers a question about the stream at once', async () => {
    const headers = { 'Content-Type': 'Application/JSON; charset=utf-8' };
    expect(await call({ method: 'POST', headers, body: '{}' })).toMatchObject({ status: 200 });
    expect(await call({ method: 'HEAD', path: `${new URL(server.address).pathname}stream` })).toMatchObject({
      status: 200,
      body: '',
    });
  });

  it('takes no notice of whoever goes away in the middle of a question', async () => {
    const said: string[] = [];
    const { write } = process.stderr;
    process.stderr.write = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
    try {
      const head = `Host: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 200`;
      const socket = connect(server.port, '127.0.0.1');
      socket.end(`POST ${new URL(server.address).pathname} HTTP/1.1\r\n${head}\r\n\r\n{"a`);
      socket.destroySoon();
      await new Promise((resolve) => void socket.once('close', resolve));
      expect(await call({})).toMatchObject({ status: 200 });
    } finally {
      process.stderr.write = write;
    }
    expect(said).toEqual([]);
  });

  it('can be reached from this machine alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: server.port, timeout: 2000 });
        const give = (answer: boolean) => () => {
          socket.destroy();
          resolve(answer);
        };
        socket.on('connect', give(true)).on('error', give(false)).on('timeout', give(false));
      });
      expect(reached).toBe(false);
    }
  });

  it('says which port is taken, and what to do', async () => {
    const second = await startServer(server.port, async () => ({ status: 200, type: '', body: '' }));
    expect(second).toMatchObject({ ok: false, problems: [{ code: 'port-in-use' }] });
    expect(!second.ok && second.problems[0]?.hint).toContain('--port');
  });
});
