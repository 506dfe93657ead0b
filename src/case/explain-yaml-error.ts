import type { ErrorCode } from 'yaml';
import { isBracketNotClosed } from './find-syntax-errors.js';
import type { Explanation } from './explanation.js';

const syntax = (message: string, hint: string): Explanation => ({ code: 'yaml-syntax', message, hint });

const INDENT = syntax(
  'This line does not stand under the lines that it belongs to.',
  'Give the keys of one group the same number of spaces before them, and close every [ and { that was opened.',
);

const TEXT_NEEDS_QUOTES = syntax(
  'This text cannot be read as it stands.',
  'Put the whole text in double quotes, or below a "key: >" line, indented; a quotation mark within double quotes is written \\".',
);

const COLON_IN_TEXT = syntax(
  'There are two keys on one line, or a text that holds a colon.',
  'Put a text that holds ": " in quotes, or below a "key: >" line, indented.',
);

const NAMES = syntax(
  'The marks & and * do not stand where they may.',
  'Put a text that begins with & or * in quotes.',
);

const EXPLANATIONS: Readonly<Partial<Record<ErrorCode, Explanation>>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON_IN_TEXT,
  MULTILINE_IMPLICIT_KEY: syntax(
    'This line has no colon after its key, or the line below it stands too far to the right.',
    'Write "key: value"; a text over several lines goes below a "key: >" line, indented.',
  ),
  KEY_OVER_1024_CHARS: COLON_IN_TEXT,
  BAD_INDENT: INDENT,
  BLOCK_IN_FLOW: INDENT,
  BAD_COLLECTION_TYPE: INDENT,
  UNEXPECTED_TOKEN: TEXT_NEEDS_QUOTES,
  IMPOSSIBLE: TEXT_NEEDS_QUOTES,
  NON_STRING_KEY: TEXT_NEEDS_QUOTES,
  BAD_SCALAR_START: syntax(
    'A text cannot begin with this character unless it stands in quotes.',
    'Put the whole text in double quotes.',
  ),
  BAD_DQ_ESCAPE: syntax(
    'Within double quotes a backslash has a meaning of its own, and not before this character.',
    'Write \\\\ for a backslash, or use single quotes.',
  ),
  MISSING_CHAR: syntax(
    'Something that was opened is not closed: a bracket, or a key that has no colon.',
    'Look at this line and the lines above it for the mark that has no partner.',
  ),
  TAB_AS_INDENT: {
    code: 'yaml-tab',
    message: 'There is a tab before the text of this line; only spaces may stand there.',
    hint: 'Replace each tab at the beginning of a line with two spaces.',
  },
  MULTIPLE_DOCS: {
    code: 'several-documents',
    message: 'A line of three hyphens begins a second document; a file holds one.',
    hint: 'Delete the line, or move what follows it to a file of its own.',
  },
  RESOURCE_EXHAUSTION: {
    code: 'nested-too-deep',
    message: 'The file goes far too deep: brackets or lists within each other.',
    hint: 'Check that it is the right file.',
  },
  BAD_ALIAS: NAMES,
  ALIAS_PROPS: NAMES,
  MULTIPLE_ANCHORS: NAMES,
  BAD_PROP_ORDER: NAMES,
  MULTIPLE_TAGS: syntax(
    'The mark ! does not stand where it may.',
    'Put a text that begins with ! in quotes.',
  ),
  TAG_RESOLVE_FAILED: {
    code: 'yaml-tag',
    message: 'The mark ! gives this value a type that case files do not have.',
    hint: 'Take the word with ! away; put a text that begins with ! in quotes.',
  },
  BAD_DIRECTIVE: syntax('A line that begins with % is not read in case files.', 'Delete the line.'),
};

const NOT_CLOSED = syntax(
  'A [ or { that was opened above is not closed.',
  'Close it with ] or }; put a text that begins with [ or { in quotes.',
);

const QUOTE_NOT_CLOSED = syntax(
  'A quotation mark opens here and is never closed.',
  'Close it at the end of the text, or take it away.',
);

/**
 * What a mistake in the YAML means to somebody who did not know that it was YAML.
 * `libraryMessage` is what the YAML library says; it tells apart mistakes that share a code.
 */
export const explainYamlError = (code: ErrorCode, libraryMessage = ''): Explanation => {
  if (isBracketNotClosed(libraryMessage)) return NOT_CLOSED;
  if (/closing .quote/.test(libraryMessage)) return QUOTE_NOT_CLOSED;
  return EXPLANATIONS[code] ?? TEXT_NEEDS_QUOTES;
};
