import { basename } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { openBrowserFolder } from './browser-folder.js';
import { findBrowser, type Machine } from './find-browser.js';

/** Prints pages to PDF. */
export interface PagePrinter {
  /** The PDF of a page that needs nothing beside itself: whatever it asks for is refused. */
  print(html: string): Promise<Result<Uint8Array>>;
}

/** One browser for a whole batch: it starts when the first page is printed. */
export interface BatchBrowser extends PagePrinter {
  /** Ends the browser, if it was started, and removes what it wrote. Nothing is printed any more. */
  close(): Promise<void>;
}

/** Below this, Chrome leaves out the numbers at the foot of a page. */
const OLDEST_VERSION = 131;
const PRINT_LIMIT_IN_MILLISECONDS = 120_000;

/** Nothing is looked up, fetched or sent by the browser itself, and text is measured alike on every machine. */
const SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-breakpad',
];

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Started {
  readonly browser: Browser;
  openPage(): Promise<Page>;
  /** Ends it, and removes the folder that it wrote to. */
  close(): Promise<void>;
}

/**
 * A browser for a batch of pages. It ends with this process; where this process itself listens for being stopped, it goes
 * on until it is closed. Problems that printing answers with: `no-browser`, `browser-too-old`,
 * `browser-failed`, `browser-closed`.
 */
export const openBrowser = (machine: Machine): BatchBrowser => {
  let starting: Promise<Result<Started>> | undefined;
  let isClosed = false;
  return {
    async print(html) {
      if (isClosed) return { ok: false, problems: [CLOSED] };
      starting ??= startBrowser(machine);
      const started = await starting;
      if (!started.ok) return started;
      if (isClosed) return { ok: false, problems: [CLOSED] };
      try {
        return { ok: true, value: await printPage(started.value, html), warnings: [] };
      } catch (error) {
        if (!started.value.browser.connected) {
          starting = undefined;
          await started.value.close();
        }
        return { ok: false, problems: [browserFailed('stopped while it printed a page', error)] };
      }
    },
    async close() {
      isClosed = true;
      const started = await starting;
      starting = undefined;
      if (started?.ok) await started.value.close();
    },
  };
};

const startBrowser = async (machine: Machine): Promise<Result<Started>> => {
  const executablePath = findBrowser(machine);
  if (executablePath === undefined) return { ok: false, problems: [NO_BROWSER] };
  const { default: puppeteer } = await import('puppeteer');
  let close = async (): Promise<void> => undefined;
  try {
    const folder = openBrowserFolder();
    close = async () => folder.remove();
    // To end the whole process at Ctrl+C, as puppeteer does, would cut short what whoever listens has yet to do.
    const isListenedFor = SIGNALS.some((signal) => process.listenerCount(signal) > 0);
    const isRoot = machine.platform === 'linux' && process.getuid?.() === 0;
    const browser = await puppeteer.launch({
      executablePath,
      headless: /headless[-_]shell/.test(basename(executablePath)) ? 'shell' : true,
      pipe: true,
      args: isRoot ? [...SWITCHES, '--no-sandbox'] : SWITCHES,
      userDataDir: folder.path,
      env: withoutPassword(process.env),
      handleSIGINT: !isListenedFor,
      handleSIGTERM: !isListenedFor,
      handleSIGHUP: !isListenedFor,
    });
    folder.removeAfterBrowser();
    const opening = new Set<Promise<Page>>();
    const openPage = async (): Promise<Page> => {
      const page = browser.newPage();
      opening.add(page);
      return page.finally(() => opening.delete(page));
    };
    close = async () => {
      // A page that is half open when the browser ends is waited for in vain, for half a minute.
      await Promise.allSettled(opening);
      await browser.close();
      folder.remove();
    };
    const version = await browser.version();
    if (Number(/\/(\d+)\./.exec(version)?.[1] ?? OLDEST_VERSION) >= OLDEST_VERSION) {
      return { ok: true, value: { browser, openPage, close }, warnings: [] };
    }
    await close();
    return { ok: false, problems: [tooOld(executablePath, version)] };
  } catch (error) {
    await close();
    return { ok: false, problems: [browserFailed(`${executablePath} does not start`, error)] };
  }
};

/** The case’s password is none of a browser’s business. */
const withoutPassword = ({ SCR_PASSWORD: _password, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  environment;

const printPage = async ({ openPage }: Started, html: string): Promise<Uint8Array> => {
  const page = await openPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', refuse);
    await page.setContent(html, { waitUntil: 'load', timeout: PRINT_LIMIT_IN_MILLISECONDS });
    return await printed(page);
  } finally {
    await page.close().catch(() => undefined);
  }
};

/**
 * Asked for in one piece: a PDF that the browser hands over in parts stands in a temporary file meanwhile, before it was
 * searched for names and before it is locked.
 */
const printed = async (page: Page): Promise<Uint8Array> => {
  await page.evaluate('document.fonts.ready.then(() => true)');
  const session = await page.createCDPSession();
  const { data } = await session.send(
    'Page.printToPDF',
    {
      transferMode: 'ReturnAsBase64',
      preferCSSPageSize: true,
      printBackground: true,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
    { timeout: PRINT_LIMIT_IN_MILLISECONDS },
  );
  return Buffer.from(data, 'base64');
};

/**
 * The page itself is handed over without a request, and `data:` addresses make none. Aborted, not blocked: a page that
 * tries to lead elsewhere then stays, where a blocked one would give way to an error page.
 */
const refuse = (request: HTTPRequest): void => void request.abort('aborted').catch(() => undefined);

const NO_BROWSER: Diagnostic = {
  code: 'no-browser',
  severity: 'error',
  message: 'No browser was found to make the PDF with.',
  hint: 'Install Google Chrome, Microsoft Edge or Chromium, or set SCR_BROWSER to the program file of one.',
};

const CLOSED: Diagnostic = {
  code: 'browser-closed',
  severity: 'error',
  message: 'The PDF was not made, for the program was about to end.',
  hint: 'Make it again.',
};

const tooOld = (executablePath: string, version: string): Diagnostic => ({
  code: 'browser-too-old',
  severity: 'error',
  message: `${executablePath} is ${version}, which cannot number the pages of a PDF.`,
  hint: `Update it to version ${OLDEST_VERSION} or newer, or set SCR_BROWSER to the program file of a newer browser.`,
});

const browserFailed = (what: string, error: unknown): Diagnostic => ({
  code: 'browser-failed',
  severity: 'error',
  message: `The browser that makes the PDF failed: ${what}: ${firstLine(error)}`,
  hint: 'Try again, or set SCR_BROWSER to the program file of another Chrome, Edge or Chromium.',
});

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
