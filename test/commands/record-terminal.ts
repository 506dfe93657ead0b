import type { Terminal } from '../../src/commands/terminal.js';

/** A terminal that nobody watches, and what was written to it. */
export const recordTerminal = (): Terminal & {
  readonly printed: () => string;
  readonly complained: () => string;
} => {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    print: (text) => void printed.push(text),
    complain: (text) => void complained.push(text),
    isWatched: false,
    hasColour: false,
    printed: () => printed.join('\n'),
    complained: () => complained.join('\n'),
  };
};
