import { basename } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.js';
import { type BrowserProfile, openBrowserProfile } from './browser-profile.js';
import { findBrowser, type Machine } from './find-browser.js';

/** Prints pages to PDF. */
export interface PagePrinter {
  /** The PDF of a page that needs nothing beside itself: whatever it asks for is refused. */
  print(html: string): Promise<Result<Uint8Array>>;
}

/** One browser for a whole batch: it starts when the first page is printed. */
export interface BatchBrowser extends PagePrinter {
  /** Ends the browser, if it was started, and removes what it wrote. */
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
];

/**
 * A browser for a batch of pages. Problems that printing answers with: `no-browser`, `browser-too-old`,
 * `browser-failed`.
 */
export const openBrowser = (machine: Machine): BatchBrowser => {
  let starting: Promise<Result<Browser>> | undefined;
  let profile: BrowserProfile | undefined;
  return {
    async print(html) {
      profile ??= openBrowserProfile();
      starting ??= startBrowser(machine, profile.folder);
      const started = await starting;
      if (!started.ok) return started;
      try {
        return { ok: true, value: await printPage(started.value, html), warnings: [] };
      } catch (error) {
        if (!started.value.connected) starting = undefined;
        return { ok: false, problems: [browserFailed('stopped while it printed a page', error)] };
      }
    },
    async close() {
      const started = await starting;
      starting = undefined;
      if (started?.ok) await started.value.close();
      profile?.remove();
      profile = undefined;
    },
  };
};

const startBrowser = async (machine: Machine, userDataDir: string): Promise<Result<Browser>> => {
  const executablePath = findBrowser(machine);
  if (executablePath === undefined) return { ok: false, problems: [NO_BROWSER] };
  const { default: puppeteer } = await import('puppeteer');
  try {
    const isRoot = machine.platform === 'linux' && process.getuid?.() === 0;
    const browser = await puppeteer.launch({
      executablePath,
      headless: /headless[-_]shell/.test(basename(executablePath)) ? 'shell' : true,
      pipe: true,
      userDataDir,
      args: isRoot ? [...SWITCHES, '--no-sandbox'] : SWITCHES,
      env: withoutPassword(process.env),
    });
    const version = await browser.version();
    if (Number(/\/(\d+)\./.exec(version)?.[1] ?? OLDEST_VERSION) >= OLDEST_VERSION) {
      return { ok: true, value: browser, warnings: [] };
    }
    await browser.close();
    return { ok: false, problems: [tooOld(executablePath, version)] };
  } catch (error) {
    return { ok: false, problems: [browserFailed(`${executablePath} does not start`, error)] };
  }
};

/** The case’s password is none of a browser’s business. */
const withoutPassword = ({ SCR_PASSWORD: _password, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  environment;

const printPage = async (browser: Browser, html: string): Promise<Uint8Array> => {
  const page = await browser.newPage();
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

const printed = (page: Page): Promise<Uint8Array> =>
  page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: PRINT_LIMIT_IN_MILLISECONDS,
  });

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
