import type { ServerResponse } from 'node:http';

const HEARTBEAT_IN_MILLISECONDS = 20_000;
/** A page that reads so far behind is asleep; it asks anew when it wakes. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** Tells all open pages that something has changed. */
export class EventStream {
  readonly #open = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => this.#write(': still here\n\n'), HEARTBEAT_IN_MILLISECONDS);
    this.#heartbeat.unref();
  }

  /** Keeps a response open and writes to it from now on. The headers have been set. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write('retry: 1000\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** `data` becomes JSON. */
  send(event: string, data: object): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  get listeners(): number {
    return this.#open.size;
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#open) response.end();
    this.#open.clear();
  }

  #write(text: string): void {
    for (const response of this.#open) {
      if (response.writableLength > MOST_UNREAD_BYTES) response.destroy();
      else response.write(text);
    }
  }
}
