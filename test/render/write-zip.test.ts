import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../src/render/write-zip.js';

const filled = (): PizZip => {
  const zip = new PizZip();
  zip.file('word/document.xml', '<w:document>£ “text”</w:document>');
  zip.file('empty.bin', new Uint8Array());
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('ünïcode.txt', 'x'.repeat(100_000));
  return zip;
};

describe('writing a zip file', () => {
  it('keeps every part as it was', () => {
    const read = new PizZip(writeZip(filled()));
    expect(Object.keys(read.files).toSorted()).toEqual(
      ['[Content_Types].xml', 'empty.bin', 'word/document.xml', 'ünïcode.txt'].toSorted(),
    );
    expect(read.file('word/document.xml')?.asText()).toBe('<w:document>£ “text”</w:document>');
    expect(read.file('empty.bin')?.asUint8Array()).toHaveLength(0);
    expect(read.file('ünïcode.txt')?.asText()).toHaveLength(100_000);
  });

  it('begins with the list of content types, as programs expect', () => {
    expect(Object.keys(new PizZip(writeZip(filled())).files)[0]).toBe('[Content_Types].xml');
  });

  it('gives the same bytes for the same parts', () => {
    expect(Buffer.compare(writeZip(filled()), writeZip(filled()))).toBe(0);
  });

  it('gives each part the checksum that it has', () => {
    const read = (): PizZip => new PizZip(writeZip(filled()), { checkCRC32: true });
    expect(read).not.toThrow();
  });
});
