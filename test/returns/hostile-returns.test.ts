import { describe, expect, it } from 'vitest';
import PizZip from 'pizzip';
import { readReturnedFile } from '../../src/returns/read-returned-file.js';
import { paragraph, table, text, wordFile } from './make-returns.js';

const HEADING = ['Date', 'Event', 'Action'];
const sound = wordFile(table([HEADING, ['14/06/04', 'Seen.', 'None']]));
const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
const withDocument = (xml: string): Uint8Array => zipOf({ 'word/document.xml': xml });
const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);

const FILES: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'an empty file': [new Uint8Array(), 'return-empty'],
  'a zip bomb': [
    withDocument(`<w:document><w:body>${' '.repeat(80_000_000)}</w:body></w:document>`),
    'return-broken',
  ],
  'a document of a hundred megabytes': [
    withDocument(`<d>${'x<y/>'.repeat(14_000_000)}</d>`),
    'return-broken',
  ],
  'an external entity': [
    withDocument('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>'),
    'return-broken',
  ],
  'entities that multiply': [
    withDocument('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'),
    'return-broken',
  ],
  'elements nested without end': [
    withDocument(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`),
    'return-broken',
  ],
  'a file cut off': [sound.subarray(0, sound.length - 200), 'return-broken'],
  'a part that is no XML': [withDocument('<w:document><w:body>'), 'return-broken'],
  'a name that leads out of the package': [
    zipOf({ 'word/document.xml': '<a/>', '../../evil.txt': 'x' }),
    'return-broken',
  ],
  'a zip that is no Word file': [zipOf({ 'notes.txt': 'x' }), 'return-broken'],
  'a file of an old Word under a new name': [old, 'return-old-word'],
  'a PDF': [text('%PDF-1.7\n'), 'return-not-read'],
  'rich text': [text('{\\rtf1 x}'), 'return-not-read'],
  'a web page': [text('<!doctype html><table></table>'), 'return-not-read'],
  'a picture': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'return-not-read'],
};

describe('a returned file that is', () => {
  it.each(Object.entries(FILES))('%s is refused with what to do', (_, [bytes, code]) => {
    const read = readReturnedFile(bytes, 'returned.docx');
    expect(read.ok ? 'read' : read.problems.map((problem) => problem.code)).toEqual([code]);
    if (!read.ok) expect(read.problems[0]?.hint).toBeTruthy();
  });

  it('a file with a macro is read, and the macro is not', () => {
    const zip = new PizZip(sound);
    zip.file('word/vbaProject.bin', 'x');
    const read = readReturnedFile(zip.generate({ type: 'uint8array' }), 'returned.docm');
    expect(read.ok && read.value.remarks).toEqual(['it holds a macro program, which was not run']);
  });

  it('text without a table has none', () => {
    const read = readReturnedFile(wordFile(paragraph('Nothing to report.')), 'returned.docx');
    expect(read.ok && read.value.tables).toEqual([]);
  });
});
