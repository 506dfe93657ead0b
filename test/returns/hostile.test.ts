import { describe, expect, it } from 'vitest';
import { readReturnedFile } from '../../src/returns/read/read-returned-file.js';
import { docx, paragraph, run, table, zipOf } from './make-files.js';

const read = (bytes: Uint8Array) => readReturnedFile(bytes, 'returned.docx', () => false);
const codeOf = (bytes: Uint8Array): string | undefined => {
  const result = read(bytes);
  return result.ok ? undefined : result.problems[0]?.code;
};
const good = docx(
  table([
    ['Date', 'Event'],
    ['14/06/04', 'Visit'],
  ]),
);

describe('hostile and broken files are refused, each with its reason', () => {
  it('reads the file that the others are made from', () => expect(codeOf(good)).toBeUndefined());
  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'return-empty'],
    ['a cut file', good.slice(0, good.length - 40), 'return-damaged'],
    [
      'a file with a byte changed',
      good.map((byte, at) => (at === 300 ? byte ^ 0xff : byte)),
      'return-damaged',
    ],
    ['a zip bomb', zipOf({ 'word/document.xml': new Uint8Array(260 * 1024 * 1024) }), 'return-damaged'],
    [
      '100 MB of XML',
      zipOf({
        'word/document.xml': `<w:document>${'<w:p>word word word word</w:p>'.repeat(3_600_000)}</w:document>`,
      }),
      'return-unreadable',
    ],
    [
      'an external entity',
      zipOf({
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>',
      }),
      'return-unreadable',
    ],
    [
      'entities in entities',
      zipOf({ 'word/document.xml': '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>' }),
      'return-unreadable',
    ],
    [
      'entities in UTF-16',
      zipOf({
        'word/document.xml': Buffer.from('\uFEFF<!DOCTYPE l [<!ENTITY a "ha">]><l>&a;</l>', 'utf16le'),
      }),
      'return-unreadable',
    ],
    [
      'tables within tables without end',
      docx('<w:tbl><w:tr><w:tc>'.repeat(5000) + '</w:tc></w:tr></w:tbl>'.repeat(5000)),
      'return-unreadable',
    ],
    ['XML that breaks off', zipOf({ 'word/document.xml': '<w:document><w:body>' }), 'return-unreadable'],
    [
      'a file with macros',
      docx(paragraph(run('x')), { 'word/vbaProject.bin': 'macro' }),
      'return-has-macros',
    ],
    ['names that climb out', docx(paragraph(run('x')), { '../../evil.xml': 'x' }), 'return-suspicious'],
    [
      'a .doc renamed',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'return-old-office',
    ],
    ['a PDF renamed', Buffer.from('%PDF-1.7 …'), 'return-is-pdf'],
    ['a Rich Text file renamed', Buffer.from('{\\rtf1 …}'), 'return-is-rtf'],
    ['a web page renamed', Buffer.from('<html><table></table></html>'), 'return-is-web-page'],
    [
      'an OpenDocument file renamed',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'return-is-opendocument',
    ],
    ['a zip of something else', zipOf({ 'photo.jpg': 'x' }), 'return-unreadable'],
    ['bytes of no kind', Buffer.from([1, 0, 2, 0, 3, 0, 200]), 'return-unreadable'],
  ])('%s', (_what, bytes, code) => expect(codeOf(bytes)).toBe(code));
});
