/// <reference lib="dom" />
import { rmSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { preview } from '../../src/commands/preview.js';
import { findBrowser } from '../../src/render/find-browser.js';
import { thisMachine } from '../../src/render/this-machine.js';
import { copyExample } from '../commands/copy-example.js';
import { recordTerminal } from '../commands/record-terminal.js';

/** A preview of a copy of the example, and a browser that looks at it. */
export interface TestPreview {
  readonly root: string;
  readonly folder: string;
  readonly out: string;
  readonly address: string;
  readonly browser: Browser;
  readonly page: Page;
  /** What the page asked for elsewhere, and what it complained of. */
  readonly wrong: readonly string[];
  /** Goes to a document and waits until it is seen. */
  show(document: string, recipient?: string): Promise<void>;
  /** Waits until another picture than this is seen. */
  untilOther(shown: string): Promise<string>;
  shown(): Promise<string>;
  close(): Promise<void>;
}

/** Starts the command itself, on a copy of the example. `office` names the program file of LibreOffice, or `none`. */
export const openTestPreview = async (office?: string): Promise<TestPreview> => {
  if (office !== undefined) process.env['SCR_OFFICE'] = office;
  const { root, folder, out } = copyExample();
  const terminal = recordTerminal();
  let stop: (value?: unknown) => void = () => undefined;
  const stopped = new Promise((resolve) => void (stop = resolve));
  const options = { port: 0, open: false, poll: false, out, asOf: '2009-11-30', unlocked: false };
  const running = preview(folder, options, terminal, stopped);
  const addressOf = (): string | undefined => /http\S+/.exec(terminal.printed())?.[0];
  while (addressOf() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
  const address = addressOf() ?? '';

  const browser = await puppeteer.launch({
    executablePath: findBrowser(thisMachine()) ?? '',
    headless: 'shell',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => {
    // A refused password and a document that was not made yet are answers, which the browser calls errors.
    if (message.type() === 'error' && !/status of (401|404|422)/.test(message.text()))
      wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(address))
      wrong.push(request.url());
  });
  await page.goto(address);
  await page.waitForSelector('button.document');

  const shown = (): Promise<string> => page.evaluate(() => document.body.dataset['shown'] ?? '');
  const untilOther = async (before: string): Promise<string> => {
    await page.waitForFunction(
      (old) => (document.body.dataset['shown'] ?? '') !== old,
      { timeout: 30_000 },
      before,
    );
    return shown();
  };
  return {
    root,
    folder,
    out,
    address,
    browser,
    page,
    wrong,
    shown,
    untilOther,
    async show(name, recipient = 'case') {
      await page.evaluate(
        (id, to) => {
          const search = document.querySelector<HTMLInputElement>('#search');
          if (search) search.value = '';
          search?.dispatchEvent(new Event('input'));
          document.querySelector<HTMLElement>(`[data-document="${id}"]`)?.click();
          const menu = document.querySelector<HTMLSelectElement>('#choose-recipient');
          if (!menu || menu.value === to) return;
          menu.value = to;
          menu.dispatchEvent(new Event('change'));
        },
        name,
        recipient,
      );
      await page.waitForFunction(
        (id, to) => location.hash.startsWith(`#${id}/${to}/`) && document.body.dataset['shown'] !== undefined,
        { timeout: 30_000 },
        name,
        recipient,
      );
    },
    async close() {
      await browser.close();
      stop();
      await running;
      rmSync(root, { recursive: true, force: true });
    },
  };
};
