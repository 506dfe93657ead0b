import {
  type Disclosure,
  type DisclosureSeal,
  disclosure,
  disclosureSeal,
} from '../../../data-schema/disclosure-log.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { type Break, findBreaks } from './chain.js';

/** The log as it was read, and what is wrong with it. */
export interface ReadLog {
  readonly entries: readonly Disclosure[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the log from the text of `disclosure-log.jsonl` and of its seal. `file` is the name that diagnostics give it. A
 * line that cannot be read is a problem, and the others are still read.
 */
export const readLog = (file: string, text: string, sealText: string | undefined): ReadLog => {
  const problems: Diagnostic[] = [];
  const lines: { line: number; entry: Disclosure }[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === '') return;
    const entry = parse(content);
    if (entry) lines.push({ line: index + 1, entry });
    else problems.push(tampered(file, index + 1, 'This line of the disclosure log cannot be read.'));
  });
  const sealed = sealText === undefined ? undefined : parseSeal(sealText);
  const isSealGone = lines.length > 0 && sealText === undefined;
  const breaks = findBreaks(lines, sealed).filter(({ kind }) => kind !== 'not-sealed' || !isSealGone);
  problems.push(...breaks.map((each) => explain(file, each)));
  if (isSealGone)
    problems.push(
      tampered(file, undefined, 'The seal of the disclosure log, which stands beside it, is gone.'),
    );
  return { entries: lines.map(({ entry }) => entry), problems };
};

const parse = (text: string): Disclosure | undefined =>
  parseAs(text, (value) => disclosure.safeParse(value).data);
const parseSeal = (text: string): DisclosureSeal | undefined =>
  parseAs(text, (value) => disclosureSeal.safeParse(value).data);

const parseAs = <Value>(text: string, read: (value: unknown) => Value | undefined): Value | undefined => {
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const explain = (file: string, found: Break): Diagnostic => {
  switch (found.kind) {
    case 'changed-line':
      return tampered(file, found.line, 'This line of the disclosure log was changed after it was written.');
    case 'missing-before':
      return tampered(file, found.line, 'Lines before this one were taken away, put in or moved.');
    case 'missing-at-end':
      return tampered(
        file,
        undefined,
        found.missing === 1
          ? 'The last line of the disclosure log was taken away.'
          : `The last ${found.missing} lines of the disclosure log were taken away.`,
      );
    case 'not-sealed':
      return {
        ...tampered(
          file,
          found.line,
          'The disclosure log goes on after the place up to which it was sealed.',
        ),
        hint: 'Compare the lines from here on with your own notes: they were added by hand, or recording was cut off.',
      };
  }
};

const tampered = (file: string, line: number | undefined, message: string): Diagnostic => ({
  code: 'disclosure-log-changed',
  severity: 'error',
  message,
  hint: 'Bring the log back from a backup, and find out who changed it: it is the audit trail of the review.',
  location: line === undefined ? { file } : { file, line, column: 1 },
  paragraph: '1 §1.2',
});
