import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.js';
import { type Admission, guardRequest } from './guard-request.js';
import { readJson } from './read-json.js';
import { securityHeaders } from './security-headers.js';

/** A question that may be answered. `body` is that of a POST. */
export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Ends when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What is sent back; a `stream` takes the response over. */
export type Answer =
  | {
      readonly status: number;
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly isPicture?: boolean;
      /** Of which version of the document it is. */
      readonly version?: string;
    }
  | { readonly stream: (response: ServerResponse) => void };

export interface RunningServer {
  readonly port: number;
  /** Where the page is, with the key that opens it. */
  readonly address: string;
  close(): Promise<void>;
}

/** As long as a sentence with every header that a browser sends. */
const LONGEST_HEADERS = 16 * 1024;
const LET_PASS_IN_MILLISECONDS = 400;

/**
 * Serves this machine alone, at 127.0.0.1, under a key that is drawn anew each time. Port 0 takes any that is free.
 * Problems: `port-in-use`, `port-not-allowed`.
 */
export const startServer = async (
  port: number,
  answer: (question: Question) => Promise<Answer>,
  key: string = randomBytes(24).toString('base64url'),
): Promise<Result<RunningServer>> => {
  let taken = port;
  const take = (request: IncomingMessage, response: ServerResponse): void =>
    void respond(request, response, { port: taken, key }, answer);
  const server = createServer(
    {
      maxHeaderSize: LONGEST_HEADERS,
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      // Whoever names no host is refused as any other, with the same headers.
      requireHostHeader: false,
    },
    take,
  );
  // Nobody is told to go on before it is known whether they may.
  server.on('checkContinue', take);
  server.on('checkExpectation', (_request, response) => {
    putSecurityHeaders(response);
    refuse(response, 417, 'The preview does nothing of the kind.');
  });
  server.on('clientError', refuseGarbled);
  const problem = await listen(server, port);
  if (problem) return { ok: false, problems: [problem] };
  taken = (server.address() as AddressInfo).port;
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  return {
    ok: true,
    value: { port: taken, address: `http://127.0.0.1:${taken}/${key}/`, close },
    warnings: [],
  };
};

const listen = (server: Server, port: number): Promise<Diagnostic | undefined> =>
  new Promise((resolve) => {
    server.once('error', (error) => resolve(explainPort(port, error)));
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });

const explainPort = (port: number, error: Error): Diagnostic => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return {
      code: 'port-in-use',
      severity: 'error',
      message: `Another program, perhaps another preview, already uses port ${port}.`,
      hint: `Close it, or choose another number: --port ${port === 65_535 ? 49_152 : port + 1}. Without --port, a free one is found.`,
    };
  return {
    code: 'port-not-allowed',
    severity: 'error',
    message: `Port ${port} cannot be used here: ${error.message}.`,
    hint: 'Choose another number above 1024, or leave --port out: a free one is then found.',
  };
};

const respond = async (
  request: IncomingMessage,
  response: ServerResponse,
  doorkeeper: { readonly port: number; readonly key: string },
  answer: (question: Question) => Promise<Answer>,
): Promise<void> => {
  putSecurityHeaders(response);
  const admitted = guardRequest(
    {
      method: request.method ?? '',
      url: request.url ?? '',
      // Of two, the system would go by the first.
      host: request.headersDistinct['host']?.join(', '),
      origin: request.headers.origin,
      site: headerOf(request, 'sec-fetch-site'),
      contentType: request.headers['content-type'],
    },
    doorkeeper,
  );
  if (!admitted.ok) {
    refuse(response, admitted.status, admitted.reason);
    return;
  }
  try {
    await answerTo(request, response, admitted, answer);
  } catch (error) {
    // Whoever asked went away in the middle of the question.
    if (request.destroyed && !request.complete) return;
    if (!response.headersSent) refuse(response, 500, 'The preview failed. Start it anew.');
    else response.destroy();
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
};

const answerTo = async (
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: Extract<Admission, { ok: true }>,
  answer: (question: Question) => Promise<Answer>,
): Promise<void> => {
  if (path === '' && request.method !== 'POST') {
    // What the page asks for stands below the address with its last slash.
    response.writeHead(308, { Location: `${request.url?.replace(/\?.*/, '')}/` }).end();
    return;
  }
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = request.method === 'POST' ? await readJson(request) : { ok: true as const, value: {} };
  if (!body.ok) {
    refuse(response, body.status, body.reason);
    return;
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const answered = await answer({ method, path, query, body: body.value, signal: gone.signal });
  if ('stream' in answered) {
    // Of a stream there is nothing to say without what it tells.
    if (request.method === 'HEAD') response.writeHead(200, { 'Content-Type': 'text/event-stream' }).end();
    else answered.stream(response);
    return;
  }
  if (answered.isPicture) {
    for (const [name, value] of Object.entries(securityHeaders('picture'))) response.setHeader(name, value);
  }
  if (answered.version !== undefined) response.setHeader('ETag', `"${answered.version}"`);
  response.writeHead(answered.status, { 'Content-Type': answered.type });
  response.end(request.method === 'HEAD' ? undefined : answered.body);
};

const putSecurityHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(securityHeaders())) response.setHeader(name, value);
};

/**
 * Nothing that is still sent by whoever is refused is kept. A while of it is let pass: a connection closed upon somebody
 * who still sends takes the refusal with it.
 */
const refuse = (response: ServerResponse, status: number, reason: string): void => {
  const { req: request } = response;
  const text = `${reason}\n`;
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  });
  if (request.method !== 'HEAD') response.write(text);
  const end = (): void => {
    clearTimeout(limit);
    response.end();
  };
  const limit = setTimeout(end, LET_PASS_IN_MILLISECONDS);
  request.once('end', end).once('close', end).resume();
  if (request.complete) end();
};

/** What is no request at all, or has more headers than a browser sends. */
const refuseGarbled = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const headers = Object.entries({ ...securityHeaders(), Connection: 'close', 'Content-Length': '0' });
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
};

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};
