import type { Explanation } from './explanation.js';
import { quote } from '../diagnostics/quote.js';
import type { NodeProblem } from './read-yaml-nodes.js';

/** What is wrong with a key or an alias, in plain English. `lineAt` gives the line of an offset in the file. */
export const explainNodeProblem = (problem: NodeProblem, lineAt: (offset: number) => number): Explanation => {
  switch (problem.kind) {
    case 'duplicate-key':
      return {
        code: 'duplicate-key',
        message: `${quote(problem.key)} is given twice; it stands on line ${lineAt(problem.firstAt)} already.`,
        hint: 'Keep the right one and delete the other.',
      };
    case 'key-is-no-text':
      return {
        code: 'key-is-no-text',
        message: 'Before the colon there is nothing, or something other than a word.',
        hint: 'Write "key: value"; put a text that begins with { or [ in quotes.',
      };
    case 'nested-too-deep':
      return {
        code: 'nested-too-deep',
        message: 'The file goes far too deep: brackets or lists within each other.',
        hint: 'Check that it is the right file.',
      };
    case 'alias-bomb':
      return {
        code: 'alias-bomb',
        message: 'The marks * repeat so much of the file that it would grow out of all bounds.',
        hint: 'Write the values out in place of the marks & and *.',
      };
    case 'unknown-alias':
      return {
        code: 'unknown-alias',
        message: `${quote(`*${problem.name}`)} repeats a value that was not marked ${quote(`&${problem.name}`)} before.`,
        hint: 'Put a text that begins with * in quotes.',
      };
    case 'alias-of-itself':
      return {
        code: 'alias-bomb',
        message: `${quote(`*${problem.name}`)} repeats the very value that it stands in.`,
        hint: 'Write the value out in place of the marks & and *.',
      };
  }
};
