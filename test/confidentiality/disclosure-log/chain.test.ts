import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../data-schema/disclosure-log.js';
import { chain, seal } from '../../../src/confidentiality/disclosure-log/chain.js';
import { findOutdated } from '../../../src/confidentiality/disclosure-log/find-outdated.js';
import { readLog } from '../../../src/confidentiality/disclosure-log/read-log.js';

const share = (log: Disclosure[], file: string, version: string, to: string): Disclosure[] => [
  ...log,
  chain(log.at(-1), {
    recorded: '2009-09-28T10:00:00.000Z',
    file,
    sha256: version.repeat(64),
    bytes: 10,
    to,
    permission: { by: 'Mr Alan Thorpe', date: '2009-09-28' },
  }),
];

const LOG = [
  ['report.docx', 'a', 'Ofsted'],
  ['report.docx', 'a', 'Dr Foyle'],
  ['imr.docx', 'b', 'Ofsted'],
  ['report.docx', 'c', 'Ofsted'],
].reduce<Disclosure[]>((log, [file = '', version = '', to = '']) => share(log, file, version, to), []);

const lines = LOG.map((entry) => JSON.stringify(entry));
const SEAL = JSON.stringify(seal(LOG));
const problemsOf = (changed: readonly string[], sealText: string | undefined = SEAL) =>
  readLog('disclosure-log.jsonl', `${changed.join('\n')}\n`, sealText).problems;

describe('the disclosure log', () => {
  it('is whole when nobody changed it', () => {
    expect(readLog('disclosure-log.jsonl', `${lines.join('\n')}\n`, SEAL)).toEqual({
      entries: LOG,
      problems: [],
    });
  });

  it('is whole when it is empty', () => {
    expect(readLog('disclosure-log.jsonl', '', undefined)).toEqual({ entries: [], problems: [] });
  });

  it('shows every line that was taken away', () => {
    for (const gone of lines.keys())
      expect(problemsOf(lines.filter((_, index) => index !== gone))).not.toEqual([]);
  });

  it('shows lines that changed places, were put in twice or were written anew', () => {
    const [first = '', second = '', ...others] = lines;
    expect(problemsOf([second, first, ...others])).not.toEqual([]);
    expect(problemsOf([first, ...lines])).not.toEqual([]);
    const anew = share([], 'report.docx', 'a', 'Somebody else').map((entry) => JSON.stringify(entry));
    expect(problemsOf(anew)).not.toEqual([]);
  });

  it('shows any change of any character', () => {
    const text = lines.join('\n');
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('0', 'x', '"', ' ', '}'),
        (position, character) => {
          fc.pre(text[position] !== character);
          const changed = text.slice(0, position) + character + text.slice(position + 1);
          // White space between JSON's tokens is no change of what a line says.
          fc.pre(character !== ' ' || text[position] !== '\n');
          const same = JSON.stringify(safely(changed)) === JSON.stringify(safely(text));
          expect(problemsOf(changed.split('\n')).length > 0 || same).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('shows where: file, line, and the paragraph that asks for an audit trail', () => {
    const changed = lines.map((line, index) => (index === 1 ? line.replace('Dr Foyle', 'Dr Doyle') : line));
    expect(problemsOf(changed)).toMatchObject([
      {
        code: 'disclosure-log-changed',
        location: { file: 'disclosure-log.jsonl', line: 2 },
        paragraph: '1 §1.2',
      },
    ]);
  });

  it('shows a line that was added by hand', () => {
    expect(problemsOf(lines, JSON.stringify(seal(LOG.slice(0, 3))))).toMatchObject([
      { location: { line: 4 } },
    ]);
  });
});

const safely = (text: string): unknown => {
  try {
    return text.split('\n').map((line) => JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
};

describe('who holds an outdated version', () => {
  const held = (made: [string, string][] = []) =>
    findOutdated(LOG, new Map(made)).map(({ to, file }) => `${to}: ${file}`);

  it('is who was given an older one than somebody else was given later', () => {
    expect(held()).toEqual(['Dr Foyle: report.docx']);
  });

  it('is everybody, once the file was made anew', () => {
    expect(held([['report.docx', 'd'.repeat(64)]])).toEqual(['Ofsted: report.docx', 'Dr Foyle: report.docx']);
  });

  it('is nobody who holds the file as it was last made', () => {
    expect(held([['imr.docx', 'b'.repeat(64)]])).toEqual(['Dr Foyle: report.docx']);
  });
});
