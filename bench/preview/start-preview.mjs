import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { preview } from '../../dist/src/commands/preview.js';
import { findBrowser } from '../../dist/src/render/find-browser.js';
import { thisMachine } from '../../dist/src/render/this-machine.js';

/** The preview of a case, as the command starts it. What it makes goes to a folder in `root`. */
export const startPreview = async (folder, root) => {
  const printed = [];
  let end;
  const stopped = new Promise((resolve) => void (end = resolve));
  const terminal = {
    print: (text) => void printed.push(text),
    complain: console.error,
    isWatched: false,
    hasColour: false,
  };
  const options = {
    port: 0,
    open: false,
    poll: false,
    out: join(root, 'out'),
    asOf: '2009-11-30',
    unlocked: true,
  };
  const running = preview(folder, options, terminal, stopped);
  const addressOf = () => /http\S+/.exec(printed.join(' '))?.[0];
  while (!addressOf()) await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    address: addressOf(),
    async stop() {
      end();
      await running;
    },
  };
};

export const startBrowser = () =>
  puppeteer.launch({
    executablePath: findBrowser(thisMachine()),
    headless: 'shell',
    args: ['--no-sandbox'],
  });
